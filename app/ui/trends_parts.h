#pragma once

#include "app/ui/kit/widgets.h"
#include "app/ui/trends_picture.h"
#include "app/ui/trends_view.h"

#include <functional>

// The pieces of the Trends page.
namespace aftercare::ui {

inline constexpr int range_count = 5;

// The days of the chosen range, those that are shown now, and all there are to show.
DayRange chosen_range(const TrendsView& view, const AppState& state);
DayRange shown_range(const TrendsView& view, const AppState& state);
DayRange all_days(const AppState& state);

// Fewer (a factor below 1) or more days; the one that is looked at stays where it is.
void zoom(TrendsView& view, const AppState& state, double factor, Day around);
void pan(TrendsView& view, const AppState& state, int days);

void draw_trend_chart(TrendsView& view, const TrendPicture& picture, const AppState& state, Ui& ui);
TableContent trend_table(const TrendPicture& picture, const AppState& state, const Ui& ui);
// Closer, earlier, whole range; copy; save. They belong to chart and table alike.
void draw_trend_tools(TrendsView& view, const TrendPicture& picture, const AppState& state, Ui& ui);
void draw_picture_form(PictureForm& form, const DayRange& range, const AppState& state, Ui& ui);
// The newest PEG score, those before it, and the way to the questions.
void draw_life_score(const AppState& state, Navigation& navigation, Ui& ui);
void draw_trend_notes(TrendsView& view, const AppState& state, Ui& ui);
void draw_baseline(BaselineForm& form, const AppState& state, Ui& ui);

}  // namespace aftercare::ui
