#include "app/guidance/library.h"
#include "app/ui/follow_ups_verdict.h"
#include "app/ui/follow_ups_view.h"
#include "app/ui/follow_ups_words.h"

#include "tests/support/fake_zone.h"
#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using namespace std::chrono_literals;
using semantics::Role;

namespace {

struct FollowUps {
    AppState state;
    ui::FollowUpsView view;
    ui::Navigation navigation;
    UiHarness app;

    explicit FollowUps(AppState shown, ui::FollowUpsTab tab = ui::FollowUpsTab::Overview, float width = 1280)
        : state(std::move(shown)),
          view{.tab = tab},
          app(
              [this](ui::Ui& ui) {
                  navigation.settle();
                  auto page = ui.area("page", ui.window(), Role::Region, "page");
                  draw(view, state, navigation, ui);
              },
              {}, width, 2600)
    {
    }
};

// Empties a text field that has the keyboard.
void clear(UiHarness& app, std::string_view field)
{
    app.press(field);
    app.key(Key::A, true);
    app.key(Key::Backspace);
}

constexpr std::array all_tabs = {ui::FollowUpsTab::Overview, ui::FollowUpsTab::Visits, ui::FollowUpsTab::Reminders};

}  // namespace

TEST_CASE("switching a rule off sends the rule paused and otherwise unchanged", "[ui][follow_ups]")
{
    FollowUps page(typical_state());
    page.app.press("Desk break");
    const auto edits = page.app.commands_of<EditReminder>();
    REQUIRE(edits.size() == 1);
    auto wanted = page.state.follow_ups.rules.front().details;
    wanted.paused = true;
    CHECK(edits[0].id == page.state.follow_ups.rules.front().id);
    CHECK(edits[0].details == wanted);
}

TEST_CASE("a visit is added with the reminders that were chosen", "[ui][follow_ups]")
{
    FollowUps page(typical_state());
    page.state.zone = test::london();
    page.app.press("Add visit");
    CHECK(page.app.focused() == "Day of the visit");

    page.app.press("Day of the visit");
    page.app.press("Thursday 29 October");
    clear(page.app, "Time of the visit");
    page.app.type("1415");
    page.app.type_into("Who you see", "Anna Okafor");
    page.app.type_into("Where", "Harbour Clinic");
    page.app.press("1 day before");
    page.app.press("2 hours before");
    page.app.press("Save visit");

    const auto added = page.app.commands_of<AddAppointment>();
    REQUIRE(added.size() == 1);
    // The clocks go back on the 25th: 14:15 is 14:15 UTC on the 29th, although London is an hour ahead today.
    CHECK(added[0].details.at.at == test::utc_at("2026-10-29T14:15:00"));
    CHECK(added[0].details.therapist == "Anna Okafor");
    CHECK(added[0].details.place == "Harbour Clinic");
    CHECK(added[0].details.remind_before == std::vector<Span>{24h, 2h});
}

TEST_CASE("an impossible time is refused in place and keeps what was typed", "[ui][follow_ups]")
{
    FollowUps page(typical_state(), ui::FollowUpsTab::Visits);
    clear(page.app, "Time of the visit");
    page.app.type("25:00");
    page.app.type_into("Who you see", "Anna");
    page.app.press("Save visit");
    CHECK(page.app.take_commands().empty());
    CHECK(page.app.value_of("Time of the visit") == "25:00");
    CHECK(page.app.value_of("Who you see") == "Anna");
    CHECK(page.app.shows_text("00:00 to 23:59"));
}

TEST_CASE("a visit that the diary refused stays in its form, with the reason", "[ui][follow_ups]")
{
    FollowUps page(typical_state(), ui::FollowUpsTab::Visits);
    page.app.type_into("Who you see", "Anna");
    page.app.press("Save visit");
    page.state.receipts = {{page.app.last_ticket(), fail(ErrorKind::Invalid, "That time has passed."), std::nullopt}};
    page.app.frame();
    CHECK(page.app.shows_text("That time has passed."));
    CHECK(page.app.value_of("Who you see") == "Anna");

    page.app.press("Save visit");
    page.state.receipts = {{page.app.last_ticket(), Result<>{}, std::nullopt}};
    page.app.frame();
    CHECK(page.app.value_of("Who you see").empty());
    CHECK_FALSE(page.app.shows_text("That time has passed."));
}

