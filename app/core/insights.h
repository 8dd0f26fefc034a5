#pragma once

#include "app/core/state.h"

#include <span>

namespace aftercare {

// What the statements rest on.
struct Notes {
    Day today;
    std::span<const DaySummary> days;            // every noted day, oldest first
    std::span<const PainEntry> last_four_weeks;  // the 28 days before today, and today
    std::span<const TreatmentSession> sessions;  // every one
};

// Statements that the notes bear out, and those they do not yet, each with the reason. Minimum data and the sizes of
// change are those of the content source, sections 9.1, 9.2 and 9.6; nothing names a cause.
TrendState insights_of(const Notes& notes);

}  // namespace aftercare
