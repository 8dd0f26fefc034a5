#include "app/core/app.h"
#include "tests/core/reminder_transcript.h"

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

RuleDetails with(IfMissed if_missed, Schedule schedule)
{
    RuleDetails details{.kind = ReminderKind::Custom, .text = "Walk", .schedule = std::move(schedule)};
    details.if_missed = if_missed;
    return details;
}

}  // namespace

TEST_CASE("what is shown late waits for a week from when it was shown", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, EveryDays{.every = 28, .from = Day{std::chrono::year{2026} / 1 / 5}, .times = {10h}});
    desk.clock.set(utc_at("2026-01-14T09:00"));
    app.tick();
    CHECK(shown(desk) == Transcript{"2026-01-05T10:00:00 Stretch"});
    desk.pass(app, 6 * 24h);
    CHECK(stored(app) == Transcript{"2026-01-05T10:00:00 delivered"});
    desk.pass(app, 26h);
    app.handle(ClockChanged{});
    CHECK(stored(app) == Transcript{"2026-01-05T10:00:00 expired"});
}

TEST_CASE("check-ins after a session are not lost when the computer was off for long", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, AfterSession{.after = {24h, 72h}});
    REQUIRE(app.carry_out(AddSession{{.at = utc()->moment(utc_at("2026-01-05T08:30"))}}));
    desk.clock.set(utc_at("2026-01-16T09:00"));
    app.tick();
    CHECK(shown(desk) == Transcript{"2026-01-08T08:30:00 Stretch"});
}

TEST_CASE("a break dropped because it came too late is over, and the next one counts from then", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(AddReminder{with({Missed::Drop, {}}, AfterLast{.after = 1h, .from = 8h, .to = 20h})}));
    desk.clock.set(utc_at("2026-01-05T11:30"));  // asleep over ten
    app.tick();
    CHECK(shown(desk).empty());
    CHECK(app.next_wakeup() == utc_at("2026-01-05T12:30"));
    desk.pass(app, 1h);
    CHECK(shown(desk) == Transcript{"2026-01-05T12:30:00 Walk"});
}

TEST_CASE("of several that are caught up at the same time only the newest comes", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(AddReminder{with({Missed::CatchUp, 18h}, EverySpan{.every = 1h, .from = 10h, .to = 15h})}));
    for (const auto* woken : {"2026-01-05T10:40", "2026-01-05T11:40", "2026-01-05T12:40"}) {
        desk.clock.set(utc_at(woken));
        app.tick();
    }
    CHECK(stored(app) ==
          Transcript{"2026-01-05T10:00:00 missed", "2026-01-05T11:00:00 missed", "2026-01-05T12:00:00 snoozed"});
}

TEST_CASE("when the time to catch up has passed as well, it comes at once", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(AddReminder{with({Missed::CatchUp, 9h}, TimesOfDay{.times = {20h + 30min}})}));
    desk.clock.set(utc_at("2026-01-06T09:01"));
    app.tick();
    CHECK(shown(desk) == Transcript{"2026-01-05T20:30:00 Walk"});
}

TEST_CASE("other words for a rule do not make it count its sessions anew", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    const auto rule = remind(app, AfterSession{.after = {1h}, .nth = 2}, "Review");
    REQUIRE(app.carry_out(AddSession{{.at = utc()->moment(utc_at("2026-01-05T09:00"))}}));
    desk.pass(app, 1h);
    auto details = app.state().follow_ups.rules.front().details;
    details.text = "Has anything changed?";
    REQUIRE(app.carry_out(EditReminder{rule, details}));
    desk.pass(app, 1h);
    REQUIRE(app.carry_out(AddSession{{.at = utc()->moment(utc_at("2026-01-05T11:00"))}}));
    CHECK(app.next_wakeup() == utc_at("2026-01-05T12:00"));
}

TEST_CASE("a day that becomes a working day brings nothing of the days before", "[core][reminders]")
{
    Desk desk;  // Monday
    auto app = desk.open();
    Settings settings = app.state().settings;
    settings.working_days = Weekdays{0b0000010};  // Monday
    REQUIRE(app.carry_out(ChangeSettings{settings}));
    auto details = with({}, TimesOfDay{.times = {10h}});
    details.on_working_days = true;
    REQUIRE(app.carry_out(AddReminder{details}));
    desk.pass(app, 2 * 24h + 3h);
    REQUIRE(stored(app).size() == 1);
    settings.working_days = every_day;
    REQUIRE(app.carry_out(ChangeSettings{settings}));
    desk.pass(app, 1h);
    CHECK(stored(app).size() == 1);
    CHECK(app.next_wakeup() == utc_at("2026-01-08T10:00"));
}

TEST_CASE("the end of a pause is a moment to look at, though nothing waits", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(PauseReminders{utc_at("2026-01-05T10:01")}));
    CHECK(app.next_wakeup() == utc_at("2026-01-05T10:01"));
}
