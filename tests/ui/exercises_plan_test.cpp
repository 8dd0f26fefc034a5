#include "app/ui/exercises_view.h"
#include "app/ui/today_choices.h"
#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using semantics::Role;

namespace {

struct Page {
    explicit Page(AppState given, std::string open = {}, float width = 1280)
        : state(std::move(given)),
          app(
              [this](ui::Ui& ui) {
                  navigation.settle();
                  auto area = ui.area("content", ui.window(), Role::Region, "Exercises");
                  auto scroll = ui.scroll("page");
                  draw(view, state, navigation, ui);
              },
              {}, width, 900)
    {
        navigation.go(ui::Page::Exercises, std::move(open));
        app.frame();
    }

    void answer(Result<> outcome)
    {
        state.receipts = {{app.last_ticket(), std::move(outcome), std::nullopt}};
        app.frame();
        state.receipts.clear();
    }

    AppState state;
    ui::Navigation navigation;
    ui::ExercisesView view;
    UiHarness app;
};

AppState planned(std::vector<PlanItem> plan)
{
    auto state = typical_state();
    state.plan = std::move(plan);
    return state;
}

AppState with_plan()
{
    return planned({sample_plan_item(1, {.exercise = "cat_cow", .dose = "5 slow rounds", .given_by = "Anna"}),
                    sample_plan_item(2, {.text = "Walk to the park"})});
}

AppState assigned() { return planned({sample_plan_item(1, {.exercise = "prone_press_up"})}); }

}  // namespace

TEST_CASE("with a plan the exercises open on it, and its tab is the first", "[ui][exercises][plan]")
{
    Page page(with_plan());
    CHECK(page.view.tab == ui::ExercisesTab::Plan);
    CHECK(page.app.shows("Your clinician’s plan comes before the app’s."));
    CHECK(page.app.shows("Cat and cow"));
    CHECK(page.app.shows("5 slow rounds"));
    CHECK(page.app.shows("From Anna · Wed 21 Oct"));
    CHECK(page.app.shows("Walk to the park"));
    const auto& nodes = page.app.tree().nodes;
    CHECK(std::ranges::find(nodes, Role::Tab, &semantics::Node::role)->name == "My plan");
    CHECK(Page(typical_state()).view.tab == ui::ExercisesTab::Library);
}

TEST_CASE("an exercise of the plan shows the clinician's amount above the library's", "[ui][exercises][plan]")
{
    Page page(with_plan(), "cat_cow");
    const auto& nodes = page.app.tree().nodes;
    const auto place = [&](std::string_view part) {
        return std::ranges::find_if(nodes, [&](const auto& node) { return node.name.starts_with(part); }) -
               nodes.begin();
    };
    const auto own = amount_text(page.state.library->exercise("cat_cow")->dose);
    CHECK(place("In your plan: 5 slow rounds") < place(own));
    CHECK(place(own) < static_cast<std::ptrdiff_t>(nodes.size()));
}

TEST_CASE("an exercise of the plan starts, and an instruction has nothing to start", "[ui][exercises][plan]")
{
    Page page(with_plan());
    CHECK_FALSE(page.app.shows("Start: Walk to the park"));
    page.app.press("Start: Cat and cow");
    const auto started = page.app.commands_of<StartExercise>();
    REQUIRE(started.size() == 1);
    CHECK(started[0].exercise == "cat_cow");
}

TEST_CASE("an item of the plan moves up and down, and the keyboard goes along with it", "[ui][exercises][plan]")
{
    auto state = with_plan();
    state.plan.push_back(sample_plan_item(3, {.text = "Lie down at noon"}));
    Page page(std::move(state));
    CHECK_FALSE(page.app.shows("Move Cat and cow up"));
    CHECK_FALSE(page.app.shows("Move Lie down at noon down"));
    page.app.focus("Move Lie down at noon up");
    page.app.key(Key::Enter);
    std::swap(page.state.plan[1], page.state.plan[2]);
    page.app.frame();
    CHECK(page.app.focused() == "Move Lie down at noon up");
    page.app.key(Key::Enter);
    std::swap(page.state.plan[0], page.state.plan[1]);
    page.app.frame();
    CHECK(page.app.focused() == "Move Lie down at noon down");
    const auto moved = page.app.commands_of<MovePlanItem>();
    REQUIRE(moved.size() == 2);
    CHECK(moved[0].id == page.state.plan[0].id);
    CHECK(moved[0].place == 2);
    CHECK(moved[1].place == 1);
}

