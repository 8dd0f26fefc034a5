#include "app/domain/own_routine.h"

#include <algorithm>

namespace aftercare {
namespace {

constexpr std::string_view rest_cue = "Rest";

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool is_one_line(std::string_view text) { return text.find_first_of("\r\n") == std::string_view::npos; }

// The time of a set, near enough to begin with and in steps of five seconds.
Span usual_length(const Dose& dose)
{
    constexpr int movement = 4, breath = 10;
    const int reps = std::max(dose.reps, 1);
    const auto hold = static_cast<int>(dose.hold.count());
    int seconds = reps * movement;
    if (dose.breaths > 0) seconds = reps * dose.breaths * breath;
    if (hold > 0) seconds = reps * hold;
    if (dose.duration > Span{}) seconds = static_cast<int>(std::min(dose.duration, longest_step).count());
    return std::clamp(Span{(seconds + 4) / 5 * 5}, Span{15}, longest_step);
}

RoutineStep part_of(const OwnStep& step, std::optional<Side> side)
{
    return {.exercise = step.exercise,
            .kind = step.kind,
            .length = step.length,
            .side = side,
            .cue = step.cue,
            .optional = step.optional};
}

// "knee_rolls" as people read it.
std::string spelled_out(std::string key)
{
    std::ranges::replace(key, '_', ' ');
    return key;
}

bool is_other_side(const RoutineStep& left, const RoutineStep& right)
{
    auto same = right;
    same.side = left.side;
    return left.side == Side::Left && right.side == Side::Right && same == left;
}

StepSides sides_of(std::optional<Side> side)
{
    if (!side) return StepSides::None;
    return *side == Side::Left ? StepSides::Left : StepSides::Right;
}

}  // namespace

std::optional<StepSides> step_sides_from(std::string_view key)
{
    const auto found = std::ranges::find(step_sides_keys, key);
    if (found == step_sides_keys.end()) return std::nullopt;
    return static_cast<StepSides>(found - step_sides_keys.begin());
}

Result<> check(const OwnStep& step)
{
    if (step.length < shortest_step || step.length > longest_step)
        return fail(ErrorKind::Invalid, "A step lasts from 5 seconds to 10 minutes.");
    if (step.rest != Span{} && (step.rest < shortest_step || step.rest > longest_rest))
        return fail(ErrorKind::Invalid,
                    "A rest after a step lasts from 5 seconds to 5 minutes; leave it out for none.");
    if (step.exercise.empty() && (is_blank(step.cue) || step.kind != StepKind::Rest || step.sides != StepSides::None))
        return fail(ErrorKind::Invalid, "A step needs an exercise, or words that say what to do while resting.");
    if (!is_one_line(step.cue))
        return fail(ErrorKind::Invalid, "What to do in a step must be a few words on one line.");
    TRY(check_text(step.exercise, longest_name));
    return check_text(step.cue, longest_name);
}

Result<> check(const OwnRoutineDetails& details)
{
    if (is_blank(details.name)) return fail(ErrorKind::Invalid, "Give the routine a name.");
    if (!is_one_line(details.name)) return fail(ErrorKind::Invalid, "The name of a routine must be on one line.");
    TRY(check_text(details.name, longest_name));
    TRY(check_text(details.description, longest_note));
    if (std::ranges::all_of(details.steps, [](const OwnStep& step) { return step.exercise.empty(); }))
        return fail(ErrorKind::Invalid, "A routine needs at least one exercise. Add a step.");
    if (details.steps.size() > most_own_steps)
        return fail(ErrorKind::Invalid, "A routine can have at most 30 steps. Make two routines of it.");
    for (const auto& step : details.steps) TRY(check(step));
    if (length_of(details.steps) > longest_routine)
        return fail(ErrorKind::Invalid, "A routine can last at most 2 hours. Make two routines of it.");
    return {};
}

bool allows(const Exercise& exercise, StepSides sides)
{
    return sides == StepSides::None || (exercise.dose.per_side && !exercise.dose.alternating);
}

OwnStep step_for(const Exercise& exercise)
{
    constexpr Span long_hold{10};
    const auto& dose = exercise.dose;
    return {.exercise = exercise.key,
            .kind = dose.hold >= long_hold ? StepKind::Hold : StepKind::Move,
            .length = usual_length(dose),
            .sides = allows(exercise, StepSides::Both) ? StepSides::Both : StepSides::None,
            .cue = ""};
}

std::vector<RoutineStep> timed(const OwnStep& step)
{
    std::vector<RoutineStep> parts;
    switch (step.sides) {
    case StepSides::None: parts = {part_of(step, std::nullopt)}; break;
    case StepSides::Left: parts = {part_of(step, Side::Left)}; break;
    case StepSides::Right: parts = {part_of(step, Side::Right)}; break;
    case StepSides::Both: parts = {part_of(step, Side::Left), part_of(step, Side::Right)}; break;
    }
    if (step.rest > Span{})
        parts.push_back({.kind = StepKind::Rest, .length = step.rest, .side = {}, .cue = std::string(rest_cue)});
    return parts;
}

Span length_of(const std::vector<OwnStep>& steps)
{
    Span total{};
    for (const auto& step : steps) total += sum_of(timed(step));
    return total;
}

Routine as_routine(const OwnRoutine& own, std::span<const Exercise> exercises)
{
    Routine routine{.key = own.id.text(),
                    .title = own.details.name,
                    .when = own.details.description,
                    .total = length_of(own.details.steps),
                    .steps = {}};
    for (const auto& line : own.details.steps) {
        auto step = line;
        const auto exercise = std::ranges::find(exercises, step.exercise, &Exercise::key);
        if (exercise != exercises.end()) {
            routine.level = std::max(routine.level, exercise->level);
            routine.phase = std::max(routine.phase, exercise->phase);
        } else if (step.cue.empty()) {
            step.cue = spelled_out(step.exercise);
        }
        const auto parts = timed(step);
        routine.steps.insert(routine.steps.end(), parts.begin(), parts.end());
    }
    return routine;
}

OwnRoutineDetails own_version(const Routine& routine)
{
    OwnRoutineDetails own{.name = routine.title, .description = routine.when, .steps = {}};
    for (std::size_t at = 0; at < routine.steps.size(); ++at) {
        const auto& step = routine.steps[at];
        const bool both = at + 1 < routine.steps.size() && is_other_side(step, routine.steps[at + 1]);
        own.steps.push_back({.exercise = step.exercise,
                             .kind = step.kind,
                             .length = step.length,
                             .sides = both ? StepSides::Both : sides_of(step.side),
                             .cue = step.cue,
                             .optional = step.optional});
        if (both) ++at;
    }
    return own;
}

}  // namespace aftercare
