#include "app/core/app.h"
#include "tests/core/reminder_transcript.h"

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

void set_clock(Desk& desk, App& app, std::string_view to)
{
    desk.clock.set(utc_at(to));
    app.handle(ClockChanged{});
}

}  // namespace

TEST_CASE("what a clock two hours ahead had missed comes at its time once the clock is right", "[core][reminders]")
{
    Desk desk;  // 09:00
    auto app = desk.open();
    remind(app, TimesOfDay{.times = {9h + 30min, 10h + 30min}});
    set_clock(desk, app, "2026-01-05T11:00");
    CHECK(stored(app) == Transcript{"2026-01-05T09:30:00 missed", "2026-01-05T10:30:00 delivered"});
    set_clock(desk, app, "2026-01-05T09:00");
    CHECK(app.next_wakeup() == utc_at("2026-01-05T09:30"));
    desk.pass(app, 30min);
    CHECK(shown(desk) == Transcript{"2026-01-05T10:30:00 Stretch", "2026-01-05T09:30:00 Stretch"});
}

TEST_CASE("what a clock three days ahead had missed today still comes today", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, TimesOfDay{.times = {20h}});
    set_clock(desk, app, "2026-01-08T21:00");
    set_clock(desk, app, "2026-01-05T09:30");
    desk.notifier.shown.clear();
    desk.pass(app, 48h);
    CHECK(shown(desk) == Transcript{"2026-01-05T20:00:00 Stretch", "2026-01-06T20:00:00 Stretch"});
}

TEST_CASE("what a clock a month ahead had let go unshown waits again", "[core][reminders]")
{
    Desk desk;
    desk.notifier.reachable = false;
    auto app = desk.open();
    remind(app, TimesOfDay{.times = {10h}});
    desk.pass(app, 90min);
    set_clock(desk, app, "2026-02-05T11:00");
    CHECK(stored(app).front() == "2026-01-05T10:00:00 expired");
    set_clock(desk, app, "2026-01-05T10:40");
    desk.notifier.reachable = true;
    app.handle(NotifierChanged{});
    CHECK(shown(desk) == Transcript{"2026-01-05T10:00:00 Stretch"});
}

TEST_CASE("a rule made while the clock was some hours ahead comes today", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    set_clock(desk, app, "2026-01-05T14:00");
    remind(app, TimesOfDay{.times = {10h}});
    set_clock(desk, app, "2026-01-05T09:00");
    desk.pass(app, 2h);
    CHECK(shown(desk) == Transcript{"2026-01-05T10:00:00 Stretch"});
}

TEST_CASE("a break answered while the clock was ahead counts from when the clock was put right", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, AfterLast{.after = 1h, .from = 8h, .to = 20h});
    set_clock(desk, app, "2026-01-05T14:00");
    REQUIRE(app.carry_out(AnswerOccurrence{desk.notifier.shown.back().id, Answer::Done, {}}));
    set_clock(desk, app, "2026-01-05T09:00");
    CHECK(app.next_wakeup() == utc_at("2026-01-05T10:00"));
    desk.pass(app, 1h);
    CHECK(shown(desk).back() == "2026-01-05T10:00:00 Stretch");
}

TEST_CASE("one that a wrong clock has put ahead does not count as newer than what is due now", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    const auto rule = remind(app, TimesOfDay{.times = {12h}});
    set_clock(desk, app, "2026-01-05T13:00");
    set_clock(desk, app, "2026-01-05T09:00");
    RuleDetails details{.kind = ReminderKind::Stretch, .text = "Stretch", .schedule = TimesOfDay{.times = {11h}}};
    REQUIRE(app.carry_out(EditReminder{rule, details}));
    desk.pass(app, 150min);
    CHECK(shown(desk) == Transcript{"2026-01-05T12:00:00 Stretch", "2026-01-05T11:00:00 Stretch"});
}

TEST_CASE("a break answered ahead of its time by a wrong clock does not keep its rule silent for ever",
          "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, AfterLast{.after = 1h, .from = 8h, .to = 20h});
    set_clock(desk, app, "2026-01-05T14:00");
    REQUIRE(app.carry_out(AnswerOccurrence{desk.notifier.shown.back().id, Answer::Done, {}}));
    set_clock(desk, app, "2026-01-05T09:00");
    desk.pass(app, 36h);  // those of today and of tomorrow are ignored
    CHECK(shown(desk).back() == "2026-01-06T08:00:00 Stretch");
}

TEST_CASE("a break ignored before a journey east comes the next day there", "[core][reminders]")
{
    Desk desk;
    desk.zones.travel_to(std::make_shared<FixedZone>("Etc/GMT+8", -8h));
    auto app = desk.open();  // one o'clock at night
    remind(app, AfterLast{.after = 16h, .from = 2h, .to = 21h});
    desk.pass(app, 17h);
    REQUIRE(desk.notifier.shown.size() == 1);
    desk.zones.travel_to(std::make_shared<FixedZone>("Iran", 4h + 30min));
    app.handle(ClockChanged{});
    CHECK(app.next_wakeup() == utc_at("2026-01-06T21:30"));  // two o'clock there
}

TEST_CASE("a break that counts from the last comes again after a journey back to a time it has come at",
          "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, AfterLast{.after = 1h, .from = 8h, .to = 20h});
    desk.pass(app, 1h);
    REQUIRE(app.carry_out(AnswerOccurrence{desk.notifier.shown.back().id, Answer::Done, {}}));
    desk.zones.travel_to(std::make_shared<FixedZone>("Atlantic/Azores", -1h));
    app.handle(ClockChanged{});
    CHECK(app.next_wakeup() == utc_at("2026-01-05T11:00"));  // it reads ten there, as when the last one came
    desk.pass(app, 1h);
    CHECK(desk.notifier.shown.size() == 2);
    CHECK(stored(app) == Transcript{"2026-01-05T10:00:00 done", "2026-01-05T10:00:01 delivered"});
}
