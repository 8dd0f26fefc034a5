#pragma once

#include "app/ui/today_choices.h"
#include "app/ui/today_view.h"

// Today's cards, in reading order.
namespace aftercare::ui {

void draw_greeting(const AppState& state, Navigation& navigation, Ui& ui);
void draw_check_in(TodayView& view, const AppState& state, Navigation& navigation, Ui& ui);
// What changed this week, in one sentence; an empty diary learns what will stand here.
void draw_changed(const AppState& state, Navigation& navigation, Ui& ui);
void draw_plan(const AppState& state, Navigation& navigation, Ui& ui);  // nothing while it is empty
// What was missed, each with its own time; nothing when nothing was.
void draw_away(TodayView& view, const AppState& state, Navigation& navigation, Ui& ui);
void draw_due(const AppState& state, Navigation& navigation, Ui& ui);
// A row with its answers, and with the way to what it calls to.
void draw_occurrence(const Occurrence& occurrence, const AppState& state, Navigation& navigation, Ui& ui);
void draw_next_routine(const AppState& state, Ui& ui);
void draw_after_session(TodayView& view, const AppState& state, Navigation& navigation, Ui& ui);
void draw_visit_and_week(const AppState& state, Navigation& navigation, Ui& ui);

// The first exercise's figure, over the whole width of the card.
void draw_routine_stage(const Routine& routine, const AppState& state, Ui& ui);
// Whether today is one of rest or of a flare-up.
void draw_day_marks(const AppState& state, Ui& ui);
// The person's goal beside the week, or the way to set one.
void draw_week_goal(const AppState& state, Navigation& navigation, Ui& ui);
void draw_week(const std::array<DayDot, 7>& marks, const AppState& state, Ui& ui);
// Each stage is a button that shows what it says.
void draw_timeline(TodayView& view, const guidance::AftercareTimeline& timeline, Span since, Ui& ui);

// Whether reminders will come, in a few words and the next time.
struct ReminderVerdict {
    bool on = false;
    std::string fact;  // "Reminders are on"
    std::string next;  // "next 09:30"; "" when none is coming
};
ReminderVerdict reminder_verdict(const AppState& state, const Ui& ui);

}  // namespace aftercare::ui
