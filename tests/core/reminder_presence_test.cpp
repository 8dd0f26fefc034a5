#include "app/core/app.h"
#include "tests/core/reminder_transcript.h"

#include <catch2/generators/catch_generators.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

void add(App& app, RuleDetails details) { REQUIRE(app.carry_out(AddReminder{std::move(details)})); }

constexpr Day desk_day{2026y / 1 / 5};

RuleDetails at_ten(std::string text)
{
    return {.kind = ReminderKind::Custom, .text = std::move(text), .schedule = TimesOfDay{.times = {10h}}};
}

RuleDetails posture(Schedule schedule)
{
    return {.kind = ReminderKind::Posture, .text = "Stand", .schedule = std::move(schedule)};
}

}  // namespace

TEST_CASE("what falls due while the person is busy is held back, and shown once soon after", "[core][presence]")
{
    Desk desk;
    auto app = desk.open();
    const auto hinder = GENERATE(&Presence::away, &Presence::locked, &Presence::busy);
    add(app, at_ten("Walk"));
    desk.presence.now.presence.*hinder = true;
    desk.pass(app, 2h);
    CHECK(shown(desk).empty());
    desk.presence.now.presence = {};
    desk.pass(app, 5min);
    CHECK(shown(desk) == Transcript{"2026-01-05T10:00:00 Walk"});
    desk.pass(app, 8h);
    CHECK(shown(desk).size() == 1);
}

TEST_CASE("a desktop that does not tell when what holds reminders back ends is asked after pauses that grow",
          "[core][presence]")
{
    Desk desk;
    auto app = desk.open();
    add(app, at_ten("Walk"));
    desk.presence.now.presence.busy = true;
    desk.pass(app, 1h);
    const auto ten = utc_at("2026-01-05T10:00");
    std::vector<std::chrono::seconds> asked_at;
    while (desk.clock.now() < ten + 20min) {
        const auto before = desk.presence.asked;
        desk.pass(app, 1s);
        if (desk.presence.asked > before) asked_at.push_back(desk.clock.now() - ten);
    }
    CHECK(asked_at == std::vector<std::chrono::seconds>{45s, 135s, 315s, 615s, 915s});

    // Somebody who came back for a moment is soon asked again.
    app.handle(PresenceChanged{});
    CHECK(app.next_wakeup() == desk.clock.precise_now() + 45s);
}

TEST_CASE("a desktop that tells when what holds reminders back ends is left alone until it does", "[core][presence]")
{
    Desk desk;
    auto app = desk.open();
    add(app, at_ten("Walk"));
    desk.presence.now = {.presence = {.locked = true}, .end_is_told = true};
    desk.pass(app, 1h);
    const auto asked = desk.presence.asked;
    CHECK(app.next_wakeup() == utc_at("2026-01-06T10:00"));
    desk.pass(app, 8h);
    CHECK(desk.presence.asked == asked);
    CHECK(shown(desk).empty());
    desk.presence.now = {};
    app.handle(PresenceChanged{});
    CHECK(shown(desk) == Transcript{"2026-01-05T10:00:00 Walk"});
}

TEST_CASE("a word from the desktop that the person is back shows at once what was held", "[core][presence]")
{
    Desk desk;
    auto app = desk.open();
    add(app, at_ten("Walk"));
    desk.presence.now.presence.locked = true;
    desk.pass(app, 61min);
    desk.presence.now.presence = {};
    app.handle(PresenceChanged{});
    CHECK(shown(desk) == Transcript{"2026-01-05T10:00:00 Walk"});
}

TEST_CASE("an urgent reminder, and one that may disturb, come at once whatever the person does", "[core][presence]")
{
    Desk desk;
    auto app = desk.open();
    auto urgent = at_ten("Urgent");
    urgent.urgency = Urgency::High;
    auto allowed = at_ten("Allowed");
    allowed.even_when_busy = true;
    add(app, urgent);
    add(app, allowed);
    add(app, at_ten("Usual"));
    desk.presence.now.presence = {.away = true, .locked = true, .busy = true};
    desk.pass(app, 1h);
    CHECK(shown(desk) == Transcript{"2026-01-05T10:00:00 Urgent", "2026-01-05T10:00:00 Allowed"});
}

TEST_CASE("reminders wait while a routine plays, and come when it ends", "[core][presence]")
{
    Desk desk;
    auto app = desk.open();
    add(app, at_ten("Walk"));
    desk.pass(app, 59min + 50s);
    REQUIRE(app.carry_out(StartRoutine{"short", std::nullopt}));
    CHECK(desk.presence.occupied);
    desk.pass(app, 15s);
    CHECK(shown(desk).empty());
    desk.pass(app, 2min);
    CHECK_FALSE(desk.presence.occupied);
    CHECK(shown(desk) == Transcript{"2026-01-05T10:00:00 Walk"});
}

TEST_CASE("a break at a fixed time that falls into an absence is never shown: the absence was the break",
          "[core][presence]")
{
    Desk desk;
    auto app = desk.open();
    add(app, posture(EverySpan{.every = 30min, .from = 9h + 30min, .to = 11h}));
    desk.presence.now.presence.away = true;
    desk.pass(app, 45min);
    desk.presence.now.presence = {};
    desk.pass(app, 20min);
    CHECK(shown(desk) == Transcript{"2026-01-05T10:00:00 Stand"});
    CHECK(app.state().follow_ups.waiting.size() == 1);
}

