#pragma once

#include "app/core/app.h"

namespace aftercare {

// The wall-clock morning at which the tour begins, in UTC: Thursday 22 October 2026, 09:00.
PreciseInstant tour_morning();

// Fills an empty diary with six weeks in the life of someone made up: daily notes, routines, a massage yesterday, a
// visit next week, and the reminders they chose.
Result<> live_until_the_tour(App& app);

}  // namespace aftercare
