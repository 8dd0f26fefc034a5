#include "app/domain/own_routine.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace std::chrono_literals;

namespace {

OwnStep rolls() { return {.exercise = "knee_rolls", .length = 40s, .cue = "Slowly"}; }
OwnStep knee()
{
    return {.exercise = "single_knee_to_chest",
            .kind = StepKind::Hold,
            .length = 20s,
            .sides = StepSides::Both,
            .rest = 10s,
            .cue = ""};
}
OwnRoutineDetails mine() { return {"My morning", "In bed", {rolls(), knee()}}; }

Exercise exercise(std::string key, Phase phase, int level)
{
    Exercise made;
    made.key = std::move(key);
    made.phase = phase;
    made.level = level;
    return made;
}

std::string refusal(const OwnRoutineDetails& details)
{
    const auto checked = check(details);
    return checked ? "" : checked.error().what;
}

}  // namespace

TEST_CASE("a routine needs a name and a step that is an exercise", "[domain][own_routine]")
{
    CHECK(check(mine()));
    auto details = mine();
    details.name = " ";
    CHECK(refusal(details) == "Give the routine a name.");
    details = mine();
    details.name = "Two\nlines";
    CHECK_FALSE(check(details));
    details.name = std::string(longest_name + 1, 'a');
    CHECK_FALSE(check(details));

    details = mine();
    details.steps.clear();
    CHECK(refusal(details) == "A routine needs at least one exercise. Add a step.");
    details.steps = {{.exercise = "", .kind = StepKind::Rest, .length = 20s, .cue = "Lie down"}};
    CHECK_FALSE(check(details));
    details.steps.push_back(rolls());
    CHECK(check(details));
}

TEST_CASE("a step lasts from five seconds to ten minutes, and a rest to five", "[domain][own_routine]")
{
    const auto with = [](Span length, Span rest) {
        auto step = rolls();
        step.length = length;
        step.rest = rest;
        return check(step).has_value();
    };
    CHECK(with(5s, 0s));
    CHECK(with(10min, 5min));
    CHECK_FALSE(with(4s, 0s));
    CHECK_FALSE(with(601s, 0s));
    CHECK_FALSE(with(-5s, 0s));
    CHECK_FALSE(with(40s, 4s));
    CHECK_FALSE(with(40s, 301s));
    CHECK_FALSE(with(40s, -5s));
}

TEST_CASE("a step without an exercise says what to do while resting", "[domain][own_routine]")
{
    OwnStep turn{.exercise = "", .kind = StepKind::Rest, .length = 15s, .cue = "Turn onto your back"};
    CHECK(check(turn));
    turn.cue = " ";
    CHECK_FALSE(check(turn));
    turn.cue = "Turn\nover";
    CHECK_FALSE(check(turn));
    turn = {.exercise = "", .kind = StepKind::Move, .length = 15s, .cue = "Move"};
    CHECK_FALSE(check(turn));
}

TEST_CASE("a routine has at most thirty steps and two hours", "[domain][own_routine]")
{
    auto details = mine();
    details.steps.assign(30, rolls());
    CHECK(check(details));
    details.steps.push_back(rolls());
    CHECK_FALSE(check(details));
    details.steps.assign(13, {.exercise = "walking", .length = 10min, .cue = ""});
    CHECK_FALSE(check(details));
}

TEST_CASE("sides are for an exercise that does one after the other", "[domain][own_routine]")
{
    Exercise plain, sided, in_turn;
    sided.dose.per_side = in_turn.dose.per_side = true;
    in_turn.dose.alternating = true;
    CHECK(allows(plain, StepSides::None));
    CHECK_FALSE(allows(plain, StepSides::Both));
    CHECK(allows(sided, StepSides::Left));
    CHECK(allows(sided, StepSides::None));
    CHECK_FALSE(allows(in_turn, StepSides::Right));
    CHECK(step_for(sided).sides == StepSides::Both);
    CHECK(step_for(in_turn).sides == StepSides::None);
}

TEST_CASE("a first step takes about the time of the exercise's dose and can be kept", "[domain][own_routine]")
{
    Exercise holds;
    holds.key = "stretch";
    holds.dose.reps = 2;
    holds.dose.hold = 30s;
    CHECK(step_for(holds).length == 60s);
    CHECK(step_for(holds).kind == StepKind::Hold);
    Exercise walking;
    walking.key = "walking";
    walking.dose.duration = 20min;
    CHECK(step_for(walking).length == 10min);
    Exercise moves;
    moves.key = "moves";
    moves.dose.reps = 8;
    CHECK(step_for(moves).length == 35s);
    CHECK(check(step_for(moves)));
}

TEST_CASE("an own routine is played as steps of their own for each side and each rest", "[domain][own_routine]")
{
    const OwnRoutine own{OwnRoutineId(Uuid::from_bytes({})), mine()};
    const std::vector exercises = {exercise("knee_rolls", Phase::Any, 1),
                                   exercise("single_knee_to_chest", Phase::Settled, 2)};
    const auto routine = as_routine(own, exercises);
    CHECK(routine.key == own.id.text());
    CHECK(routine.title == "My morning");
    CHECK(routine.when == "In bed");
    CHECK(routine.level == 2);
    CHECK(routine.phase == Phase::Settled);
    CHECK(routine.total == 90s);
    CHECK(routine.total == sum_of(routine.steps));
    REQUIRE(routine.steps.size() == 4);
    CHECK(routine.steps[0].cue == "Slowly");
    CHECK(routine.steps[1].side == Side::Left);
    CHECK(routine.steps[2].side == Side::Right);
    CHECK(switches_side(routine, 2));
    CHECK(routine.steps[3].kind == StepKind::Rest);
    CHECK(routine.steps[3].length == 10s);
}

TEST_CASE("an exercise that the library no longer has keeps its step and a name", "[domain][own_routine]")
{
    const OwnRoutine own{OwnRoutineId(Uuid::from_bytes({})), mine()};
    const auto routine = as_routine(own, {});
    CHECK(routine.steps[0].cue == "Slowly");
    CHECK(routine.steps[1].cue == "single knee to chest");
    CHECK(routine.phase == Phase::Any);
}

TEST_CASE("one's own version of a routine has the same steps, both sides in one line", "[domain][own_routine]")
{
    Routine library{.key = "morning", .title = "Morning", .when = "After waking", .total = 100s, .steps = {}};
    library.steps = {{.kind = StepKind::Rest, .length = 15s, .side = {}, .cue = "Lie down"},
                     {.exercise = "a", .kind = StepKind::Hold, .length = 20s, .side = Side::Left, .cue = "Once"},
                     {.exercise = "a", .kind = StepKind::Hold, .length = 20s, .side = Side::Right, .cue = "Once"},
                     {.exercise = "b", .length = 20s, .side = Side::Right, .cue = ""},
                     {.exercise = "c", .length = 25s, .side = {}, .cue = "If you like", .optional = true}};
    const auto details = own_version(library);
    CHECK(details.name == "Morning");
    REQUIRE(details.steps.size() == 4);
    CHECK(details.steps[1].sides == StepSides::Both);
    CHECK(details.steps[2].sides == StepSides::Right);
    CHECK(as_routine({OwnRoutineId(Uuid::from_bytes({})), details}, {}).steps[1] == library.steps[1]);
    std::vector<RoutineStep> steps;
    for (const auto& step : details.steps)
        for (const auto& part : timed(step)) steps.push_back(part);
    CHECK(steps == library.steps);
}
