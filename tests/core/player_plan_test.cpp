#include "app/core/player_plan.h"
#include "app/guidance/library.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace std::chrono_literals;

namespace {

Exercise exercise(std::string key, std::string title, Dose dose)
{
    Exercise made;
    made.key = std::move(key);
    made.title = std::move(title);
    made.dose = std::move(dose);
    return made;
}

}  // namespace

TEST_CASE("the steps of a routine carry the titles of their exercises", "[core][player]")
{
    guidance::LibraryParts parts;
    parts.exercises = {exercise("knee_rolls", "Knee rolls", {})};
    const guidance::Library library(std::move(parts));
    const Routine routine{.key = "short",
                          .title = "Short",
                          .when = "",
                          .steps = {{.exercise = "knee_rolls", .length = 50s, .side = Side::Right, .cue = "Slowly"},
                                    {.kind = StepKind::Rest, .length = 10s, .side = {}, .cue = "Sit up"}}};
    const auto plan = plan_of(routine, library);
    CHECK(plan.routine == "short");
    REQUIRE(plan.steps.size() == 2);
    CHECK(plan.steps[0].title == "Knee rolls");
    CHECK(plan.steps[0].side == Side::Right);
    CHECK(plan.steps[0].length == 50s);
    CHECK(plan.steps[1].title == "Sit up");
    CHECK(plan.steps[1].phase == PlayerPhase::Rest);
}

TEST_CASE("a long hold on each side is a step for each repetition and side", "[core][player]")
{
    const auto plan = plan_of(exercise("stretch", "Stretch", {.sets = 1, .reps = 2, .hold = 30s, .per_side = true}));
    REQUIRE(plan.steps.size() == 4);
    CHECK(plan.steps[1].side == Side::Left);
    CHECK(plan.steps[2].side == Side::Right);
    for (const auto& step : plan.steps) {
        CHECK(step.phase == PlayerPhase::Hold);
        CHECK(step.length == 30s);
    }
    CHECK(switches_side(plan.steps, 2));
    CHECK_FALSE(switches_side(plan.steps, 1));
}

TEST_CASE("rounds are parted by the rest of the dose", "[core][player]")
{
    const auto plan = plan_of(exercise("bridge", "Bridge", {.sets = 3, .reps = 10, .rest = 45s}));
    REQUIRE(plan.steps.size() == 5);
    CHECK(plan.steps[0].length == 40s);
    CHECK(plan.steps[1].phase == PlayerPhase::Rest);
    CHECK(plan.steps[1].length == 45s);
}

TEST_CASE("an exercise done by time is one step of that time", "[core][player]")
{
    const auto plan = plan_of(exercise("walking", "Walking", {.reps = 1, .duration = 10min}));
    REQUIRE(plan.steps.size() == 1);
    CHECK(plan.steps[0].length == 10min);
    CHECK(plan.steps[0].phase == PlayerPhase::Move);
}

TEST_CASE("sides that take turns share one step with time for both", "[core][player]")
{
    const auto plan =
        plan_of(exercise("bird_dog", "Bird dog", {.reps = 8, .hold = 5s, .per_side = true, .alternating = true}));
    REQUIRE(plan.steps.size() == 1);
    CHECK(plan.steps[0].length == 16 * 7s);
    CHECK_FALSE(plan.steps[0].side);
}
