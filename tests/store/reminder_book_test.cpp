#include "app/store/reminder_book.h"

#include "app/store/appointment_book.h"
#include "app/store/database.h"
#include "app/store/statement.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;

namespace {

struct Diary {
    Database database = std::move(*Database::in_memory());
    ReminderBook rules{database};
    AppointmentBook visits{database};
};

}  // namespace

TEST_CASE("a rule comes back with its schedule, whatever its kind", "[store][reminder]")
{
    Diary diary;
    const std::vector rules = {rule(1), rule(2, EverySpan{45min, 9h, 17h, Weekdays{0b1000001}}),
                               rule(3, Once{noon_local})};
    for (const auto& each : rules) REQUIRE(diary.rules.add(each));
    CHECK(*diary.rules.rules() == rules);
    CHECK(*diary.rules.find(rules[1].id) == rules[1]);
}

TEST_CASE("an edited rule takes its new schedule and nothing of the old one", "[store][reminder]")
{
    Diary diary;
    REQUIRE(diary.rules.add(rule(1)));
    auto edited = rule(1, Once{noon_local});
    edited.details.paused = true;
    edited.since = noon + 1h;
    REQUIRE(diary.rules.edit(edited, noon + 1h));
    CHECK(*diary.rules.find(edited.id) == edited);
    CHECK(diary.rules.edit(rule(9), noon).error().kind == ErrorKind::NotFound);
}

TEST_CASE("a rule that would begin only later begins now, with all else as another program left it",
          "[store][reminder]")
{
    Diary diary;
    auto ahead = rule(1), past = rule(2);
    ahead.since = noon + 5h;
    past.since = noon - 5h;
    REQUIRE(diary.rules.add(ahead));
    REQUIRE(diary.rules.add(past));
    ahead.details.text = "Edited meanwhile";
    REQUIRE(diary.rules.edit(ahead, noon));
    REQUIRE(diary.rules.begin_at_latest(noon));
    ahead.since = noon;
    CHECK(*diary.rules.rules() == std::vector{ahead, past});
}

TEST_CASE("a rule that could never fire is refused", "[store][reminder]")
{
    Diary diary;
    CHECK(diary.rules.add(rule(1, TimesOfDay{})).error().kind == ErrorKind::Invalid);
    CHECK(diary.rules.rules()->empty());
}

TEST_CASE("an appointment's reminders are found and removed with it", "[store][reminder]")
{
    Diary diary;
    REQUIRE(diary.visits.add(appointment(1), noon));
    auto announcement = rule(2, Once{noon_local});
    announcement.details.appointment = appointment(1).id;
    REQUIRE(diary.rules.add(announcement));
    REQUIRE(diary.rules.add(rule(3)));
    CHECK(*diary.rules.rules_for(appointment(1).id) == std::vector{announcement});
    REQUIRE(diary.rules.remove_for(appointment(1).id, noon));
    CHECK(*diary.rules.rules() == std::vector{rule(3)});
    REQUIRE(diary.rules.remove(rule(3).id, noon));
    CHECK(diary.rules.remove(rule(3).id, noon).error().kind == ErrorKind::NotFound);
}

TEST_CASE("a rule that is broken on disk is named, and the others are read", "[store][reminder]")
{
    Diary diary;
    REQUIRE(diary.rules.add(rule(1)));
    REQUIRE(diary.rules.add(rule(2)));
    REQUIRE(execute(diary.database.handle(), "PRAGMA ignore_check_constraints = ON"));
    const auto* planted = "";
    SECTION("a time that does not exist") { planted = "UPDATE reminder_rule SET times = '25:00' WHERE rowid = 1"; }
    SECTION("no times at all") { planted = "UPDATE reminder_rule SET times = NULL WHERE rowid = 1"; }
    SECTION("an unknown kind of schedule") { planted = "UPDATE reminder_rule SET schedule = 'moon' WHERE rowid = 1"; }
    SECTION("an unknown kind of reminder") { planted = "UPDATE reminder_rule SET kind = 'party' WHERE rowid = 1"; }
    SECTION("an eighth weekday") { planted = "UPDATE reminder_rule SET weekdays = 128 WHERE rowid = 1"; }
    REQUIRE(execute(diary.database.handle(), planted));
    CHECK(*diary.rules.rules() == std::vector{rule(2)});
    CHECK(diary.rules.find(rule(1).id).error().kind == ErrorKind::Corrupt);
    const auto broken = *diary.rules.broken();
    REQUIRE(broken.size() == 1);
    CHECK(broken[0].id == rule(1).id);
    CHECK(broken[0].what.find("reminder_rule") != std::string::npos);
    for (const auto* value : {"25:00", "moon", "party", "128"}) CHECK(broken[0].what.find(value) == std::string::npos);
}

TEST_CASE("a broken rule can be removed while the checks of its table hold", "[store][reminder]")
{
    Diary diary;
    REQUIRE(diary.rules.add(rule(1)));
    REQUIRE(execute(diary.database.handle(), "PRAGMA ignore_check_constraints = ON"));
    REQUIRE(execute(diary.database.handle(), "UPDATE reminder_rule SET schedule = 'moon', weekdays = 128"));
    REQUIRE(execute(diary.database.handle(), "PRAGMA ignore_check_constraints = OFF"));
    REQUIRE(diary.rules.remove(rule(1).id, noon));
    CHECK(diary.rules.broken()->empty());
}
