#include "app/core/app.h"
#include "tests/core/reminder_transcript.h"

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

TEST_CASE("a clock that was a year ahead for a while leaves no year of silence", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, TimesOfDay{.times = {10h}});
    desk.clock.set(utc_at("2027-01-05T12:00"));
    app.tick();
    CHECK(desk.notifier.shown.size() == 1);
    desk.clock.set(utc_at("2026-01-05T09:30"));
    app.handle(ClockChanged{});
    CHECK(app.next_wakeup() == utc_at("2026-01-05T10:00"));
    desk.notifier.shown.clear();
    desk.pass(app, 48h);
    CHECK(shown(desk) == Transcript{"2026-01-05T10:00:00 Stretch", "2026-01-06T10:00:00 Stretch"});
}

TEST_CASE("a rule made while the clock was ahead comes once the clock is right", "[core][reminders]")
{
    Desk desk;
    desk.clock.set(utc_at("2027-01-05T09:00"));
    auto app = desk.open();
    remind(app, TimesOfDay{.times = {10h}});
    desk.clock.set(utc_at("2026-01-05T09:30"));
    app.handle(ClockChanged{});
    desk.pass(app, 1h);
    CHECK(shown(desk) == Transcript{"2026-01-05T10:00:00 Stretch"});
}

TEST_CASE("a missed reminder is shown once, dropped to what was missed, or caught up, as its rule says",
          "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    const auto late = [&](IfMissed if_missed, std::string text) {
        RuleDetails details{.kind = ReminderKind::Custom, .text = std::move(text)};
        details.schedule = TimesOfDay{.times = {10h}};
        details.if_missed = if_missed;
        REQUIRE(app.carry_out(AddReminder{details}));
    };
    late({Missed::ShowOnce, {}}, "once");
    late({Missed::Drop, {}}, "drop");
    late({Missed::CatchUp, 18h}, "catch up");
    desk.clock.set(utc_at("2026-01-05T14:00"));  // asleep over ten
    app.tick();
    CHECK(shown(desk) == Transcript{"2026-01-05T10:00:00 once"});
    CHECK(app.state().follow_ups.waiting.size() == 2);  // the dropped one can be answered all the same
    CHECK(app.next_wakeup() == utc_at("2026-01-05T18:00"));
    desk.pass(app, 4h);
    CHECK(shown(desk) == Transcript{"2026-01-05T10:00:00 once", "2026-01-05T10:00:00 catch up"});
}

TEST_CASE("a break counts from the last one, waits while it is ignored, and begins anew the next day",
          "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, AfterLast{.after = 1h, .from = 8h, .to = 12h}, "Stand");
    desk.pass(app, 90min);
    REQUIRE(shown(desk) == Transcript{"2026-01-05T10:00:00 Stand"});
    REQUIRE(app.carry_out(AnswerOccurrence{desk.notifier.shown.back().id, Answer::Done, {}}));
    desk.pass(app, 12h);  // the next one is ignored
    CHECK(shown(desk).size() == 2);
    CHECK(shown(desk).back() == "2026-01-05T11:30:00 Stand");
    desk.pass(app, 12h);
    CHECK(shown(desk).back() == "2026-01-06T08:00:00 Stand");
    CHECK(shown(desk).size() == 3);
}

TEST_CASE("reminders after a session come for each session that is noted", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, AfterSession{.after = {2h, 20h}}, "How do you feel?");
    CHECK_FALSE(app.next_wakeup());
    REQUIRE(app.carry_out(AddSession{{.at = utc()->moment(utc_at("2026-01-05T08:30"))}}));
    CHECK(app.next_wakeup() == utc_at("2026-01-05T10:30"));
    desk.pass(app, 48h);
    CHECK(shown(desk) == Transcript{"2026-01-05T10:30:00 How do you feel?", "2026-01-06T04:30:00 How do you feel?"});
}

TEST_CASE("on working days only means those of the settings, and a rule without one is refused at once",
          "[core][reminders]")
{
    Desk desk;  // Monday
    auto app = desk.open();
    Settings settings = app.state().settings;
    settings.working_days = Weekdays{0b0010100};  // Tuesday and Thursday
    REQUIRE(app.carry_out(ChangeSettings{settings}));
    RuleDetails details{.kind = ReminderKind::Custom, .text = "Desk", .schedule = TimesOfDay{.times = {10h}}};
    details.on_working_days = true;
    REQUIRE(app.carry_out(AddReminder{details}));
    desk.pass(app, 96h);
    CHECK(shown(desk) == Transcript{"2026-01-06T10:00:00 Desk", "2026-01-08T10:00:00 Desk"});
    details.schedule = TimesOfDay{.times = {10h}, .weekdays = Weekdays{0b0000001}};
    const auto refused = app.carry_out(AddReminder{details});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what.find("working day") != std::string::npos);
}

TEST_CASE("a drink reminder that waits is taken away while a fluid limit is set, and none comes", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    RuleDetails details{.kind = ReminderKind::Hydration, .text = "A drink", .schedule = TimesOfDay{.times = {10h}}};
    REQUIRE(app.carry_out(AddReminder{details}));
    desk.pass(app, 2h);
    CHECK(app.state().follow_ups.waiting.size() == 1);
    Settings settings = app.state().settings;
    settings.fluid_restriction = true;
    REQUIRE(app.carry_out(ChangeSettings{settings}));
    CHECK(app.state().follow_ups.waiting.empty());
    desk.pass(app, 48h);
    CHECK(desk.notifier.shown.size() == 1);
}

TEST_CASE("a journey after a session brings none of its reminders twice", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, AfterSession{.after = {10min, 24h}}, "How do you feel?");
    REQUIRE(app.carry_out(AddSession{{.at = london()->moment(utc_at("2026-01-05T09:00"))}}));
    desk.pass(app, 1h);
    CHECK(shown(desk).size() == 1);
    desk.zones.travel_to(std::make_shared<FixedZone>("America/New_York", -5h));
    app.handle(ClockChanged{});
    desk.pass(app, 1h);
    CHECK(shown(desk).size() == 1);
    desk.pass(app, 48h);
    CHECK(stored(app).size() == 2);
}
