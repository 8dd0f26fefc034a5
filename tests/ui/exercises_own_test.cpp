#include "app/ui/exercises_view.h"
#include "app/ui/today_choices.h"
#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using namespace std::chrono_literals;
using semantics::Role;

namespace {

struct Page {
    explicit Page(AppState given, float width = 1280)
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
        go({});
        app.press(Role::Tab, "Routines");
    }

    void go(std::string open)
    {
        navigation.go(ui::Page::Exercises, std::move(open));
        app.frame();
    }

    void add(std::string_view title)
    {
        view.own.find = title;
        app.frame();
        app.press("Add " + std::string(title));
    }

    void answer(Result<> outcome, std::optional<Uuid> made = std::nullopt)
    {
        state.receipts = {{app.last_ticket(), std::move(outcome), made}};
        app.frame();
        state.receipts.clear();
    }

    AppState state;
    ui::Navigation navigation;
    ui::ExercisesView view;
    UiHarness app;
};

OwnRoutine morning()
{
    return {OwnRoutineId(sample_uuid(700)),
            {"My morning",
             "In bed",
             {{.exercise = "cat_cow", .length = 45s, .cue = ""},
              {.exercise = "single_knee_to_chest",
               .kind = StepKind::Hold,
               .length = 20s,
               .sides = StepSides::Both,
               .cue = ""}}}};
}

AppState with_own(OwnRoutine own = morning(), AppState state = typical_state())
{
    auto routine = as_routine(own, state.library->exercises());
    state.own_routines.push_back({std::move(own), std::move(routine)});
    return state;
}

OwnRoutine for_clinicians()
{
    return {OwnRoutineId(sample_uuid(701)),
            {"Given to me", "", {{.exercise = "prone_press_up", .length = 45s, .cue = ""}}}};
}

}  // namespace

TEST_CASE("without own routines the page teaches, and leads to the editor's name", "[ui][exercises][own_routine]")
{
    Page page(typical_state());
    CHECK(page.app.shows("Put together a routine of your own, or make your own version of one below."));
    page.app.press("Make a routine");
    CHECK(page.app.focused() == "Name");
    CHECK(page.app.shows("No steps yet. Choose the first exercise below; its time and sides can be changed here."));
}

TEST_CASE("a routine is put together with times, sides and rests, and its total is shown as it grows",
          "[ui][exercises][own_routine]")
{
    Page page(typical_state());
    page.app.press("Make a routine");
    page.app.type_into("Name", "Evening");
    page.add("Cat and cow");
    CHECK(page.app.heard("Cat and cow was added"));
    const auto first = page.view.own.draft.steps.at(0).length;
    page.app.press("More time: Cat and cow");
    CHECK(page.view.own.draft.steps[0].length == first + 5s);
    page.app.press("More rest: Cat and cow");
    CHECK(page.view.own.draft.steps[0].rest == 5s);
    page.app.press("Less rest: Cat and cow");
    CHECK(page.view.own.draft.steps[0].rest == 0s);

    const auto& exercises = page.state.library->exercises();
    const auto sided = std::ranges::find(exercises, "single_knee_to_chest", &Exercise::key);
    page.add(sided->title);
    CHECK(page.view.own.draft.steps.at(1).sides == StepSides::Both);
    page.app.press("Left");
    CHECK(page.view.own.draft.steps[1].sides == StepSides::Left);
    page.view.own.draft.steps[0].length = 70s;
    page.view.own.draft.steps[1].length = 20s;
    page.app.frame();
    CHECK(page.app.shows("Total 1 min 30 s"));

    page.app.press("Save routine");
    const auto added = page.app.commands_of<AddOwnRoutine>();
    REQUIRE(added.size() == 1);
    CHECK(added[0].details.name == "Evening");
    CHECK(added[0].details.steps.size() == 2);
}

TEST_CASE("a few letters find the exercise to add", "[ui][exercises][own_routine]")
{
    Page page(typical_state());
    page.app.press("Make a routine");
    CHECK(page.app.shows_text("more. Type a few letters to find them."));
    page.app.type_into("Find an exercise to add", "cow");
    CHECK(page.app.shows("Add Cat and cow"));
    CHECK_FALSE(page.app.shows_text("more. Type a few letters"));
    page.app.type("qq");
    CHECK(page.app.shows("No exercise has that in its name. Try a shorter word."));
}

TEST_CASE("a step's time stops at its shortest and longest", "[ui][exercises][own_routine]")
{
    Page page(with_own());
    page.app.press("Edit: My morning");
    auto& step = page.view.own.draft.steps[0];
    step.length = 5s;
    page.app.press("Less time: Cat and cow");
    CHECK(step.length == 5s);
    step.length = 10min;
    page.app.press("More time: Cat and cow");
    CHECK(step.length == 10min);
}

