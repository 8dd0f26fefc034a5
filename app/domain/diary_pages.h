#pragma once

#include "app/domain/day_mark.h"
#include "app/domain/measure.h"
#include "app/domain/occurrence.h"
#include "app/domain/own_routine.h"
#include "app/domain/plan.h"
#include "app/domain/routine_run.h"
#include "app/domain/session.h"
#include "app/domain/settings.h"

#include <cstddef>
#include <vector>

namespace aftercare {

// Everything a person recorded, as it stood at one moment. What belongs to a day is that of the days asked for.
struct DiaryPages {
    Settings settings;
    std::vector<PainEntry> pain;             // newest first
    std::vector<PainVersion> versions;       // what these entries said before each change, the latest change first
    std::vector<MeasureAnswer> measures;     // newest first
    std::vector<MarkedDay> marks;            // oldest first
    std::vector<RoutineRun> runs;            // newest first
    std::vector<TreatmentSession> sessions;  // newest first
    std::vector<Appointment> visits;         // soonest first
    std::vector<Occurrence> occurrences;     // oldest first
    std::vector<OwnRoutine> own_routines;    // these three belong to no day: all of them, in their order
    std::vector<PlanItem> plan;
    std::vector<ReminderRule> rules;
    std::size_t unreadable =
        0;  // rules, sessions, visits and settings that the diary holds and this program cannot read
};

}  // namespace aftercare
