#pragma once

#include "app/core/state.h"
#include "app/guidance/strings.h"
#include "app/records/json.h"

// How a goal reads, in `goal show` and in `today`.
namespace aftercare::cli {

// Nothing while no goal is set.
std::vector<std::string> goal_lines(const AppState& state, const guidance::Strings& strings);
// {"days","activity","done","asked","score","days_in_a_row","streaks"}; null where there is no number to tell.
records::Json goal_json(const AppState& state);

}  // namespace aftercare::cli