TEST_CASE("a kept routine closes the editor and is shown; a refusal keeps all that was written",
          "[ui][exercises][own_routine]")
{
    Page page(with_own());
    page.app.press("Edit: My morning");
    page.app.type_into("Name", " hours");
    page.app.press("Save routine");
    const auto edited = page.app.commands_of<EditOwnRoutine>();
    REQUIRE(edited.size() == 1);
    CHECK(edited[0].id == morning().id);
    SECTION("refused")
    {
        page.answer(fail(ErrorKind::Busy, "The diary is in use."));
        CHECK(page.app.shows("The diary is in use."));
        CHECK(page.view.own.draft == edited[0].details);
    }
    SECTION("kept")
    {
        page.answer({}, morning().id.value());
        CHECK_FALSE(page.view.own.open);
        CHECK(page.view.routine == morning().id.text());
        CHECK(page.app.shows("Remove: My morning"));
    }
}

TEST_CASE("nothing is sent without a name or a step, and the editor says why", "[ui][exercises][own_routine]")
{
    Page page(typical_state());
    page.app.press("Make a routine");
    page.app.press("Save routine");
    CHECK(page.app.heard("Give the routine a name."));
    CHECK(page.app.focused() == "Name");
    page.app.type_into("Name", "Evening");
    page.app.press("Save routine");
    CHECK(page.app.heard("A routine needs at least one exercise. Add a step."));
    CHECK(page.app.commands_of<AddOwnRoutine>().empty());
}

TEST_CASE("the keyboard moves a step and goes along with it", "[ui][exercises][own_routine]")
{
    auto own = morning();
    own.details.steps.push_back({.exercise = "knee_rolls", .length = 30s, .cue = ""});
    Page page(with_own(own));
    page.app.press("Edit: My morning");
    page.app.focus("Move Knee rolls up");
    page.app.key(Key::Enter);
    CHECK(page.view.own.draft.steps[1].exercise == "knee_rolls");
    CHECK(page.app.focused() == "Move Knee rolls up");
    CHECK(page.app.heard("Knee rolls is now step 2 of 3"));
    page.app.key(Key::Enter);
    CHECK(page.view.own.draft.steps[0].exercise == "knee_rolls");
    CHECK(page.app.focused() == "Move Knee rolls down");
    CHECK_FALSE(page.app.shows("Move Knee rolls up"));
    page.app.press("Take out Knee rolls");
    CHECK(page.view.own.draft.steps.size() == 2);
    CHECK(page.app.heard("Knee rolls was taken out"));
    CHECK(page.app.focused() == "Find an exercise to add");
}

TEST_CASE("a change of position is a step between exercises, with words that can be changed",
          "[ui][exercises][own_routine]")
{
    Page page(with_own());
    page.app.press("Edit: My morning");
    page.app.focus("Add Stand up");
    page.app.key(Key::Enter);
    CHECK(page.app.heard("Stand up was added"));
    page.app.press("Move Stand up up");
    page.app.press("Change the words of Stand up");
    CHECK(page.app.focused() == "What to do in step 2");
    page.app.type_into("What to do in step 2", " slowly");
    CHECK(page.app.shows("Move Stand up slowly up"));
    page.app.press("Save routine");
    const auto edited = page.app.commands_of<EditOwnRoutine>();
    REQUIRE(edited.size() == 1);
    REQUIRE(edited[0].details.steps.size() == 3);
    CHECK(edited[0].details.steps[1] ==
          OwnStep{.exercise = "", .kind = StepKind::Rest, .length = 15s, .cue = "Stand up slowly"});
}

TEST_CASE("the words of an exercise's step are written, and stay with it when it moves", "[ui][exercises][own_routine]")
{
    Page page(with_own());
    page.app.press("Edit: My morning");
    page.app.press("Change the words of Cat and cow");
    page.app.type_into("What to do in step 1", "Breathe out");
    CHECK(page.view.own.draft.steps[0].cue == "Breathe out");
    page.app.press("Move Cat and cow down");
    CHECK_FALSE(page.app.shows("What to do in step 1"));
    CHECK(page.view.own.draft.steps[1].cue == "Breathe out");
    page.app.press("Change the words of Cat and cow");
    CHECK(page.app.value_of("What to do in step 2") == "Breathe out");
    page.app.press("Change the words of Cat and cow");
    CHECK_FALSE(page.app.shows("What to do in step 2"));
}

TEST_CASE("a change of position without words has a name, and is not saved", "[ui][exercises][own_routine]")
{
    auto own = morning();
    own.details.steps.push_back({.kind = StepKind::Rest, .length = 15s, .cue = "Up"});
    Page page(with_own(own));
    page.app.press("Edit: My morning");
    page.view.own.draft.steps[2].cue.clear();
    page.app.frame();
    CHECK(page.app.shows("Take out Change of position"));
    page.app.press("Save routine");
    CHECK(page.app.commands_of<EditOwnRoutine>().empty());
    CHECK(page.app.heard("A step needs an exercise, or words that say what to do while resting."));
}

