#include "app/store/appointment_book.h"
#include "app/store/backup.h"
#include "app/store/change_journal.h"
#include "app/store/database.h"
#include "app/store/day_marks.h"
#include "app/store/drafts.h"
#include "app/store/exercise_log.h"
#include "app/store/exported_events.h"
#include "app/store/last_absence.h"
#include "app/store/measure_log.h"
#include "app/store/migrations.h"
#include "app/store/occurrence_log.h"
#include "app/store/pain_log.h"
#include "app/store/pain_search.h"
#include "app/store/plan_book.h"
#include "app/store/reminder_book.h"
#include "app/store/routine_book.h"
#include "app/store/session_log.h"
#include "app/store/settings_store.h"
#include "app/store/statement.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <sqlite3.h>

#include <fstream>
#include <iterator>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;

namespace {

// Lays the frozen diary out as a file, as the program of that day left it.
void thaw(const std::string& name, const std::filesystem::path& folder)
{
    std::ifstream text("tests/data/diaries/" + name);
    REQUIRE(text);
    const std::string sql((std::istreambuf_iterator<char>(text)), {});
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open((folder / "diary.db").c_str(), &db) == SQLITE_OK);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> owner(db, sqlite3_close);
    REQUIRE(execute(db, sql));
}

std::vector<std::string> layout_of(const Database& database)
{
    std::vector<std::string> parts;
    auto schema = Statement::prepare(database.handle(), "SELECT name || ': ' || ifnull(sql, '') FROM sqlite_schema"
                                                        " ORDER BY name");
    while (*schema->step() == Step::Row) parts.push_back(schema->text(0));
    return parts;
}

}  // namespace

TEST_CASE("the frozen diary of every version opens and keeps every row", "[store][migrations]")
{
    const std::string frozen = GENERATE("v1.sql", "v2.sql", "v3.sql", "v4.sql", "v5.sql", "v6.sql", "v7.sql", "v8.sql");
    CAPTURE(frozen);
    const TemporaryFolder folder("frozen-" + frozen);
    thaw(frozen, folder.path);
    const auto database = Database::open(folder.path, noon_local);
    REQUIRE(database);
    CHECK(*schema_version(database->handle()) == shipped_migrations().back().version);

    const PainLog pain(*database);
    CHECK(*pain.find(full_entry(1).id) == full_entry(1));
    CHECK(pain.find(entry(2).id).error().kind == ErrorKind::NotFound);
    CHECK(*pain.find(entry(3).id) == entry(3, 7));
    CHECK(*ExerciseLog(*database).find(run(10).id) == run(10));
    CHECK(*SessionLog(*database).find(session(20).id) == session(20));
    CHECK(*AppointmentBook(*database).find(appointment(30).id) == appointment(30));

    auto visit = rule(42, Once{noon_local});
    visit.details.appointment = appointment(30).id;
    const auto rules = ReminderBook(*database).rules();
    REQUIRE(rules->size() >= 3);
    CHECK(std::vector(rules->begin(), rules->begin() + 3) ==
          std::vector{rule(40), rule(41, EverySpan{45min, 9h, 17h, every_day}), visit});
    const OccurrenceLog occurrences(*database);
    CHECK(*occurrences.find(occurrence(50, rule(40)).id) == occurrence(50, rule(40)));
    CHECK(occurrences.find(occurrence(51, rule(41)).id)->snoozed_until == at(noon + 10min));

    const auto settings = SettingsStore(*database).load();
    CHECK(settings->problems.empty());
    CHECK(settings->settings.name == "Sam");
    CHECK(settings->settings.theme == Theme::Dark);
    CHECK(settings->settings.reminders_paused_until == noon);

    CHECK(ChangeJournal(*database).undo_last(noon)->label == "change.pain_added");
    CHECK(*pain.count() == 1);
}

TEST_CASE("the plan is empty in a diary from before it, and kept in one that had it", "[store][migrations][plan]")
{
    const TemporaryFolder before("frozen-before-plan");
    thaw("v1.sql", before.path);
    CHECK(PlanBook(*Database::open(before.path, noon_local)).items()->empty());

    const TemporaryFolder after("frozen-with-plan");
    thaw("v2.sql", after.path);
    CHECK(*PlanBook(*Database::open(after.path, noon_local)).items() ==
          std::vector{plan_item(61, 1), plan_item(60, 2)});
}

TEST_CASE("own routines are kept in a diary that had them, and none are in one from before",
          "[store][migrations][own_routine]")
{
    const TemporaryFolder before("frozen-before-own-routines");
    thaw("v2.sql", before.path);
    CHECK(RoutineBook(*Database::open(before.path, noon_local)).routines()->empty());

    const TemporaryFolder after("frozen-with-own-routines");
    thaw("v3.sql", after.path);
    CHECK(*RoutineBook(*Database::open(after.path, noon_local)).routines() == std::vector{own_routine(70)});
}

