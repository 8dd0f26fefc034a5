#pragma once

#include "app/domain/routine_run.h"
#include "app/store/change_journal.h"

#include <optional>
#include <string>

namespace aftercare {

// What the diary holds of the routine that plays. It is noted with the first step that is finished, so that whatever
// ends the program leaves what was done.
struct KeptRun {
    std::optional<RoutineRun> run;
    std::optional<store::ChangeId> change;  // one for the whole run, so that Undo takes all of it back
    int steps_tried = 0;                    // noted, or tried in vain: once for each step
    bool end_tried = false;
    std::string instead_of;  // key of the routine it takes the place of; "" for none
};

}  // namespace aftercare
