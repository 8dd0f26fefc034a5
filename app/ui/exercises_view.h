#pragma once

#include "app/core/state.h"
#include "app/guidance/search.h"
#include "app/ui/exercises_choices.h"
#include "app/ui/exercises_goal.h"
#include "app/ui/exercises_own.h"
#include "app/ui/exercises_plan.h"
#include "app/ui/figure_stage.h"
#include "app/ui/navigation.h"

#include <optional>
#include <string>

namespace aftercare::ui {

enum class ExercisesTab { Plan, Library, Routines, Log };

// "How strong is it now?", asked before a routine and answered or not.
struct BeforeRoutine {
    std::string routine;  // key
    std::optional<int> level;
};

// What the page remembers: the tab, the words and filters, what is chosen on each tab, and the figure that moves.
struct ExercisesView {
    std::optional<ExercisesTab> tab;  // until one is chosen, the plan when there is one
    PlanForm plan;
    GoalForm goal;
    RoutineForm own;
    std::string words;
    ExerciseFilters filters;
    std::optional<guidance::Search> search;
    std::string exercise, routine;  // keys; "" until one is chosen
    bool detail_open = false;       // in a narrow window, where the detail is a page of its own
    std::optional<BeforeRoutine> before;
    FigurePlay play;     // in the detail
    FigurePlay hovered;  // under the pointer
};

void draw(ExercisesView& view, const AppState& state, Navigation& navigation, Ui& ui);

}  // namespace aftercare::ui
