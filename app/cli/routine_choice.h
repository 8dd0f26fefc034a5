#pragma once

#include "app/cli/call.h"

// The routines of the library and a person's own, as the verbs find them.
namespace aftercare::cli {

// Those the diary holds. A diary that does not open is said once and is no reason to hide the library; none is made.
const std::vector<OwnRoutineState>& own_routines(Call& call);

// One of either by its key, which for an own one is its id; `own` is what the person wrote, or nullptr.
struct ChosenRoutine {
    Routine routine;
    const OwnRoutine* own = nullptr;
};
Result<ChosenRoutine> routine_named(const std::string& key, Call& call);

}  // namespace aftercare::cli
