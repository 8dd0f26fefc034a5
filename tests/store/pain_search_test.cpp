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

TEST_CASE("a filter finds the entries that everything in it holds for", "[store][search]")
{
    Diary diary;
    const auto noted = [&](int number, int level, std::string_view site, std::string_view trigger) {
        auto made = entry(number, level, monday + std::chrono::days(number));
        made.details.sites = {*BodySite::from("hip_left"), *BodySite::from(site)};
        made.details.triggers = {*PainTrigger::from(trigger)};
        made.details.medicines = {"Heat patch", "Ibuprofen"};
        made.details.note = "Note " + std::to_string(number);
        REQUIRE(diary.log.add(made));
        return made;
    };
    const auto first = noted(1, 2, "low_back", "sitting");
    const auto second = noted(2, 5, "low_back_left", "sitting");
    const auto third = noted(3, 8, "low_back", "lifting");
    const auto found = [&](const PainFilter& filter) { return *diary.search.find(filter); };
    PainFilter filter;
    filter.site = BodySite::from("low_back");  // and not the one whose key begins like it
    CHECK(found(filter) == std::vector{third, first});
    filter.trigger = PainTrigger::from("sitting");
    CHECK(found(filter) == std::vector{first});
    filter = {};
    filter.at_least = PainLevel::from(5);
    CHECK(found(filter) == std::vector{third, second});
    filter.at_most = PainLevel::from(5);
    CHECK(found(filter) == std::vector{second});
    filter = {.medicine = "heat PATCH"};
    CHECK(found(filter).size() == 3);
    filter.medicine = "heat";
    CHECK(found(filter).empty());
    filter = {.words = "note"};
    filter.from = second.for_day;
    CHECK(found(filter) == std::vector{third, second});
    filter.to = second.for_day;
    CHECK(found(filter) == std::vector{second});
    filter.words = "nothing of it";
    CHECK(found(filter).empty());
}
