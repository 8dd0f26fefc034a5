#include "app/core/player_plan.h"

#include "app/guidance/library.h"

#include <algorithm>

namespace aftercare {
namespace {

using namespace std::chrono_literals;

constexpr Span movement_length = 4s;
constexpr Span breath_length = 10s;
constexpr Span change_over = 2s;
constexpr Span long_hold = 10s;
constexpr Span longest_step = 1h;

PlayerPhase phase_of(StepKind kind)
{
    switch (kind) {
    case StepKind::Move: return PlayerPhase::Move;
    case StepKind::Hold: return PlayerPhase::Hold;
    case StepKind::Rest: break;
    }
    return PlayerPhase::Rest;
}

bool holds_one_by_one(const Dose& dose) { return dose.duration == 0s && dose.hold >= long_hold && !dose.alternating; }

Span set_length(const Dose& dose)
{
    if (dose.duration > 0s) return dose.duration;
    const int reps = std::max(dose.reps, 1) * (dose.per_side && dose.alternating ? 2 : 1);
    if (dose.breaths > 0) return reps * dose.breaths * breath_length;
    if (dose.hold > 0s) return reps * (dose.hold + change_over);
    return reps * movement_length;
}

// One set, on one side or without sides.
void add_set(std::vector<PlayerStep>& steps, const Exercise& exercise, std::optional<Side> side)
{
    const auto& dose = exercise.dose;
    const bool one_by_one = holds_one_by_one(dose);
    PlayerStep step{.exercise = exercise.key, .title = exercise.title, .cue = amount_text(dose), .side = side};
    step.easier = exercise.easier;
    step.phase = one_by_one ? PlayerPhase::Hold : PlayerPhase::Move;
    step.length = std::min(one_by_one ? dose.hold : set_length(dose), longest_step);
    steps.insert(steps.end(), one_by_one ? static_cast<std::size_t>(std::clamp(dose.reps, 1, 50)) : 1, step);
}

}  // namespace

PlayerPlan plan_of(const Routine& routine, const guidance::Library& library)
{
    PlayerPlan plan{.routine = routine.key, .title = routine.title, .steps = {}};
    for (const auto& step : routine.steps) {
        const auto* exercise = library.exercise(step.exercise);
        plan.steps.push_back({.exercise = step.exercise,
                              .title = std::string(library.title_of(step)),
                              .cue = step.cue,
                              .phase = phase_of(step.kind),
                              .side = step.side,
                              .length = step.length,
                              .easier = exercise ? exercise->easier : std::string()});
    }
    return plan;
}

PlayerPlan plan_of(const Exercise& exercise)
{
    PlayerPlan plan{.routine = "", .title = exercise.title, .steps = {}};
    const auto& dose = exercise.dose;
    for (int set = 0; set < std::clamp(dose.sets, 1, 10); ++set) {
        if (set > 0 && dose.rest > 0s)
            plan.steps.push_back({.exercise = "",
                                  .title = "Rest",
                                  .cue = "Rest before the next round",
                                  .phase = PlayerPhase::Rest,
                                  .side = {},
                                  .length = dose.rest});
        if (dose.per_side && !dose.alternating) {
            add_set(plan.steps, exercise, Side::Left);
            add_set(plan.steps, exercise, Side::Right);
        } else {
            add_set(plan.steps, exercise, std::nullopt);
        }
    }
    return plan;
}

}  // namespace aftercare
