#pragma once

#include "app/core/state.h"

namespace aftercare::tests {

// All shipped guidance; read once per test program.
const guidance::Library& shipped_library();

// A diary that was opened for the first time, on Thursday 22 October 2026 at 09:05.
AppState empty_state();
// The same morning for someone who has kept it for some weeks: entries, a massage the evening before, two reminders due
// and two passed, a visit to come.
AppState typical_state();

// Ids that differ by their number.
Uuid sample_uuid(int number);
PainEntry sample_entry(int number, int level, LocalSecond felt_at);
PlanItem sample_plan_item(int number, PlanDetails details);
Occurrence sample_occurrence(int number, std::string text, LocalSecond due, ReminderKind kind = ReminderKind::Custom);

// A wall-clock time of that October.
LocalSecond october(int day, int hour, int minute);

}  // namespace aftercare::tests
