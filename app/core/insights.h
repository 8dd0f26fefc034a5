#pragma once

#include "app/core/trend_state.h"
#include "app/domain/session.h"

namespace aftercare {

// What the statements rest on. It owns all of it, so that it can be worked out on another thread.
struct Notes {
    Day today{};
    std::optional<Day> baseline_from;        // the first week is looked for from here; empty for the first day
    std::vector<DaySummary> days;            // every noted day, oldest first
    std::vector<PainEntry> last_four_weeks;  // the 28 days before today, and today
    std::vector<TreatmentSession> sessions;  // every one
};

// Statements that the notes bear out, and those they do not yet, each with the reason. Minimum data, sizes of change
// and methods are those of the content source, section 9; where they are stricter here, decision 0013 says why. Nothing
// names a cause.
TrendState insights_of(const Notes& notes);

}  // namespace aftercare