TEST_CASE("a break that counts from the last counts from the end of an absence", "[core][presence]")
{
    Desk desk;
    auto app = desk.open();
    add(app, posture(AfterLast{.after = 1h, .from = 8h, .to = 18h}));
    desk.pass(app, 50min);
    desk.presence.now.presence.away = true;
    desk.pass(app, 40min);  // due at ten, and back at half past
    desk.presence.now.presence = {};
    app.handle(PresenceChanged{});
    CHECK(shown(desk).empty());
    CHECK(app.state().follow_ups.waiting.empty());
    desk.pass(app, 59min);
    CHECK(shown(desk).empty());
    desk.pass(app, 1min);
    CHECK(shown(desk) == Transcript{"2026-01-05T11:30:00 Stand"});
}

TEST_CASE("an absence between two breaks is the next one when it ended less than half the time before it",
          "[core][presence]")
{
    const auto [until, first] = GENERATE(table<std::chrono::minutes, std::string>(
        {{50min, "2026-01-05T10:30:00 Stand"}, {42min, "2026-01-05T10:00:00 Stand"}}));
    Desk desk;
    auto app = desk.open();
    add(app, posture(EverySpan{.every = 30min, .from = 10h, .to = 11h}));
    desk.pass(app, 37min);
    desk.presence.now.presence.away = true;
    app.handle(PresenceChanged{});
    desk.pass(app, until - 37min);
    desk.presence.now.presence = {};
    app.handle(PresenceChanged{});
    CHECK(app.state().follow_ups.coming.front().due.local ==
          LocalSecond(desk_day + (until == 50min ? 10h + 30min : 10h)));
    desk.pass(app, 3h);
    REQUIRE_FALSE(shown(desk).empty());
    CHECK(shown(desk).front() == first);
}

TEST_CASE("a break that counts from the last counts from the end of an absence in which nothing was due",
          "[core][presence]")
{
    Desk desk;
    auto app = desk.open();
    add(app, posture(AfterLast{.after = 1h, .from = 8h, .to = 18h}));
    desk.pass(app, 30min);
    desk.presence.now.presence.away = true;
    app.handle(PresenceChanged{});
    desk.pass(app, 10min);
    desk.presence.now.presence = {};
    app.handle(PresenceChanged{});
    desk.pass(app, 59min);
    CHECK(shown(desk).empty());
    desk.pass(app, 1min);
    CHECK(shown(desk) == Transcript{"2026-01-05T10:40:00 Stand"});
}

TEST_CASE("a screen that is locked for less than five minutes is no absence, and one that is longer is",
          "[core][presence]")
{
    const auto [locked_for, first] = GENERATE(table<std::chrono::minutes, std::string>(
        {{4min, "2026-01-05T10:00:00 Stand"}, {5min, "2026-01-05T10:55:00 Stand"}}));
    Desk desk;
    auto app = desk.open();
    add(app, posture(AfterLast{.after = 1h, .from = 8h, .to = 18h}));
    desk.pass(app, 50min);
    desk.presence.now.presence.locked = true;
    app.handle(PresenceChanged{});
    desk.pass(app, locked_for);
    desk.presence.now.presence = {};
    app.handle(PresenceChanged{});
    desk.pass(app, 2h);
    REQUIRE_FALSE(shown(desk).empty());
    CHECK(shown(desk).front() == first);
}

TEST_CASE("an absence is no reason to leave out what is no break", "[core][presence]")
{
    Desk desk;
    auto app = desk.open();
    add(app, at_ten("Walk"));
    desk.pass(app, 50min);
    desk.presence.now.presence.away = true;
    app.handle(PresenceChanged{});
    desk.pass(app, 5min);
    desk.presence.now.presence = {};
    app.handle(PresenceChanged{});
    desk.pass(app, 5min);
    CHECK(shown(desk) == Transcript{"2026-01-05T10:00:00 Walk"});
}

TEST_CASE("a desktop is not asked about the person while nothing is due", "[core][presence]")
{
    Desk desk;
    auto app = desk.open();
    add(app, at_ten("Walk"));
    const auto before = desk.presence.asked;
    desk.pass(app, 59min);
    CHECK(desk.presence.asked == before);
    desk.pass(app, 1min);
    CHECK(desk.presence.asked == before + 1);
}

TEST_CASE("a reminder presses and sounds as its rule says", "[core][presence]")
{
    Desk desk;
    auto app = desk.open();
    auto loud = at_ten("Loud");
    loud.urgency = Urgency::High;
    loud.sound = true;
    add(app, loud);
    desk.pass(app, 1h);
    CHECK(desk.notifier.manners == std::vector{Manner{Urgency::High, true}});
}

TEST_CASE("what the desktop tells of the person is known as soon as it was asked", "[core][presence]")
{
    Desk desk;
    auto app = desk.open();
    const auto& shown_to_person = app.state().follow_ups.presence;
    desk.presence.now.do_not_disturb = true;
    app.handle(PresenceChanged{});
    CHECK(shown_to_person.do_not_disturb);
    desk.presence.now.do_not_disturb = false;
    app.handle(PresenceChanged{});
    CHECK_FALSE(shown_to_person.do_not_disturb);

    // A desktop that tells of no change is asked when something is due.
    add(app, at_ten("Walk"));
    desk.presence.now.do_not_disturb = true;
    desk.pass(app, 1h);
    CHECK(shown_to_person.do_not_disturb);
}
