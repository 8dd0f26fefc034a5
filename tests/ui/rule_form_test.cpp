#include "app/ui/follow_ups_view.h"

#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using namespace std::chrono_literals;
using semantics::Role;

namespace {

struct RulePage {
    AppState state = typical_state();
    ui::FollowUpsView view{.tab = ui::FollowUpsTab::Reminders};
    ui::Navigation navigation;
    UiHarness app{[this](ui::Ui& ui) {
                      navigation.settle();
                      auto page = ui.area("page", ui.window(), Role::Region, "page");
                      draw(view, state, navigation, ui);
                  },
                  {},
                  1280,
                  2600};

    void when(std::string_view way)
    {
        app.press("When");
        app.press(way);
    }
    void pick(std::string_view list, std::string_view choice)
    {
        app.press(list);
        app.press(choice);
    }
    void clear(std::string_view field)
    {
        app.press(field);
        app.key(Key::A, true);
        app.key(Key::Backspace);
    }
    RuleDetails saved()
    {
        app.press("Save reminder");
        const auto added = app.commands_of<AddReminder>();
        REQUIRE(added.size() == 1);
        return added[0].details;
    }
};

const Day a_monday{std::chrono::year{2026} / 9 / 7};

// Nothing of it is as the form would make it.
RuleDetails unusual(Schedule schedule)
{
    return {.kind = ReminderKind::Posture,
            .text = "Shoulders down",
            .routine = "desk_break_3",
            .schedule = std::move(schedule),
            .paused = true,
            .urgency = Urgency::Low,
            .sound = true,
            .even_when_busy = true,
            .on_working_days = true,
            .if_missed = {Missed::CatchUp, 18h + 5min}};
}

}  // namespace

TEST_CASE("changing the words of a rule leaves everything else of it as it was", "[ui][follow_ups][rule_form]")
{
    const Weekdays some{0b0010010};
    const std::vector<Schedule> schedules = {
        TimesOfDay{{15h, 9h, 9h + 1min}, some}, EveryDays{3, a_monday, {8h}, some},
        EveryDays{21, a_monday, {8h, 20h}},     EverySpan{37min, 9h, 17h + 3min, some},
        AfterLast{95min, 8h, 20h, some},        AfterSession{{72h, 0h, 5min, 30 * 24h}, 17},
        Once{october(26, 14, 15) + 7s},
    };
    for (const auto& schedule : schedules) {
        INFO(schedule.index());
        RulePage page;
        const auto before = unusual(schedule);
        page.state.follow_ups.rules = {{ReminderRuleId(sample_uuid(900)), {}, before}};
        page.app.frame();
        page.app.press("Change Shoulders down");
        page.app.press("More choices");
        page.app.press("More choices");
        page.app.type_into("What it says", " and back");
        page.app.press("Save changes");
        const auto edits = page.app.commands_of<EditReminder>();
        REQUIRE(edits.size() == 1);
        auto wanted = before;
        wanted.text = "Shoulders down and back";
        CHECK(edits[0].details == wanted);
    }
}

TEST_CASE("a rule every few weeks from a day can be made", "[ui][follow_ups][rule_form]")
{
    RulePage page;
    page.when("Every few days or weeks");
    page.app.press("weeks");
    page.app.press("Starting on");
    page.app.press("Thursday 29 October");
    CHECK_FALSE(page.app.shows("Mon"));
    const auto from = Day{std::chrono::year{2026} / 10 / 29};
    CHECK(page.saved().schedule == Schedule{EveryDays{14, from, {9h}}});
}

TEST_CASE("a rule so long after the last one can be made", "[ui][follow_ups][rule_form]")
{
    RulePage page;
    page.when("Some time after the last one");
    page.pick("How long after the last one", "55 minutes");
    page.app.press("Sat");
    page.app.press("Sun");
    CHECK(page.saved().schedule == Schedule{AfterLast{55min, 9h, 17h, Weekdays{0b0111110}}});
}

TEST_CASE("a rule after every fourth session can be made, at several spans", "[ui][follow_ups][rule_form]")
{
    RulePage page;
    page.when("After a treatment session");
    CHECK_FALSE(page.app.shows("Mon"));
    page.pick("After which sessions", "every 4 sessions");
    page.app.press("3 days");
    page.app.press("2 hours");
    CHECK(page.saved().schedule == Schedule{AfterSession{{2h, 24h, 72h}, 4}});
}

TEST_CASE("a rule after sessions needs at least one span", "[ui][follow_ups][rule_form]")
{
    RulePage page;
    page.when("After a treatment session");
    page.app.press("1 day");
    page.app.press("Save reminder");
    CHECK(page.app.take_commands().empty());
    CHECK(page.app.shows_text("how long after a session"));
}

