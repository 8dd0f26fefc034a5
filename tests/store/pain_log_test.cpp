#include "app/store/pain_log.h"

#include "app/store/database.h"
#include "app/store/exercise_log.h"
#include "app/store/session_log.h"
#include "app/store/statement.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;
using Catch::Matchers::ContainsSubstring;

namespace {

struct Diary {
    Database database = std::move(*Database::in_memory());
    PainLog log{database};

    // Puts a value on disk that no program of ours would write.
    void plant(const std::string& sql)
    {
        REQUIRE(execute(database.handle(), "PRAGMA ignore_check_constraints = ON"));
        REQUIRE(execute(database.handle(), sql));
    }
};

}  // namespace

TEST_CASE("an entry comes back as it was told", "[store][pain]")
{
    Diary diary;
    REQUIRE(diary.log.add(full_entry(1)));
    REQUIRE(diary.log.add(entry(2)));
    CHECK(*diary.log.find(full_entry(1).id) == full_entry(1));
    CHECK(*diary.log.find(entry(2).id) == entry(2));
}

TEST_CASE("an edit replaces everything but the id and when it was entered", "[store][pain]")
{
    Diary diary;
    REQUIRE(diary.log.add(entry(1)));
    auto edited = full_entry(1);
    edited.for_day = monday - std::chrono::days{1};
    edited.entered_at = noon + 99h;
    REQUIRE(diary.log.edit(edited, noon + 1h));
    edited.entered_at = entry(1).entered_at;
    CHECK(*diary.log.find(edited.id) == edited);
}

TEST_CASE("a removed entry is gone from every list but stays on disk", "[store][pain]")
{
    Diary diary;
    REQUIRE(diary.log.add(entry(1)));
    REQUIRE(diary.log.remove(entry(1).id, noon));
    CHECK(diary.log.find(entry(1).id).error().kind == ErrorKind::NotFound);
    CHECK(diary.log.between(monday, monday)->empty());
    CHECK(*diary.log.count() == 0);
    CHECK(diary.log.day_summaries(monday, monday)->empty());
    auto rows = Statement::prepare(diary.database.handle(), "SELECT count(*), removed_at FROM pain_entry");
    REQUIRE(*rows->step() == Step::Row);
    CHECK(rows->integer(0) == 1);
    CHECK(rows->instant(1) == noon);
}

TEST_CASE("an entry that is not there can be neither edited nor removed", "[store][pain]")
{
    Diary diary;
    CHECK(diary.log.edit(entry(1), noon).error().kind == ErrorKind::NotFound);
    CHECK(diary.log.remove(entry(1).id, noon).error().kind == ErrorKind::NotFound);
    REQUIRE(diary.log.add(entry(1)));
    REQUIRE(diary.log.remove(entry(1).id, noon));
    CHECK(diary.log.edit(entry(1), noon).error().kind == ErrorKind::NotFound);
    CHECK(diary.log.remove(entry(1).id, noon).error().kind == ErrorKind::NotFound);
}

TEST_CASE("the same id is not written twice", "[store][pain]")
{
    Diary diary;
    REQUIRE(diary.log.add(entry(1, 4)));
    CHECK(diary.log.add(entry(1, 9)).error().kind == ErrorKind::Invalid);
    CHECK(diary.log.find(entry(1).id)->details.level.value() == 4);
}

TEST_CASE("entries are listed newest first, day by day, in pages", "[store][pain]")
{
    Diary diary;
    auto evening = entry(1);
    evening.felt_at = at(noon + 8h);
    REQUIRE(diary.log.add(evening));
    REQUIRE(diary.log.add(entry(2)));
    REQUIRE(diary.log.add(entry(3)));
    REQUIRE(diary.log.add(entry(4, 4, monday - std::chrono::days{3})));

    const auto all = *diary.log.between(monday - std::chrono::days{3}, monday);
    REQUIRE(all.size() == 4);
    CHECK(all == std::vector{evening, entry(3), entry(2), entry(4, 4, monday - std::chrono::days{3})});
    CHECK(diary.log.between(monday - std::chrono::days{2}, monday)->size() == 3);
    CHECK(*diary.log.between(monday - std::chrono::days{3}, monday, {.limit = 2, .offset = 1}) ==
          std::vector{entry(3), entry(2)});
    CHECK(*diary.log.count() == 4);
}

TEST_CASE("a day is summed up over every level told that day", "[store][pain][series]")
{
    Diary diary;
    REQUIRE(diary.log.add(full_entry(1)));  // 6, worst 8, least 0
    REQUIRE(diary.log.add(entry(2, 3)));
    REQUIRE(diary.log.add(entry(3, 2, monday - std::chrono::days{2})));
    ExerciseLog routines(diary.database);
    REQUIRE(routines.add(run(10), noon));
    REQUIRE(routines.add(run(11), noon));
    REQUIRE(routines.remove(run(11).id, noon));
    REQUIRE(SessionLog(diary.database).add(session(12), noon));

    const auto days = *diary.log.day_summaries(monday - std::chrono::days{9}, monday);
    REQUIRE(days.size() == 2);
    CHECK(days[0] == DaySummary{.day = monday - std::chrono::days{2}, .mean = 2, .min = 2, .max = 2, .entries = 1});
    CHECK(days[1].mean == Catch::Approx(4.5));
    CHECK(days[1].min == 0);
    CHECK(days[1].max == 8);
    CHECK(days[1].entries == 2);
    CHECK(days[1].routines == 1);
    CHECK(days[1].routine_minutes == Catch::Approx(8));
    CHECK(days[1].session);
    CHECK(days[1].sleep == 6.5);
    CHECK(days[1].mood == 7);
    CHECK(days[1].function == 3);
}

