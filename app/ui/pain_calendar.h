#pragma once

#include "app/ui/pain_history.h"

namespace aftercare::ui {

// The month with the way to the months around it. The day pressed, if any.
std::optional<Day> draw_calendar(PainHistory& history, const AppState& state, Ui& ui);

// The days of a month that were noted. `days` is sorted.
std::span<const DaySummary> days_in(std::span<const DaySummary> days, std::chrono::year_month month);

}  // namespace aftercare::ui