TEST_CASE("every kind of rule, and what a therapist said, are kept in a diary that had them", "[store][migrations]")
{
    const TemporaryFolder folder("frozen-with-rules");
    thaw("v4.sql", folder.path);
    const auto database = Database::open(folder.path, noon_local);
    auto since_last = rule(43, AfterLast{55min, 8h, 20h, every_day});
    since_last.details.urgency = Urgency::High;
    since_last.details.sound = since_last.details.even_when_busy = since_last.details.on_working_days = true;
    since_last.details.if_missed = {Missed::CatchUp, 18h};
    const ReminderBook book(*database);
    CHECK(*book.find(since_last.id) == since_last);
    CHECK(*book.find(rule(44).id) == rule(44, EveryDays{14, monday, {10h}, every_day}));
    CHECK(*book.find(rule(45).id) == rule(45, AfterSession{{2h, 20h}, 3}));
    const auto told = SessionLog(*database).find(session(21).id);
    CHECK(told->details.place == "12 Mill Lane");
    CHECK(told->details.instructions == "Bridge, twice a day.");
    const auto visit = AppointmentBook(*database).find(appointment(31).id);
    CHECK(visit->details.note == "Bring the letter.");
    CHECK(visit->details.calendar_uid == "7@clinic");
}

TEST_CASE("answers, marks, drafts, older versions and the search are kept in a diary that had them",
          "[store][migrations]")
{
    const TemporaryFolder folder("frozen-with-depth");
    thaw("v5.sql", folder.path);
    const auto database = Database::open(folder.path, noon_local);
    const auto answers = *MeasureLog(*database).answers();
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].details.items == std::vector<MeasureItem>{{"putting on shoes", 3}});
    CHECK(*score_of(answers[1].details) == 5);
    CHECK(*DayMarks(*database).between(monday, monday) ==
          std::vector{MarkedDay{DayMarkId(uuid(0x83)), monday, DayMark::FlareUp}});
    CHECK(*Drafts(*database).find("pain") == "level 4");
    CHECK(PainLog(*database).versions(full_entry(1).id)->front().entry.details.note == "Before it was changed.");
    CHECK(*PainSearch(*database).find("stairs") == std::vector{full_entry(1)});
    CHECK(SettingsStore(*database).load()->settings.goal_days == 4);
}

TEST_CASE("the last absence is kept in a diary that had one", "[store][migrations][absence]")
{
    const TemporaryFolder folder("frozen-with-absence");
    thaw("v6.sql", folder.path);
    const auto database = Database::open(folder.path, noon_local);
    const Instant began{std::chrono::seconds{1767600000}};
    CHECK(*LastAbsence(*database).find(began + 2h) == Absence{began, began + 1h});
}

TEST_CASE("what was shown is kept in a diary that had it, and taken from the last change in one from before",
          "[store][migrations]")
{
    const std::string frozen = GENERATE("v6.sql", "v7.sql");
    const TemporaryFolder folder("frozen-shown-" + frozen);
    thaw(frozen, folder.path);
    const auto database = Database::open(folder.path, noon_local);
    const std::map<OccurrenceId, Instant> put_off_only = {{occurrence(51, rule(41)).id, noon}};
    CHECK(*OccurrenceLog(*database).shown() == put_off_only);
}

TEST_CASE("what calendar files said is kept in a diary that had read and saved some", "[store][migrations][calendar]")
{
    const TemporaryFolder folder("frozen-with-calendars");
    thaw("v8.sql", folder.path);
    const auto database = Database::open(folder.path, noon_local);
    const AppointmentBook book(*database);
    const CalendarVersion version{3, noon, "1 2 3 4"};
    CHECK(book.find(appointment(31).id)->details.calendar_version == version);
    const auto cancelled = book.cancelled();
    REQUIRE(cancelled->size() == 1);
    CHECK(cancelled->front().details.calendar_uid == "8@clinic");
    CHECK(cancelled->front().details.calendar_version.cancelled);
    const ExportedEvent gone{"9@aftercare", "VISIT", "Visit: Dana", noon, false, 217598400, noon, "", true};
    CHECK(*ExportedEvents(*database).all() == std::vector{gone});
}

TEST_CASE("notes from before the search are found", "[store][migrations][search]")
{
    const TemporaryFolder folder("frozen-before-search");
    thaw("v1.sql", folder.path);
    const auto database = Database::open(folder.path, noon_local);
    CHECK(*PainSearch(*database).find("stairs") == std::vector{full_entry(1)});
}

TEST_CASE("a diary that was climbed to is laid out as a new one", "[store][migrations]")
{
    const TemporaryFolder folder("frozen-layout");
    thaw("v1.sql", folder.path);
    const auto climbed = Database::open(folder.path, noon_local);
    const auto fresh = Database::in_memory();
    CHECK(layout_of(*climbed) == layout_of(*fresh));
}