TEST_CASE("an empty plan teaches, and leads to the form", "[ui][exercises][plan]")
{
    Page page(typical_state(), std::string(ui::open_plan));
    CHECK(page.app.shows("Write down what your therapist gave you; it comes first here."));
    page.app.press("Write it down");
    CHECK(page.app.focused() == "Exercise");
}

TEST_CASE("what was written down is added, and the form is empty only after it was kept", "[ui][exercises][plan]")
{
    Page page(typical_state(), std::string(ui::open_plan));
    page.app.type_into("What to do", "Walk to the park");
    page.app.type_into("How much and how often", "every day");
    page.app.type_into("Who gave it to you", "Anna");
    page.app.press(Role::Button, "Add to my plan");
    const auto added = page.app.commands_of<AddPlanItem>();
    REQUIRE(added.size() == 1);
    CHECK(added[0].details == PlanDetails{.text = "Walk to the park",
                                          .exercise = "",
                                          .dose = "every day",
                                          .given_by = "Anna",
                                          .given_on = page.state.today});
    SECTION("kept")
    {
        page.answer({});
        CHECK(page.app.value_of("What to do").empty());
    }
    SECTION("refused")
    {
        page.answer(fail(ErrorKind::Busy, "The diary is in use."));
        CHECK(page.app.value_of("What to do") == "Walk to the park");
        CHECK(page.app.shows("The diary is in use."));
    }
}

TEST_CASE("nothing is sent while nothing is written, and the form says why", "[ui][exercises][plan]")
{
    Page page(typical_state(), std::string(ui::open_plan));
    page.app.press(Role::Button, "Add to my plan");
    CHECK(page.app.commands_of<AddPlanItem>().empty());
    CHECK(page.app.heard("Write what you were told to do, or choose an exercise."));
}

TEST_CASE("an item of the plan can be changed and removed", "[ui][exercises][plan]")
{
    Page page(with_plan());
    page.app.press("Change: Walk to the park");
    CHECK(page.app.value_of("What to do") == "Walk to the park");
    page.app.type_into("Who gave it to you", "Anna");
    page.app.press("Save changes");
    const auto edited = page.app.commands_of<EditPlanItem>();
    REQUIRE(edited.size() == 1);
    CHECK(edited[0].id == page.state.plan[1].id);
    CHECK(edited[0].details.given_by == "Anna");
    CHECK(edited[0].details.given_on == page.state.plan[1].details.given_on);

    page.app.press("Delete: Cat and cow");
    const auto removed = page.app.commands_of<RemovePlanItem>();
    REQUIRE(removed.size() == 1);
    CHECK(removed[0].id == page.state.plan[0].id);
}

TEST_CASE("the remark about hidden exercises leads to the form with one chosen", "[ui][exercises][plan]")
{
    Page page(typical_state());
    page.app.press("A clinician gave me one");
    CHECK(page.app.value_of("Exercise") == "Prone press-up");
    CHECK(page.app.shows("Only when a clinician gave it to you."));
    page.app.press(Role::Button, "Add to my plan");
    const auto added = page.app.commands_of<AddPlanItem>();
    REQUIRE(added.size() == 1);
    CHECK(added[0].details.exercise == "prone_press_up");
}