TEST_CASE("text that could not be read back is refused, and nothing is written", "[store][pain]")
{
    Diary diary;
    auto broken = entry(1);
    SECTION("a note of a megabyte") { broken.details.note = std::string(1'000'000, 'x'); }
    SECTION("a note that is not UTF-8") { broken.details.note = "\xff"; }
    SECTION("a medicine of two lines") { broken.details.medicines = {"one\ntwo"}; }
    SECTION("a medicine without a name") { broken.details.medicines = {""}; }
    CHECK(diary.log.add(broken).error().kind == ErrorKind::Invalid);
    CHECK(*diary.log.count() == 0);
    REQUIRE(diary.log.add(entry(1)));
    CHECK(diary.log.edit(broken, noon).error().kind == ErrorKind::Invalid);
    CHECK(*diary.log.find(entry(1).id) == entry(1));
}

TEST_CASE("a value that breaks its rules on disk is corruption that names its row, not clamped", "[store][pain]")
{
    Diary diary;
    REQUIRE(diary.log.add(full_entry(1)));
    REQUIRE(diary.log.add(full_entry(2)));
    std::string column;
    SECTION("a level of 11")
    {
        diary.plant("UPDATE pain_entry SET level = 11 WHERE rowid = 1");
        column = "level";
    }
    SECTION("an unknown site")
    {
        diary.plant("UPDATE pain_entry SET sites = 'neck' || char(10) || 'tail' WHERE rowid = 1");
        column = "sites";
    }
    SECTION("a day that cannot be written down")
    {
        diary.plant("UPDATE pain_entry SET for_day = -900000 WHERE rowid = 1");
        column = "for_day";
    }
    SECTION("a note that is not UTF-8")
    {
        diary.plant("UPDATE pain_entry SET note = CAST(x'ff' AS TEXT) WHERE rowid = 1");
        column = "note";
    }
    const auto found = diary.log.find(full_entry(1).id);
    REQUIRE_FALSE(found);
    CHECK(found.error().kind == ErrorKind::Corrupt);
    CHECK_THAT(found.error().what, ContainsSubstring("pain_entry " + full_entry(1).id.text() + ", " + column));
    // The list says so too, and does not leave the row out.
    const Day long_ago = monday - std::chrono::days{1'000'000};
    CHECK(diary.log.between(long_ago, monday).error().kind == ErrorKind::Corrupt);
    CHECK(diary.log.find(full_entry(2).id).has_value());
}

TEST_CASE("a broken level is not summed up", "[store][pain][series]")
{
    Diary diary;
    REQUIRE(diary.log.add(entry(1)));
    diary.plant("UPDATE pain_entry SET worst = 11");
    const auto days = diary.log.day_summaries(monday, monday);
    REQUIRE_FALSE(days);
    CHECK(days.error().kind == ErrorKind::Corrupt);
    CHECK_THAT(days.error().what, ContainsSubstring("pain_entry") && ContainsSubstring("2026-11-23"));
}

TEST_CASE("a broken id is corruption", "[store][pain]")
{
    Diary diary;
    REQUIRE(diary.log.add(entry(1)));
    diary.plant("UPDATE pain_entry SET id = x'0190ff'");
    const auto listed = diary.log.between(monday, monday);
    REQUIRE_FALSE(listed);
    CHECK(listed.error().kind == ErrorKind::Corrupt);
    CHECK_THAT(listed.error().what, ContainsSubstring("pain_entry 0190ff, id"));
}

TEST_CASE("what an entry said is kept each time it changes, and told latest first", "[store][pain][versions]")
{
    Diary diary;
    REQUIRE(diary.log.add(full_entry(1)));
    CHECK(diary.log.versions(full_entry(1).id)->empty());
    REQUIRE(diary.log.keep_version(full_entry(1).id, PainVersionId(uuid(90)), noon + 1h));
    REQUIRE(diary.log.edit(entry(1, 2), noon + 1h));
    REQUIRE(diary.log.keep_version(full_entry(1).id, PainVersionId(uuid(91)), noon + 2h));
    REQUIRE(diary.log.edit(entry(1, 9), noon + 2h));

    const auto versions = *diary.log.versions(full_entry(1).id);
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].entry.details == entry(1, 2).details);
    CHECK(versions[0].until == noon + 2h);
    CHECK(versions[1].entry.details == full_entry(1).details);
    CHECK(versions[1].entry.felt_at == full_entry(1).felt_at);
    const auto of_days = *diary.log.versions(entry(1).for_day, entry(1).for_day);
    REQUIRE(of_days.size() == 2);
    CHECK(of_days[0].until == versions[0].until);
    CHECK(
        diary.log.versions(entry(1).for_day + std::chrono::days{1}, entry(1).for_day + std::chrono::days{9})->empty());
    CHECK(diary.log.keep_version(entry(5).id, PainVersionId(uuid(92)), noon).error().kind == ErrorKind::NotFound);
}

TEST_CASE("the medicines written last are offered first, each once", "[store][pain]")
{
    Diary diary;
    auto first = entry(1, 4, monday - std::chrono::days{1});
    first.details.medicines = {"ibuprofen", "heat patch"};
    auto second = entry(2);
    second.details.medicines = {"paracetamol", "ibuprofen"};
    REQUIRE(diary.log.add(first));
    REQUIRE(diary.log.add(second));
    CHECK(*diary.log.recent_medicines(9) == std::vector<std::string>{"paracetamol", "ibuprofen", "heat patch"});
    CHECK(diary.log.recent_medicines(1)->size() == 1);
}
