#include "app/domain/routine.h"

namespace aftercare {

Span sum_of(const std::vector<RoutineStep>& steps)
{
    Span total{};
    for (const auto& step : steps) total += step.length;
    return total;
}

bool switches_side(const Routine& routine, std::size_t step)
{
    if (step == 0 || step >= routine.steps.size()) return false;
    const auto& now = routine.steps[step];
    const auto& before = routine.steps[step - 1];
    return now.side && before.side && now.exercise == before.exercise && *now.side != *before.side;
}

}  // namespace aftercare
