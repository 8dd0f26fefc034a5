#pragma once

#include "app/domain/schedule.h"

namespace aftercare {

// A time in which nobody was at the computer: nothing was touched, its screen was locked, or it slept.
struct Absence {
    Instant began, ended;
    bool operator==(const Absence&) const = default;
};

// What is shorter is no break.
inline constexpr Span shortest_absence = std::chrono::minutes{5};

// Whether the absence was the break that the schedule brings at `due`: it falls into the absence, or comes so soon
// after it that the absence is nearer than half the time between two breaks. What counts from the last one counts from
// the end of the absence, so none of its breaks comes soon after.
bool was_the_break(const Absence& absence, const Schedule& schedule, Instant due);

}  // namespace aftercare
