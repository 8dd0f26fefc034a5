#include "app/core/app.h"
#include "tests/core/reminder_transcript.h"

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

TEST_CASE("a window without an agent takes away what another program answered", "[core][window]")
{
    Desk desk;
    auto window = desk.open(), other = desk.open();
    remind(window, TimesOfDay{.times = {10h}});
    desk.pass(window, 1h);
    REQUIRE(desk.notifier.shown.size() == 1);
    REQUIRE(other.carry_out(AnswerOccurrence{desk.notifier.shown.front().id, Answer::Done, {}}));
    window.handle(DiaryChanged{});
    CHECK(desk.notifier.on_show.empty());
}

TEST_CASE("a window that opens after a long absence shows one message for all that was missed", "[core][window]")
{
    Desk desk;
    {
        auto evening_before = desk.open();
        for (const auto time : {10h, 11h, 12h, 13h, 14h}) remind(evening_before, TimesOfDay{.times = {time}});
    }
    desk.clock.set(utc_at("2026-01-05T14:05"));
    auto window = desk.open();
    window.tick();
    CHECK(desk.notifier.shown.empty());
    REQUIRE(desk.notifier.together.size() == 1);
    CHECK(desk.notifier.together.front().size() == 5);
}

TEST_CASE("where the agent hangs or has no desktop the window shows what is due", "[core][window]")
{
    Desk desk;
    REQUIRE(desk.background.start());
    auto window = desk.open();
    remind(window, TimesOfDay{.times = {10h}});
    AgentReport report{.next_wake = utc_at("2026-01-05T10:00"), .bus = true};
    SECTION("it hangs, which is known two minutes later")
    {
        desk.background.report(report);
        desk.pass(window, 1h + 2min);
        CHECK(desk.notifier.shown.empty());
        desk.pass(window, 1min);
        CHECK(desk.notifier.shown.size() == 1);
    }
    SECTION("it only wakes later than the window when the computer slept")
    {
        desk.background.report(report);
        desk.clock.set(utc_at("2026-01-05T11:00"));
        window.tick();
        desk.pass(window, 5s);
        CHECK(desk.notifier.shown.empty());
        report.next_wake = utc_at("2026-01-06T10:00");
        desk.background.report(report);
        desk.pass(window, 1min);
        CHECK(desk.notifier.shown.empty());
    }
    SECTION("it has no bus")
    {
        report.bus = false;
        desk.background.report(report);
        desk.pass(window, 1h);
        CHECK(desk.notifier.shown.empty());
        desk.pass(window, 30s);
        CHECK(desk.notifier.shown.size() == 1);
    }
}

TEST_CASE("the window tells what is to come up, whether or not a service can show it", "[core][window]")
{
    Desk desk;
    desk.notifier.reachable = false;
    auto window = desk.open();
    remind(window, TimesOfDay{.times = {10h}});
    const auto& told = window.state().follow_ups.to_show;
    SECTION("it is due, put off, and due again")
    {
        desk.pass(window, 1h);
        REQUIRE(told.size() == 1);
        const auto id = told.front();
        REQUIRE(window.carry_out(AnswerOccurrence{id, Answer::Later, {}}));
        desk.pass(window, 5min);
        window.handle(ClockChanged{});
        CHECK(told.empty());
        desk.pass(window, 5min);
        CHECK(told == std::vector{id});
    }
    SECTION("all is paused")
    {
        REQUIRE(window.carry_out(PauseReminders{utc_at("2026-01-05T12:00")}));
        desk.pass(window, 1h);
        CHECK(told.empty());
    }
}
