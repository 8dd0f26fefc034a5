#include "app/core/agent_pulse.h"

#include "tests/support/fake_zone.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

// An agent that started at nine and plans to look again at ten.
struct Awake {
    AgentPulse::Surroundings around{{utc_at("2026-01-05T09:00"), 1h, 1h}, "Europe/London"};
    AgentPulse pulse{{.process = 7, .since = utc_at("2026-01-05T09:00")}, around};

    Awake()
    {
        CHECK(ask() == WakeReason::Started);
        looked(WakeReason::Started, utc_at("2026-01-05T10:00"));
    }

    void pass(std::chrono::milliseconds time)
    {
        around.clocks.wall += time;
        around.clocks.since_boot += time;
        around.clocks.awake += time;
    }

    std::optional<WakeReason> ask(std::vector<PlatformEvent> events = {})
    {
        return pulse.reason_to_look(around, events);
    }

    void looked(WakeReason reason, std::optional<Instant> next)
    {
        pulse.looked(
            {.at = std::chrono::floor<std::chrono::seconds>(around.clocks.wall), .reason = reason, .next = next});
    }
};

}  // namespace

TEST_CASE("it looks when the planned time has come, and not when nothing has happened", "[core][pulse]")
{
    Awake agent;
    agent.pass(30min);
    CHECK_FALSE(agent.ask());
    agent.pass(30min);
    CHECK(agent.ask() == WakeReason::Due);
}

TEST_CASE("each event is a reason of its own", "[core][pulse]")
{
    const auto reason = [](PlatformEvent event) {
        Awake agent;
        agent.pass(1min);
        return agent.ask({std::move(event)});
    };
    CHECK(reason(DiaryChanged{}) == WakeReason::DiaryChanged);
    CHECK(reason(NotifierChanged{}) == WakeReason::NotifierChanged);
    CHECK(reason(PresenceChanged{}) == WakeReason::PresenceChanged);
    CHECK(reason(ClockChanged{}) == WakeReason::ClockSet);
    CHECK(reason(NotificationAnswered{OccurrenceId(Uuid::from_bytes({})), NotificationAnswered::Choice::Done}) ==
          WakeReason::Answered);
    CHECK_FALSE(reason(QuitRequested{}));
}

TEST_CASE("a clock set back or forward is told apart from another zone and from sleep", "[core][pulse]")
{
    Awake set;
    set.around.clocks.wall -= 3h;
    CHECK(set.ask({ClockChanged{}}) == WakeReason::ClockSet);
    REQUIRE(set.pulse.report().last_jump);
    CHECK(set.pulse.report().last_jump->by == -3h);

    Awake moved;
    moved.around.zone = "Asia/Tokyo";
    CHECK(moved.ask({ClockChanged{}}) == WakeReason::ZoneChanged);
    CHECK_FALSE(moved.pulse.report().last_jump);

    Awake asleep;
    asleep.around.clocks.wall += 5h;
    asleep.around.clocks.since_boot += 5h;
    CHECK(asleep.ask() == WakeReason::Resumed);
    CHECK(asleep.pulse.report().overslept == 0);
}

TEST_CASE("a planned look that came minutes late while the computer was awake is counted", "[core][pulse]")
{
    Awake agent;
    agent.pass(62min);
    CHECK(agent.ask() == WakeReason::Overslept);
    CHECK(agent.pulse.report().overslept == 1);
}

TEST_CASE("a bus that came back is a reason, once", "[core][pulse]")
{
    Awake agent;
    agent.around.bus_came_back = true;
    CHECK(agent.ask() == WakeReason::BusChanged);
    agent.around.bus_came_back = false;
    CHECK_FALSE(agent.ask());
}

TEST_CASE("the report tells of the last look", "[core][pulse]")
{
    Awake agent;
    agent.pass(1h);
    agent.pulse.looked({.at = utc_at("2026-01-05T10:00"),
                        .reason = WakeReason::Due,
                        .next = utc_at("2026-01-06T10:00"),
                        .trouble = "The disk is full.",
                        .bus = true,
                        .notifier = {true, "dunst 1.9.0", {"actions"}}});
    const auto& report = agent.pulse.report();
    CHECK(report.last_wake == utc_at("2026-01-05T10:00"));
    CHECK(report.reason == WakeReason::Due);
    CHECK(report.next_wake == utc_at("2026-01-06T10:00"));
    CHECK(report.notifier == "dunst 1.9.0");
    CHECK(report.trouble == "The disk is full.");
    CHECK(report.since == utc_at("2026-01-05T09:00"));
}

TEST_CASE("what else keeps the person busy is not told as do-not-disturb", "[core][pulse][presence]")
{
    Awake agent;
    PresenceStatus told{.presence = {.busy = true}, .do_not_disturb_source = "dunst", .full_screen = true};
    agent.pulse.looked({.at = utc_at("2026-01-05T09:00"), .reason = WakeReason::Started, .presence = told});
    CHECK(agent.pulse.report().do_not_disturb == false);
    told.do_not_disturb = true;
    agent.pulse.looked({.at = utc_at("2026-01-05T09:00"), .reason = WakeReason::Started, .presence = told});
    CHECK(agent.pulse.report().do_not_disturb == true);
}
