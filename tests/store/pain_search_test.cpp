#include "app/store/pain_search.h"

#include "app/store/change_journal.h"
#include "app/store/database.h"
#include "app/store/pain_log.h"
#include "app/store/statement.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;

namespace {

struct Diary {
    Database database = std::move(*Database::in_memory());
    PainLog log{database};
    PainSearch search{database};
};

}  // namespace

TEST_CASE("notes and medicines are found by words, beginnings, and without their accents", "[store][search]")
{
    Diary diary;
    const auto noted = [&](int number, const std::string& note, std::vector<std::string> medicines = {}) {
        auto made = entry(number);
        made.details.note = note;
        made.details.medicines = std::move(medicines);
        REQUIRE(diary.log.add(made));
        return made;
    };
    const auto found = [&](std::string_view words) { return *diary.search.find(words); };
    const auto garden = noted(1, "Gardening in the rain");
    const auto cafe = noted(2, "A walk to the Café");
    const auto heat = noted(3, "", {"Heat patch"});
    noted(4, "");

    CHECK(found("gard") == std::vector{garden});
    CHECK(found("rain gardening") == std::vector{garden});
    CHECK(found("cafe") == std::vector{cafe});
    CHECK(found("patch") == std::vector{heat});
    CHECK(found("the") == std::vector{cafe, garden});
    CHECK(found("").empty());
    CHECK(found("   ").empty());
    CHECK(found("ardening").empty());
    CHECK(found("NEAR( \" * OR ^ -").empty());  // nothing a person types is an operator or an error
}

TEST_CASE("the search follows changes, removals and undo", "[store][search]")
{
    Diary diary;
    ChangeJournal journal(diary.database);
    auto made = entry(1);
    made.details.note = "stairs";
    REQUIRE(journal.record("add", noon, [&] { return diary.log.add(made); }));
    made.details.note = "garden";
    REQUIRE(journal.record("edit", noon, [&] { return diary.log.edit(made, noon); }));
    CHECK(diary.search.find("stairs")->empty());
    CHECK(diary.search.find("garden")->size() == 1);
    REQUIRE(journal.record("remove", noon, [&] { return diary.log.remove(made.id, noon); }));
    CHECK(diary.search.find("garden")->empty());
    REQUIRE(journal.undo_last(noon));
    CHECK(diary.search.find("garden")->size() == 1);
    REQUIRE(journal.undo_last(noon));
    CHECK(diary.search.find("stairs")->size() == 1);
    CHECK(diary.search.find("garden")->empty());
}

TEST_CASE("a note that another program wrote or deleted is found or not as it stands", "[store][search]")
{
    Diary diary;
    auto made = entry(1);
    made.details.note = "stairs";
    REQUIRE(diary.log.add(made));
    CHECK(diary.search.find("stairs")->size() == 1);
    REQUIRE(execute(diary.database.handle(), "UPDATE pain_entry SET note = 'attic'"));
    CHECK(diary.search.find("stairs")->empty());
    CHECK(diary.search.find("attic")->size() == 1);
    REQUIRE(execute(diary.database.handle(), "DELETE FROM pain_entry"));
    CHECK(diary.search.find("attic")->empty());
}
