#pragma once

#include "app/domain/schedule.h"

#include <vector>

// What a rule should fire, worked out in the slowest and plainest way: by living through every minute.
namespace aftercare::test {

// Whether the reading is one of the schedule's own wall-clock times, straight from the words of schedule.h.
bool names(const Schedule& schedule, LocalSecond reading);

// Every firing after `after` and up to `until` of a schedule that goes by the clock alone. A reading counts once: when
// the clock first shows it or jumps past it; of several that one minute jumps past, the first.
std::vector<Due> lived(const Schedule& schedule, Instant after, Instant until, const Zone& zone);

// The firing of AfterLast, when nothing waits: the first whole minute from `base` on that reads within its times.
Due lived_after(const AfterLast& schedule, Instant base, const Zone& zone);

}  // namespace aftercare::test