TEST_CASE("an exercise and a routine that only a clinician assigns show once the plan names the exercise",
          "[ui][exercises][plan]")
{
    const auto shown_in = [](AppState state, const char* tab, std::string_view title) {
        Page page(std::move(state), {}, 700);
        page.app.press(Role::Tab, tab);
        return page.app.shows_text(title);
    };
    CHECK_FALSE(shown_in(typical_state(), "Library", "Prone press-up"));
    CHECK_FALSE(shown_in(typical_state(), "Routines", "Extension series"));
    CHECK_FALSE(shown_in(with_plan(), "Library", "Prone press-up"));
    CHECK(shown_in(assigned(), "Library", "Prone press-up"));
    CHECK(shown_in(assigned(), "Routines", "Extension series"));
    CHECK_FALSE(shown_in(assigned(), "Library", "only a clinician assigns"));
}

TEST_CASE("a routine shows only when every exercise in it that a clinician assigns is in the plan",
          "[ui][exercises][plan]")
{
    guidance::LibraryParts parts;
    for (const auto* key : {"first", "second"}) {
        Exercise exercise;
        exercise.key = key;
        exercise.phase = Phase::Clinician;
        parts.exercises.push_back(exercise);
    }
    parts.routines = {
        {.key = "both", .phase = Phase::Clinician, .steps = {{.exercise = "first"}, {.exercise = "second"}}}};
    const guidance::Library library(std::move(parts));
    AppState state;
    state.library = &library;
    CHECK(ui::routines_shown(state).empty());
    state.plan = {sample_plan_item(1, {.exercise = "first"})};
    CHECK(ui::routines_shown(state).empty());
    state.plan.push_back(sample_plan_item(2, {.exercise = "second"}));
    CHECK(ui::routines_shown(state).size() == 1);
    // Shown when asked for, but never suggested.
    CHECK(ui::next_routine(state) == nullptr);
}

TEST_CASE("every control of the plan can be reached, wide and narrow", "[ui][exercises][plan]")
{
    for (const float width : {1280.0F, 700.0F}) {
        INFO(width << " wide");
        Page page(with_plan(), std::string(ui::open_plan), width);
        CHECK(page.app.items_without_node().empty());
        const auto stops = page.app.tab_order();
        for (const auto* name : {"Start: Cat and cow", "Change: Cat and cow", "Delete: Walk to the park", "Exercise",
                                 "What to do", "Add to my plan"})
            CHECK(std::ranges::find(stops, name) != stops.end());
    }
}

TEST_CASE("a goal is set, changed and removed on My plan", "[ui][exercises][goal]")
{
    AppState state = typical_state();
    ui::ExercisesView view{.tab = ui::ExercisesTab::Plan};
    ui::Navigation navigation;
    UiHarness app(
        [&](ui::Ui& ui) {
            navigation.settle();
            auto page = ui.area("page", ui.window(), semantics::Role::Region, "page");
            draw(view, state, navigation, ui);
        },
        {}, 1280, 1400);
    app.press("Set a goal");
    app.press("Days a week with a routine");
    app.press("4 days");
    app.type_into("What I want to get back to", "gardening");
    app.press("Save goal");
    auto changed = app.commands_of<ChangeSettings>();
    REQUIRE(changed.size() == 1);
    CHECK(changed[0].settings.goal_days == 4);
    CHECK(changed[0].settings.goal_activity == "gardening");
    CHECK_FALSE(changed[0].settings.streaks);

    state.settings = changed[0].settings;
    state.adherence = {.goal_days = 4, .done_this_week = 1, .asked_this_week = 4, .score = 0.2, .days_in_a_row = 1};
    state.receipts = {{app.last_ticket(), {}, {}}};
    app.frame();
    CHECK(app.shows("1 of 4 days this week"));
    CHECK(app.shows("To get back to: gardening"));
    app.take_commands();
    app.press("Count days in a row");
    CHECK(app.commands_of<ChangeSettings>().at(0).settings.streaks);
    app.take_commands();
    app.press("Remove the goal");
    changed = app.commands_of<ChangeSettings>();
    REQUIRE(changed.size() == 1);
    CHECK(changed[0].settings.goal_days == 0);
    CHECK(changed[0].settings.goal_activity.empty());
}
