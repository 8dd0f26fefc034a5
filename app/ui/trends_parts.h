#pragma once

#include "app/ui/day_field.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/trends_view.h"

#include <span>

// The pieces of the Trends page.
namespace aftercare::ui {

DayRange range_of(const TrendsView& view, Day today);
// The noted days of a range, oldest first.
std::span<const DaySummary> days_within(const AppState& state, DayRange range);

void draw_trend_chart(TrendsView& view, const AppState& state, Ui& ui);
void draw_trend_table(const TrendsView& view, const AppState& state, Ui& ui);
void draw_trend_notes(const AppState& state, Ui& ui);

// "4.2", one decimal as on the chart.
std::string mean_text(double mean);

}  // namespace aftercare::ui
