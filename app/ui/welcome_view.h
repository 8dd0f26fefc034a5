#pragma once

#include "app/core/state.h"
#include "app/ui/kit/ui.h"
#include "app/ui/navigation.h"

namespace aftercare::ui {

// The first run: what this is, what it is not, which reminders a person wants, and where to begin. Every page can be
// left for good, and nothing is switched on that was not chosen.
struct WelcomeView {
    int page = 0;
    bool daily_check_in = false, monthly_questions = false, in_background = false;
};

inline constexpr int welcome_pages = 4;

// On Today, until it was read or skipped, and only while nothing is in the diary.
bool is_welcome_due(const AppState& state, const Navigation& navigation);
// Over the whole window.
void draw(WelcomeView& view, const AppState& state, Navigation& navigation, Ui& ui);

}  // namespace aftercare::ui
