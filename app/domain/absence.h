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

// Whether the absence was the break that the schedule brings at `due`: the break falls into the absence, or comes within
// half the time between two breaks after it. What counts from the last break counts from the end of the absence, so none
// of those comes soon after.
bool was_the_break(const Absence& absence, const Schedule& schedule, Instant due);

}  // namespace aftercare
