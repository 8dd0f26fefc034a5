#include "app/ui/exercises_view.h"
#include "tests/ui/own_routine_page.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using namespace std::chrono_literals;

namespace {

using Page = OwnRoutinePage;

}  // namespace

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
    page.app.type_into("What to do in step 2", " slow");
    page.app.type("ly");
    CHECK(page.app.shows("2. Stand up slowly"));
    page.app.press("Change the words of Stand up");
    CHECK(page.app.focused() == "Change the words of Stand up slowly");
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
