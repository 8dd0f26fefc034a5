#include "app/core/player_state.h"

#include <algorithm>

namespace aftercare {

bool switches_side(const std::vector<PlayerStep>& steps, std::size_t step)
{
    if (step == 0 || step >= steps.size()) return false;
    const auto& here = steps[step];
    const auto& before = steps[step - 1];
    return here.side && before.side && here.exercise == before.exercise && *here.side != *before.side;
}

bool PlayerState::easier() const { return std::ranges::find(eased, now().exercise) != eased.end(); }

}  // namespace aftercare
