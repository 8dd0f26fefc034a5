#include "app/core/state.h"

#include "app/guidance/library.h"

#include <algorithm>

namespace aftercare {
namespace {

const OwnRoutineState* find_own(const AppState& state, std::string_view key)
{
    const auto found =
        std::ranges::find_if(state.own_routines, [&](const auto& one) { return one.routine.key == key; });
    return found == state.own_routines.end() ? nullptr : &*found;
}

}  // namespace

const TrendStatement* what_changed(const TrendState& trend)
{
    for (const std::string_view key : {"week_comparison", "direction"}) {
        const auto found = std::ranges::find(trend.statements, key, &TrendStatement::key);
        if (found != trend.statements.end()) return &*found;
    }
    return nullptr;
}

const Routine* find_routine(const AppState& state, std::string_view key)
{
    if (const auto* own = find_own(state, key)) return &own->routine;
    return state.library ? state.library->routine(key) : nullptr;
}

const OwnRoutine* find_own_routine(const AppState& state, std::string_view key)
{
    const auto* found = find_own(state, key);
    return found ? &found->own : nullptr;
}

}  // namespace aftercare
