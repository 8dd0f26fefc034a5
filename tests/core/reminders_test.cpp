#include "app/core/app.h"
#include "tests/core/reminder_transcript.h"

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

TEST_CASE("a reminder is stored, shown once, and waits for an answer", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, TimesOfDay{.times = {10h}});
    CHECK(app.next_wakeup() == utc_at("2026-01-05T10:00"));
    desk.pass(app, 3h);
    CHECK(shown(desk) == Transcript{"2026-01-05T10:00:00 Stretch"});
    CHECK(stored(app) == Transcript{"2026-01-05T10:00:00 delivered"});
    REQUIRE(app.state().follow_ups.waiting.size() == 1);

    const auto id = app.state().follow_ups.waiting.front().id;
    REQUIRE(app.carry_out(AnswerOccurrence{id, Answer::Done, {}}));
    CHECK(app.state().follow_ups.waiting.empty());
    CHECK(desk.notifier.withdrawn == std::vector{id});
    CHECK_FALSE(app.carry_out(AnswerOccurrence{id, Answer::Skip, {}}));
}

TEST_CASE("a new rule never reaches into the past", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, EverySpan{.every = 1h, .from = 7h, .to = 20h});
    desk.pass(app, 30min);
    CHECK(stored(app).empty());
    desk.pass(app, 30min);
    CHECK(stored(app) == Transcript{"2026-01-05T10:00:00 delivered"});
}

TEST_CASE("later brings a reminder back after ten minutes or the time given", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, TimesOfDay{.times = {10h}});
    desk.pass(app, 1h);
    const auto id = app.state().follow_ups.waiting.at(0).id;
    REQUIRE(app.carry_out(AnswerOccurrence{id, Answer::Later, {}}));
    CHECK(app.state().follow_ups.waiting.empty());
    CHECK(app.next_wakeup() == utc_at("2026-01-05T10:10"));
    desk.pass(app, 10min);
    CHECK(desk.notifier.shown.size() == 2);
    CHECK(app.state().follow_ups.waiting.size() == 1);
    REQUIRE(app.carry_out(AnswerOccurrence{id, Answer::Later, 2h}));
    desk.pass(app, 119min);
    CHECK(desk.notifier.shown.size() == 2);
    desk.pass(app, 1min);
    CHECK(desk.notifier.shown.size() == 3);
    CHECK_FALSE(app.carry_out(AnswerOccurrence{id, Answer::Later, 0s}));
}

TEST_CASE("after a long absence the newest is shown and the ones before are missed, not lost", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, TimesOfDay{.times = {10h, 18h}});
    desk.clock.set(utc_at("2026-01-07T12:00"));
    app.tick();
    CHECK(shown(desk) == Transcript{"2026-01-07T10:00:00 Stretch"});
    CHECK(stored(app) == Transcript{"2026-01-05T10:00:00 missed", "2026-01-05T18:00:00 missed",
                                    "2026-01-06T10:00:00 missed", "2026-01-06T18:00:00 missed",
                                    "2026-01-07T10:00:00 delivered"});
    CHECK(app.state().follow_ups.waiting.size() == 5);
}

TEST_CASE("of a very long absence the older ones expire, and stay in the record", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, EverySpan{.every = 30min, .from = 8h, .to = 20h});
    desk.clock.set(utc_at("2026-03-05T12:10"));
    app.tick();
    CHECK(desk.notifier.shown.size() == 1);
    CHECK(app.state().follow_ups.waiting.size() == 6);
    CHECK(stored(app).size() > 1000);
    CHECK(stored(app).front() == "2026-01-05T09:30:00 expired");
}

TEST_CASE("an unanswered reminder makes way for the next one of its rule", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, EverySpan{.every = 1h, .from = 10h, .to = 12h});
    desk.pass(app, 3h);
    CHECK(desk.notifier.shown.size() == 3);
    CHECK(stored(app) ==
          Transcript{"2026-01-05T10:00:00 missed", "2026-01-05T11:00:00 missed", "2026-01-05T12:00:00 delivered"});
}

TEST_CASE("what falls due in quiet hours is shown when they end", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, TimesOfDay{.times = {22h}});
    desk.pass(app, 14h);
    CHECK(shown(desk).empty());
    CHECK(stored(app) == Transcript{"2026-01-05T22:00:00 pending"});
    CHECK(app.next_wakeup() == utc_at("2026-01-06T07:00"));
    desk.pass(app, 8h);
    CHECK(shown(desk) == Transcript{"2026-01-05T22:00:00 Stretch"});
}

