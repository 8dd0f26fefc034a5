#pragma once

#include "app/core/state.h"
#include "app/ui/kit/ui.h"

#include <optional>
#include <string>

namespace aftercare::ui {

// What a person sets out to do, while it is being written. Nothing here is stored until it is saved.
struct GoalForm {
    bool open = false;
    std::optional<int> days;  // a week; empty for none
    std::string activity;     // to get back to
    std::optional<Ticket> saving;
    std::string problem;
};

void draw_goal(GoalForm& form, const AppState& state, Ui& ui);

// "3 of 4 days this week", and what the rest of it means; "" without a goal. Nothing in it blames.
std::string goal_words(const AppState& state, const Ui& ui);

}  // namespace aftercare::ui