TEST_CASE("a past session is changed with everything it held", "[ui][follow_ups]")
{
    FollowUps page(typical_state(), ui::FollowUpsTab::Visits);
    page.app.press("Change Swedish massage, Priya, Wed 21 Oct");
    CHECK(page.app.value_of("Time of the session") == "17:30");
    page.app.press("Next day");
    page.app.press("Physiotherapy");
    page.app.press("Save changes");
    const auto edits = page.app.commands_of<EditSession>();
    REQUIRE(edits.size() == 1);
    CHECK(edits[0].id == page.state.follow_ups.sessions.front().id);
    CHECK(edits[0].details.at.at == page.state.follow_ups.sessions.front().details.at.at);
    CHECK(edits[0].details.therapist == "Priya");
    CHECK(edits[0].details.techniques.size() == 2);
    CHECK(edits[0].details.next_day == PainLevel::from(5));
}

TEST_CASE("a schedule without days is refused, and nothing typed is lost", "[ui][follow_ups]")
{
    FollowUps page(typical_state(), ui::FollowUpsTab::Reminders);
    page.app.type_into("What it says", "Shoulders down");
    for (const auto* day : {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}) page.app.press(day);
    page.app.press("Save reminder");
    CHECK(page.app.take_commands().empty());
    CHECK(page.app.shows_text("at least one day of the week"));
    CHECK(page.app.value_of("What it says") == "Shoulders down");

    page.app.press("Mon");
    page.app.press("Add a time");
    page.app.press("Save reminder");
    const auto added = page.app.commands_of<AddReminder>();
    REQUIRE(added.size() == 1);
    CHECK(added[0].details.schedule == Schedule{TimesOfDay{{9h, 12h}, Weekdays{0b10}}});
}

TEST_CASE("a span that ends before it begins is refused", "[ui][follow_ups]")
{
    FollowUps page(typical_state(), ui::FollowUpsTab::Reminders);
    page.app.press("When");
    page.app.press("Every so often");
    clear(page.app, "From");
    page.app.type("18:00");
    page.app.press("Save reminder");
    CHECK(page.app.take_commands().empty());
    CHECK(page.app.shows_text("earlier in the day"));
    CHECK(page.app.value_of("From") == "18:00");
}

TEST_CASE("an idea is added with one press, and nothing is on without it", "[ui][follow_ups]")
{
    FollowUps page(empty_state(), ui::FollowUpsTab::Reminders);
    CHECK(page.app.take_commands().empty());
    page.app.press("Add A drink, if you would like one");
    const auto added = page.app.commands_of<AddReminder>();
    REQUIRE(added.size() == 1);
    CHECK(added[0].details.kind == ReminderKind::Hydration);
    CHECK(check(added[0].details.schedule));
}

TEST_CASE("with a fluid limit no reminder to drink is offered", "[ui][follow_ups][fluid_limit]")
{
    auto state = empty_state();
    state.settings.fluid_restriction = true;
    FollowUps page(state, ui::FollowUpsTab::Reminders);
    CHECK_FALSE(page.app.shows("Add A drink, if you would like one"));
    CHECK_FALSE(page.app.shows("Drink"));
    page.state.settings.fluid_restriction = false;
    page.app.frame();
    CHECK(page.app.shows("Drink"));
}

TEST_CASE("the visit form leads to the list of who should wait or ask first", "[ui][follow_ups]")
{
    FollowUps page(empty_state(), ui::FollowUpsTab::Visits);
    page.app.press("Before a massage: who should wait or ask first");
    page.app.frame();
    CHECK(page.navigation.page == ui::Page::Guidance);
    CHECK(page.navigation.open == "pre_session_check");
}

TEST_CASE("pausing until the morning ends with the quiet hours", "[ui][follow_ups]")
{
    FollowUps page(typical_state(), ui::FollowUpsTab::Reminders);
    page.app.press("Until tomorrow morning");
    page.app.press("Until I resume");
    const auto pauses = page.app.commands_of<PauseReminders>();
    REQUIRE(pauses.size() == 2);
    CHECK(pauses[0].until == Instant{october(23, 7, 0).time_since_epoch()});
    CHECK_FALSE(pauses[1].until);
}

TEST_CASE("the verdict is yes only when every check holds", "[ui][follow_ups]")
{
    const auto answer = [](const AppState& state) {
        FollowUps page(state);
        return ui::remind_verdict(page.app.ui(), state);
    };
    auto state = typical_state();
    CHECK(answer(state).yes);
    CHECK(answer(state).words == "Yes. Next one today at 09:30");
    CHECK(answer(state).detail == "Desk break");

    auto quiet = state;
    quiet.settings.quiet_hours = QuietHours{9h, 10h};
    CHECK(answer(quiet).detail == "Desk break. Quiet hours: shown at 10:00");

    auto off = state;
    off.follow_ups.agent.running = false;
    CHECK(answer(off).remedy == ui::Remedy::TurnOn);
    off = state;
    off.follow_ups.notifier.reachable = false;
    CHECK_FALSE(answer(off).yes);
    off = state;
    off.follow_ups.paused = true;
    CHECK(answer(off).remedy == ui::Remedy::Resume);
    off = state;
    off.follow_ups.rules.front().details.paused = true;
    CHECK(answer(off).remedy == ui::Remedy::ShowReminders);
    CHECK(answer(empty_state()).remedy == ui::Remedy::AddReminder);
}