TEST_CASE("a pause holds reminders back until it ends or is ended", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, TimesOfDay{.times = {10h}});
    REQUIRE(app.carry_out(PauseReminders{utc_at("2026-01-05T14:00")}));
    CHECK(app.state().follow_ups.paused);
    desk.pass(app, 4h);
    CHECK(shown(desk).empty());
    desk.pass(app, 1h);
    CHECK(shown(desk).size() == 1);
    CHECK_FALSE(app.state().follow_ups.paused);

    REQUIRE(app.carry_out(PauseReminders{}));
    desk.pass(app, 48h);
    CHECK(shown(desk).size() == 1);
    REQUIRE(app.carry_out(ResumeReminders{}));
    CHECK(shown(desk) == Transcript{"2026-01-05T10:00:00 Stretch", "2026-01-07T10:00:00 Stretch"});
    CHECK_FALSE(app.carry_out(PauseReminders{utc_at("2026-01-01T00:00")}));
}

TEST_CASE("a clock set back does not fire twice", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, TimesOfDay{.times = {10h}});
    desk.pass(app, 90min);
    desk.clock.set(utc_at("2026-01-05T09:30"));
    app.handle(ClockChanged{});
    CHECK(app.next_wakeup() == utc_at("2026-01-06T10:00"));
    desk.pass(app, 1h);
    CHECK(shown(desk).size() == 1);
}

TEST_CASE("travel to another zone does not fire the same wall-clock time twice", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    remind(app, TimesOfDay{.times = {10h}});
    desk.pass(app, 90min);
    desk.zones.travel_to(std::make_shared<FixedZone>("America/New_York", -5h));
    app.handle(ClockChanged{});
    desk.pass(app, 20h);
    CHECK(stored(app) == Transcript{"2026-01-05T10:00:00 delivered"});
    desk.pass(app, 24h);
    CHECK(stored(app).size() == 2);
}

TEST_CASE("both clock changes bring each reminder exactly once", "[core][reminders]")
{
    Desk desk;
    auto app = desk.open();
    REQUIRE(app.carry_out(ChangeSettings{Settings{.quiet_hours = std::nullopt}}));
    desk.clock.set(utc_at("2026-03-28T12:00"));
    remind(app, TimesOfDay{.times = {90min}});
    desk.pass(app, 48h);
    CHECK(shown(desk) == Transcript{"2026-03-29T01:30:00 Stretch", "2026-03-30T01:30:00 Stretch"});
    desk.notifier.shown.clear();
    desk.clock.set(utc_at("2026-10-24T12:00"));
    app.tick();
    desk.notifier.shown.clear();
    desk.pass(app, 24h);
    CHECK(shown(desk) == Transcript{"2026-10-25T01:30:00 Stretch"});
}

TEST_CASE("two programs at once store each reminder once, and only the agent shows it", "[core][reminders]")
{
    Desk desk;
    auto agent = desk.open();
    remind(agent, TimesOfDay{.times = {10h}});
    CountingChance other{1};
    NullBackground background;
    REQUIRE(background.install());
    RecordingNotifier of_window;
    App window(
        desk.folder.path(), desk.library, desk.words,
        {desk.clock, desk.zones, other, of_window, background, desk.sounds, desk.speech, desk.presence, desk.errands});
    desk.clock.set(utc_at("2026-01-05T10:00"));
    window.tick();
    CHECK(stored(window) == Transcript{"2026-01-05T10:00:00 pending"});
    agent.tick();
    CHECK(stored(agent) == Transcript{"2026-01-05T10:00:00 delivered"});
    CHECK(of_window.shown.empty());
    CHECK(desk.notifier.shown.size() == 1);

    agent.handle(NotificationAnswered{desk.notifier.shown.front().id, NotificationAnswered::Choice::Done});
    window.handle(DiaryChanged{});
    CHECK(window.state().follow_ups.waiting.empty());
}

TEST_CASE("a missing notification service loses nothing, and is asked again when it comes", "[core][reminders]")
{
    Desk desk;
    desk.notifier.reachable = false;
    auto app = desk.open();
    remind(app, TimesOfDay{.times = {10h}});
    desk.pass(app, 2h);
    CHECK(stored(app) == Transcript{"2026-01-05T10:00:00 pending"});
    CHECK(app.state().follow_ups.waiting.size() == 1);
    CHECK(app.next_wakeup() == utc_at("2026-01-06T10:00"));
    desk.notifier.reachable = true;
    app.handle(NotifierChanged{});
    CHECK(shown(desk).size() == 1);
}

TEST_CASE("a program that starts late shows what waits at its first look", "[core][reminders]")
{
    Desk desk;
    {
        auto app = desk.open();
        remind(app, TimesOfDay{.times = {10h}});
    }
    desk.clock.set(utc_at("2026-01-05T11:00"));
    auto app = desk.open();
    CHECK(app.state().follow_ups.waiting.size() == 1);
    CHECK(shown(desk).empty());
    desk.pass(app, 1s);
    CHECK(shown(desk).size() == 1);
    desk.pass(app, 1h);
    CHECK(shown(desk).size() == 1);
}
