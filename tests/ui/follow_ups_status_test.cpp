#include "app/ui/follow_ups_verdict.h"
#include "app/ui/follow_ups_view.h"

#include "tests/support/fake_zone.h"
#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using namespace std::chrono_literals;
using semantics::Role;

namespace {

// The sample day is lived in UTC.
Instant instant_of(LocalSecond time) { return Instant{time.time_since_epoch()}; }

struct FollowUps {
    AppState state;
    ui::FollowUpsView view;
    ui::Navigation navigation;
    UiHarness app;

    explicit FollowUps(AppState shown)
        : state(std::move(shown)),
          app(
              [this](ui::Ui& ui) {
                  navigation.settle();
                  auto page = ui.area("page", ui.window(), Role::Region, "page");
                  draw(view, state, navigation, ui);
              },
              {}, 1280, 2600)
    {
    }
};

}  // namespace

TEST_CASE("each reminder says when it comes, or why not", "[ui][follow_ups]")
{
    auto state = typical_state();
    const Due due{october(23, 9, 30), instant_of(october(23, 9, 30))};
    const auto words = [&](Outlook::Why why, bool comes) {
        const Outlook outlook{ReminderRuleId(Uuid::from_bytes({})), "Desk break",
                              comes ? std::optional(due) : std::nullopt, comes ? std::optional(due.at) : std::nullopt,
                              why};
        FollowUps page(state);
        return ui::outlook_words(page.app.ui(), outlook, state);
    };
    using Why = Outlook::Why;
    CHECK(words(Why::OnTime, true) == "tomorrow at 09:30");
    CHECK(words(Why::NotToday, true) == "tomorrow at 09:30, not on Thursday");
    CHECK(words(Why::AfterSession, false) == "After your next session");
    FollowUps counts(state);
    CHECK(ui::outlook_words(counts.app.ui(),
                            {ReminderRuleId(Uuid::from_bytes({})), "Look back", {}, {}, Why::AfterSession, {}, 4},
                            state) == "After 4 more sessions");
    CHECK(words(Why::AllPaused, false) == "When you resume reminders");
    CHECK(words(Why::RulePaused, false) == "Off");

    Outlook later{ReminderRuleId(Uuid::from_bytes({})), "Stand up", due, due.at, Why::Absence};
    later.back = instant_of(october(22, 8, 50));
    state.zone = test::utc();
    FollowUps away(state);
    CHECK(ui::outlook_words(away.app.ui(), later, state) ==
          "tomorrow at 09:30, because you were away until today at 08:50");

    state.follow_ups.outlooks = {{ReminderRuleId(Uuid::from_bytes({})), "Desk break", {}, {}, Why::TimePassed}};
    FollowUps page(state);
    CHECK(page.app.shows("Nothing comes: its time has passed"));
}

TEST_CASE("what the agent says of itself stands under the verdict", "[ui][follow_ups]")
{
    auto state = typical_state();
    state.zone = test::utc();
    const auto now = instant_of(october(22, 9, 0));
    state.follow_ups.agent.report = AgentReport{
        .since = now, .last_wake = now, .reason = WakeReason::Resumed, .last_jump = ClockJump{now, -1h}, .restarts = 1};
    FollowUps page(state);
    CHECK(page.app.shows("Last looked today at 09:00: the computer had slept"));
    CHECK(page.app.shows("It had stopped, and was started again"));
    CHECK(page.app.shows("The clock was set back today at 09:00"));

    state.follow_ups.agent.running = false;
    FollowUps ended(state);
    CHECK_FALSE(ended.app.shows("It had stopped, and was started again"));
}

TEST_CASE("the page says what starts the agent at login", "[ui][follow_ups]")
{
    auto state = typical_state();
    state.follow_ups.agent.installed = true;
    const auto says = [&](AgentStarter starter, std::string_view words) {
        state.follow_ups.agent.starter = starter;
        return FollowUps(state).app.shows(words);
    };
    CHECK(says(AgentStarter::UserUnit, "systemd starts it. You can turn this off in Settings."));
    CHECK(says(AgentStarter::LoginEntry, "Your desktop starts it. You can turn this off in Settings."));
}

TEST_CASE("a test reminder says that it is on its way, and how it ended", "[ui][follow_ups]")
{
    FollowUps page(typical_state());
    page.app.press("Send a test reminder");
    REQUIRE(page.app.commands_of<SendTestReminder>().size() == 1);
    page.state.follow_ups.test = TestReminder{october(22, 9, 5), std::nullopt};
    page.app.frame();
    CHECK(page.app.shows("Sending…"));
    page.app.press("Send a test reminder");
    CHECK(page.app.commands_of<SendTestReminder>().size() == 1);

    page.state.follow_ups.notifier = {true, "dunst 1.9.0", {"actions"}};
    page.state.follow_ups.test->outcome = TestOutcome::Shown;
    page.app.frame();
    CHECK(page.app.shows_text("Your desktop took it."));
    CHECK(page.app.heard("dunst 1.9.0 took it at 09:05. Look whether you see it."));
}

