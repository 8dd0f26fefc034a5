#pragma once

#include "app/core/player_state.h"
#include "app/domain/routine.h"

namespace aftercare {

namespace guidance {
class Library;
}

// What the player plays, made from guidance before it starts.
struct PlayerPlan {
    std::string routine;  // key; "" when a single exercise is tried
    std::string title;
    std::vector<PlayerStep> steps;
};

PlayerPlan plan_of(const Routine& routine, const guidance::Library& library);

// One exercise with its own dose. Where the dose gives no time, a movement counts four seconds, a breath ten, and a
// short hold its length and two seconds to change over; a hold of ten seconds or more is a step of its own. The paces
// are our own choice, close to those of the routines.
PlayerPlan plan_of(const Exercise& exercise);

}  // namespace aftercare
