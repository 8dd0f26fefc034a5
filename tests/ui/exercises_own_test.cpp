#include "app/ui/exercises_view.h"
#include "app/ui/today_choices.h"
#include "tests/ui/own_routine_page.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using namespace std::chrono_literals;

namespace {

using Page = OwnRoutinePage;

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