TEST_CASE("a single reminder can be made, and changed afterwards", "[ui][follow_ups][rule_form]")
{
    RulePage page;
    page.when("Once");
    page.app.press("On which day");
    page.app.press("Thursday 29 October");
    page.clear("At what time");
    page.app.type("1415");
    CHECK(page.saved().schedule == Schedule{Once{october(29, 14, 15)}});

    page.state.follow_ups.rules = {{ReminderRuleId(sample_uuid(900)), {}, unusual(Once{october(29, 14, 15)})}};
    page.app.frame();
    CHECK(page.app.shows("Change Shoulders down"));
}

TEST_CASE("what announces a visit is not changed by itself", "[ui][follow_ups][rule_form]")
{
    RulePage page;
    auto details = unusual(Once{october(29, 14, 15)});
    details.appointment = AppointmentId(sample_uuid(901));
    page.state.follow_ups.rules = {{ReminderRuleId(sample_uuid(900)), {}, details}};
    page.app.frame();
    CHECK_FALSE(page.app.shows("Change Shoulders down"));
    CHECK(page.app.shows("Remove Shoulders down"));
}

TEST_CASE("the further choices are folded away, say what is unusual, and are all kept", "[ui][follow_ups][rule_form]")
{
    RulePage page;
    page.state.follow_ups.rules.clear();
    page.app.frame();
    CHECK_FALSE(page.app.shows("With a sound"));
    CHECK(page.app.value_of("More choices") == "as usual");
    page.app.press("More choices");
    page.pick("Opens", "Desk break");
    page.pick("How much it presses", "Gently");
    page.pick("If it is missed", "Show it at a set time");
    page.clear("Show it at");
    page.app.type("1805");
    page.app.press("With a sound");
    page.app.press("Only on working days");
    page.app.press("Also when I am busy or away");
    page.app.press("More choices");
    CHECK(page.app.value_of("More choices").starts_with("opens a routine · Gently · With a sound"));
    const auto made = page.saved();
    CHECK(made.routine == "desk_break_3");
    CHECK(made.urgency == Urgency::Low);
    CHECK(made.sound);
    CHECK(made.on_working_days);
    CHECK(made.even_when_busy);
    CHECK(made.if_missed == IfMissed{Missed::CatchUp, 18h + 5min});
}

TEST_CASE("after a session and after every fourth one there is something to ask, only when wanted",
          "[ui][follow_ups][ideas]")
{
    RulePage page;
    page.state.follow_ups.rules.clear();
    page.app.frame();
    CHECK(page.app.take_commands().empty());
    page.app.press("Add How is your pain after the session?");
    page.app.press("Add Has anything changed?");
    page.app.press("Add Stand or stretch");
    page.app.press("Add Desk break");
    const auto added = page.app.commands_of<AddReminder>();
    REQUIRE(added.size() == 4);
    CHECK(added[0].details.kind == ReminderKind::CheckIn);
    CHECK(added[0].details.schedule == Schedule{AfterSession{{2h, 20h, 72h}}});
    CHECK(added[1].details.schedule == Schedule{AfterSession{{24h}, 4}});
    CHECK(added[2].details.schedule == Schedule{AfterLast{55min, 8h, 20h}});
    CHECK(added[3].details.on_working_days);
}

TEST_CASE("an idea that was taken is offered no more, and one of the same kind stays", "[ui][follow_ups][ideas]")
{
    RulePage page;
    page.state.follow_ups.rules.clear();
    page.app.frame();
    page.app.press("Add How is your pain today?");
    const auto added = page.app.commands_of<AddReminder>();
    page.state.follow_ups.rules = {{ReminderRuleId(sample_uuid(900)), {}, added.at(0).details}};
    page.app.frame();
    CHECK_FALSE(page.app.shows("Add How is your pain today?"));
    CHECK(page.app.shows("Add How is your pain after the session?"));
}

TEST_CASE("a reminder that cannot be read says so and can be removed", "[ui][follow_ups][broken]")
{
    RulePage page;
    const ReminderRuleId id(sample_uuid(900));
    page.state.follow_ups.broken = {{id, "The diary holds a broken value: reminder_rule, times."}, {std::nullopt, "x"}};
    page.app.frame();
    CHECK(page.app.shows("This reminder cannot be read"));
    page.app.press("Remove This reminder cannot be read");
    const auto removed = page.app.commands_of<RemoveReminder>();
    REQUIRE(removed.size() == 1);
    CHECK(removed[0].id == id);
}

TEST_CASE("of ten thousand reminders some are listed, and more on request", "[ui][follow_ups]")
{
    RulePage page;
    auto& rules = page.state.follow_ups.rules;
    rules.clear();
    for (int i = 0; i < 10'000; ++i)
        rules.push_back(
            {ReminderRuleId(sample_uuid(i)), {}, {.text = "R" + std::to_string(i), .schedule = TimesOfDay{{9h}}}});
    page.app.frame();
    CHECK(page.app.shows("Remove R39"));
    CHECK_FALSE(page.app.shows("Remove R40"));
    page.app.press("Show more");
    CHECK(page.app.shows("Remove R79"));
    CHECK_FALSE(page.app.shows("Remove R80"));
}