TEST_CASE("reminders are turned on only when asked", "[ui][follow_ups]")
{
    auto state = typical_state();
    state.follow_ups.agent = {};
    FollowUps page(state);
    CHECK(page.app.take_commands().empty());
    page.app.press("Turn on reminders");
    CHECK(page.app.commands_of<InstallAgent>().size() == 1);
    page.app.press("Send a test reminder");
    CHECK(page.app.commands_of<SendTestReminder>().size() == 1);
}

TEST_CASE("schedules read as people say them", "[ui][follow_ups]")
{
    FollowUps page(typical_state());
    const auto words = [&](const Schedule& schedule) {
        return ui::schedule_words(page.app.ui(), schedule, page.state.today);
    };
    CHECK(words(TimesOfDay{{19h}}) == "every day, 19:00");
    CHECK(words(EverySpan{1h, 8h + 30min, 19h + 30min}) == "every hour, 08:30 to 19:30");
    CHECK(words(EverySpan{55min, 8h, 20h, Weekdays{0b0111110}}) ==
          "Monday to Friday, every 55 minutes, 08:00 to 20:00");
    CHECK(words(TimesOfDay{{7h + 45min}, Weekdays{0b1111110}}) == "07:45, not on Sunday");
    CHECK(words(TimesOfDay{{10h}, Weekdays{0b1}}) == "Sunday, 10:00");
    CHECK(words(TimesOfDay{{10h, 15h}, Weekdays{0b0101010}}) == "Mon, Wed, Fri, 10:00, 15:00");
    CHECK(words(Once{october(26, 14, 15)}) == "once, Mon 26 Oct, 14:15");
}

TEST_CASE("nothing on any tab lacks a node, and Tab reaches the controls", "[ui][follow_ups]")
{
    for (const auto tab : all_tabs) {
        for (const auto& state : {typical_state(), empty_state()}) {
            FollowUps page(state, tab);
            CHECK(page.app.items_without_node().empty());
            const auto order = page.app.tab_order();
            CHECK(std::ranges::find(order, "Add visit") != order.end());
            for (const auto& node : page.app.tree().nodes) {
                if (node.role != Role::Button && node.role != Role::Switch && node.role != Role::TextField) continue;
                INFO(node.name);
                CHECK(std::ranges::find(order, node.name) != order.end());
            }
        }
    }
}

TEST_CASE("nothing is cut off at the side, in a narrow window or with large text", "[ui][follow_ups]")
{
    for (const auto tab : all_tabs) {
        for (const float width : {1280.0f, 600.0f}) {
            FollowUps page(typical_state(), tab, width);
            if (width > 1000) page.app.look.text_percent = 200;
            page.app.frame();
            page.app.frame();
            for (const auto& node : page.app.tree().nodes) {
                INFO(node.name << " at " << width);
                CHECK(node.bounds.x + node.bounds.width <= width + 1);
            }
        }
    }
}

TEST_CASE("a reminder offers a person's own routines before the library's", "[ui][follow_ups][own_routine]")
{
    auto state = typical_state();
    const OwnRoutine own{OwnRoutineId(sample_uuid(700)),
                         {"My morning", "", {{.exercise = "cat_cow", .length = std::chrono::seconds{45}, .cue = ""}}}};
    state.own_routines.push_back({own, as_routine(own, state.library->exercises())});
    FollowUps page(std::move(state), ui::FollowUpsTab::Reminders);
    page.view.rule.draft.details.kind = ReminderKind::Routine;
    page.app.frame();
    page.app.press("Which routine");
    page.app.press("My morning");
    CHECK(page.view.rule.draft.details.routine == own.id.text());
}

TEST_CASE("a reminder offers a routine that only a clinician assigns once the plan names its exercise",
          "[ui][follow_ups][plan]")
{
    const auto offers_it = [](AppState state) {
        FollowUps page(std::move(state), ui::FollowUpsTab::Reminders);
        page.view.rule.draft.details.kind = ReminderKind::Routine;
        page.app.frame();
        page.app.press("Which routine");
        REQUIRE(page.app.shows("Desk break"));
        return page.app.shows("Extension series (clinician-assigned)");
    };
    auto state = typical_state();
    CHECK_FALSE(offers_it(state));
    state.plan = {sample_plan_item(1, {.exercise = "prone_press_up"})};
    CHECK(offers_it(state));
}
