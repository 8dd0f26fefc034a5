#pragma once

#include "app/ui/exercises_view.h"

#include <vector>

// The pieces of the exercises page.
namespace aftercare::ui {

// Below this the detail is a page of its own, with a way back.
inline constexpr float two_panes_from = 1000;
inline bool has_two_panes(const Ui& ui) { return ui.logical_width() >= two_panes_from; }

void draw_filters(ExercisesView& view, int shown, const AppState& state, Ui& ui);
// Those that fit the words and the filters, in the order to show them.
std::vector<const Exercise*> exercises_shown(ExercisesView& view, const AppState& state);
void draw_library(ExercisesView& view, const AppState& state, Ui& ui);
// As a card of its own, and beside the library, where its main button never scrolls away.
void draw_exercise_card(ExercisesView& view, const Exercise& exercise, const AppState& state, Ui& ui);
void draw_exercise_pane(ExercisesView& view, const Exercise& exercise, Rect place, const AppState& state, Ui& ui);

void draw_plan(ExercisesView& view, const AppState& state, Ui& ui);
void draw_plan_form(PlanForm& form, const AppState& state, Ui& ui);
// Opens the plan's form with that exercise chosen.
void write_down(ExercisesView& view, std::string_view exercise, Ui& ui);

void draw_routines(ExercisesView& view, const AppState& state, Ui& ui);
// The way to a routine of one's own, and what can be done with the one that is shown.
void draw_make_routine(ExercisesView& view, const AppState& state, Ui& ui);
void draw_own_actions(ExercisesView& view, const Routine& routine, const AppState& state, Ui& ui);
void draw_routine_form(RoutineForm& form, const AppState& state, Ui& ui);
void draw_before_routine(ExercisesView& view, const AppState& state, Ui& ui);

void draw_exercise_log(ExercisesView& view, const AppState& state, Ui& ui);

// A list on the left and one of its things on the right, each scrolling by itself down to the window's edge; in a narrow
// window one of them at a time.
struct Panes {
    Rect list, detail;
};
Panes split_page(Ui& ui);
// Back from the detail of a narrow window.
void draw_way_back(ExercisesView& view, std::string_view words, Ui& ui);

}  // namespace aftercare::ui
