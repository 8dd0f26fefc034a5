#pragma once

#include "app/ui/pain_history.h"

namespace aftercare::ui {

// The sign beside a day's colour in the calendar, and its words.
std::string_view icon_of(DayMark mark);
std::string_view mark_words(const Ui& ui, DayMark mark);
std::optional<DayMark> mark_of(const AppState& state, Day day);

void open_day(PainHistory& history, Day day, Ui& ui);
// All that is known of the day that is open, and what the day was.
void draw_day(PainHistory& history, const AppState& state, Ui& ui, HistoryWish& wish);

}  // namespace aftercare::ui