TEST_CASE("a test that was taken while do not disturb is on is not said to be seen", "[ui][follow_ups]")
{
    auto state = typical_state();
    state.follow_ups.notifier = {true, "dunst 1.9.0", {"actions"}};
    state.follow_ups.presence.do_not_disturb = true;
    state.follow_ups.test = TestReminder{october(22, 9, 5), TestOutcome::Shown};
    FollowUps page(state);
    CHECK(page.app.shows_text("Your desktop took it, and do not disturb is on."));
    CHECK_FALSE(page.app.shows_text("dunst 1.9.0 shows them, with buttons to answer."));
    CHECK(page.app.shows_text("Messages reach your desktop, which may hide them now"));
    CHECK(ui::test_words(page.app.ui(), state).tone == ui::StatusTone::Attention);
}

TEST_CASE("do not disturb is the answer while it is on, and for what may disturb it is not", "[ui][follow_ups]")
{
    auto state = typical_state();
    FollowUps unknown(state);
    CHECK(unknown.app.shows("Do not disturb is not known"));
    CHECK(unknown.app.shows("Nothing tells when you are away"));

    state.follow_ups.presence.do_not_disturb_source = "org.dunstproject.cmd0";
    state.follow_ups.presence.idle_source = "X11";
    FollowUps off(state);
    CHECK(off.app.shows("Yes. Next one today at 09:30"));
    CHECK(off.app.shows("Do not disturb is off"));
    CHECK(off.app.shows("Your display tells it. A break away from the desk counts as one."));

    state.follow_ups.presence.do_not_disturb = true;
    FollowUps on(state);
    CHECK(on.app.shows("Not while do not disturb is on. Next one today at 09:30"));
    CHECK(on.app.shows("Do not disturb is on"));

    state.follow_ups.rules.front().details.even_when_busy = true;
    CHECK(FollowUps(state).app.shows("Yes. Next one today at 09:30"));
}

TEST_CASE("a window that fills the screen and a routine are not called do not disturb", "[ui][follow_ups]")
{
    auto state = typical_state();
    auto& presence = state.follow_ups.presence;
    presence = {.presence = {.busy = true}, .do_not_disturb_source = "dunst", .full_screen = true, .in_routine = true};
    FollowUps page(state);
    CHECK(page.app.shows("A window fills the screen"));
    CHECK(page.app.shows("You are in the middle of a routine"));
    CHECK(page.app.shows("Do not disturb is off"));
}

TEST_CASE("a part in the background that shows nothing is the answer, with what to do", "[ui][follow_ups]")
{
    auto state = typical_state();
    state.zone = test::utc();
    const auto now = instant_of(october(22, 9, 0));
    state.local_now = test::utc()->moment(now);
    const auto says = [&](AgentReport report, std::string_view why) {
        state.follow_ups.agent.report = std::move(report);
        FollowUps page(state);
        return page.app.shows("Only while this window is open") && page.app.shows(why) &&
               !page.app.shows("Reminders come with the window closed.") &&
               ui::remind_verdict(page.app.ui(), state).detail.starts_with(why);
    };
    AgentReport well{.since = now, .last_wake = now, .next_wake = now + 1h, .bus = true, .notifier = "dunst 1.9.0"};
    state.follow_ups.agent.report = well;
    CHECK(FollowUps(state).app.shows("Yes. Next one today at 09:30"));

    auto hangs = well;
    hangs.next_wake = now - 1h;
    CHECK(says(hangs, "The part in the background has stopped looking"));
    CHECK(FollowUps(state).app.shows("It meant to look again today at 08:00, and has not."));
    auto no_bus = well;
    no_bus.bus = false;
    CHECK(says(no_bus, "The part in the background does not reach your desktop"));
    auto no_service = well;
    no_service.notifier.clear();
    CHECK(says(no_service, "The part in the background finds no notification service"));
}

TEST_CASE("a time zone that is not known is said", "[ui][follow_ups]")
{
    auto state = typical_state();
    CHECK_FALSE(FollowUps(state).app.shows("The time zone of this computer is not known"));
    state.zone_problem = "Choose another zone.";
    FollowUps page(state);
    CHECK(page.app.shows("The time zone of this computer is not known"));
    CHECK(page.app.shows("Reminders follow UTC. Choose another zone."));
}

TEST_CASE("a service that is started when it is needed is not said to answer", "[ui][follow_ups]")
{
    auto state = typical_state();
    state.follow_ups.notifier = {true, "started when needed", {}, true};
    FollowUps page(state);
    CHECK(page.app.shows("Your desktop starts a notification service for the first one."));
    CHECK_FALSE(page.app.shows("A notification service answers."));
}

TEST_CASE("a test reminder that does not arrive comes with what to do", "[ui][follow_ups]")
{
    const auto heard_after = [](TestOutcome outcome, std::string_view words) {
        FollowUps page(typical_state());
        page.state.follow_ups.test = TestReminder{october(22, 9, 5), outcome};
        page.app.frame();
        return page.app.heard(words);
    };
    CHECK(heard_after(TestOutcome::NoAnswer, "The notification service did not answer. Log out and in again"));
    CHECK(heard_after(TestOutcome::NoService, "No notification service answers on this desktop. Install or start one"));
    CHECK(heard_after(TestOutcome::Refused, "The notification service refused it. Allow messages"));
}
