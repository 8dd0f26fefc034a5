#pragma once

#include "app/domain/pain.h"

namespace aftercare {

using RoutineRunId = Id<struct RoutineRunTag>;

// One time that a routine was followed: how far, and how it felt. Kept even when it was stopped early.
struct RoutineRunDetails {
    std::string routine;  // key in the guidance library
    std::string title;    // as it read that day, so the log stays readable when the library changes
    Moment started_at;
    Span spent{};
    int done = 0;  // steps finished
    int of = 0;    // steps in the routine
    std::optional<PainLevel> before, after;

    bool operator==(const RoutineRunDetails&) const = default;
};

struct RoutineRun {
    RoutineRunId id;
    RoutineRunDetails details;

    bool operator==(const RoutineRun&) const = default;
};

// 0 ≤ done ≤ of ≤ 500, and a key and title that can be kept.
Result<> check(const RoutineRunDetails& details);

}  // namespace aftercare