TEST_CASE("the same exercise twice is told apart by its number", "[ui][exercises][own_routine]")
{
    auto own = morning();
    own.details.steps.push_back(own.details.steps[0]);
    Page page(with_own(own));
    page.app.press("Edit: My morning");
    CHECK(page.app.shows("Move Cat and cow, step 1 down"));
    page.app.press("Take out Cat and cow, step 3");
    CHECK(page.app.shows("Take out Cat and cow"));
}

TEST_CASE("one's own version begins with the steps of the library's routine", "[ui][exercises][own_routine]")
{
    Page page(typical_state());
    page.view.routine = "morning_mobility_6";
    page.app.frame();
    page.app.press("Make my own version");
    const auto* original = page.state.library->routine("morning_mobility_6");
    CHECK(page.app.value_of("Name") == original->title);
    page.app.press("Save routine");
    const auto added = page.app.commands_of<AddOwnRoutine>();
    REQUIRE(added.size() == 1);
    CHECK(length_of(added[0].details.steps) == original->total);
}

TEST_CASE("an own routine starts, and is removed with one press", "[ui][exercises][own_routine]")
{
    Page page(with_own());
    page.app.press("Start routine");
    page.app.press("Start");
    const auto started = page.app.commands_of<StartRoutine>();
    REQUIRE(started.size() == 1);
    CHECK(started[0].routine == morning().id.text());
    CHECK(started[0].instead_of.empty());
    page.app.press("Remove: My morning");
    const auto removed = page.app.commands_of<RemoveOwnRoutine>();
    REQUIRE(removed.size() == 1);
    CHECK(removed[0].id == morning().id);
}

TEST_CASE("what is being written stays when the page is left, and when another routine is looked at",
          "[ui][exercises][own_routine]")
{
    Page page(typical_state());
    page.app.press("Make a routine");
    page.app.type_into("Name", "Evening");
    page.go({});
    CHECK(page.app.value_of("Name") == "Evening");
    page.go("desk_break_3");
    CHECK_FALSE(page.app.shows("Save routine"));
    page.app.press("Go on with your routine");
    CHECK(page.app.value_of("Name") == "Evening");
    page.app.press("Cancel");
    CHECK(page.app.shows("Make a routine"));
}

TEST_CASE("the editor offers what only a clinician assigns once the plan names it", "[ui][exercises][own_routine]")
{
    const auto offers = [](AppState state) {
        Page page(std::move(state));
        page.app.press("Make a routine");
        page.app.type_into("Find an exercise to add", "PRONE P");
        return page.app.shows("Add Prone press-up");
    };
    CHECK_FALSE(offers(typical_state()));
    auto assigned = typical_state();
    assigned.plan = {sample_plan_item(1, {.exercise = "prone_press_up"})};
    CHECK(offers(assigned));
}

TEST_CASE("an own routine with an exercise that is not in the plan can be changed but not started",
          "[ui][exercises][own_routine]")
{
    Page page(with_own(for_clinicians()));
    CHECK(page.app.shows("It has an exercise that only a clinician gives. Write that exercise into My plan to start "
                         "this routine."));
    CHECK_FALSE(page.app.shows("Start routine"));
    CHECK(page.app.shows("Edit: Given to me"));
    const auto& shown = ui::routines_shown(page.state);
    CHECK(std::ranges::find(shown, for_clinicians().id.text(), &Routine::key) == shown.end());
    page.state.plan = {sample_plan_item(1, {.exercise = "prone_press_up"})};
    page.app.frame();
    CHECK(page.app.shows("Start routine"));
}

TEST_CASE("Today offers an own routine that suits the day until it was done", "[ui][today][own_routine]")
{
    auto state = with_own(morning(), empty_state());
    REQUIRE(ui::next_routine(state));
    CHECK(ui::next_routine(state)->title == "My morning");
    state.diary.runs = {{RoutineRunId(sample_uuid(1)),
                         {.routine = morning().id.text(), .title = "My morning", .started_at = state.local_now}}};
    CHECK(ui::next_routine(state)->title != "My morning");

    state = with_own(morning(), empty_state());
    state.own_routines[0].routine.phase = Phase::Settled;
    CHECK(ui::next_routine(state)->title != "My morning");
    state.own_routines[0].routine.phase = Phase::Clinician;
    CHECK(ui::next_routine(state)->title != "My morning");
}

TEST_CASE("every control of the editor can be reached, wide, narrow and with large text",
          "[ui][exercises][own_routine]")
{
    for (const float width : {1280.0F, 640.0F}) {
        INFO(width << " wide");
        Page page(with_own(), width);
        page.go(morning().id.text());
        page.app.press("Edit: My morning");
        page.app.look.text_percent = 200;
        page.app.frame();
        CHECK(page.app.items_without_node().empty());
        const auto stops = page.app.tab_order();
        for (const auto* name :
             {"Name", "What it is for", "Less time: Cat and cow", "More time: Cat and cow", "Move Cat and cow down",
              "Take out Cat and cow", "Both sides", "Find an exercise to add", "Cancel", "Save routine"}) {
            INFO(name);
            CHECK(std::ranges::find(stops, name) != stops.end());
        }
    }
}
