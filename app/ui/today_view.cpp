#include "app/ui/today_view.h"

#include "app/ui/follow_ups_parts.h"
#include "app/ui/today_parts.h"

namespace aftercare::ui {

void settle(TodayView& view, const AppState& state)
{
    for (const auto& receipt : state.receipts) {
        if (view.saving != receipt.ticket) continue;
        view.saving.reset();
        view.problem = receipt.outcome ? std::string() : receipt.outcome.error().what;
        return;
    }
}

void draw(TodayView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    settle(view, state);
    draw_greeting(state, navigation, ui);
    draw_check_in(view, state, navigation, ui);
    draw_changed(state, navigation, ui);
    draw_plan(state, navigation, ui);
    draw_away(view, state, navigation, ui);
    draw_review(state, navigation, ui);
    if (auto row = ui.columns({666, 318}, 16, 820)) {
        if (auto cell = ui.cell()) draw_due(state, navigation, ui);
        if (auto cell = ui.cell()) draw_next_routine(state, ui);
    }
    if (auto row = ui.columns({666, 318}, 16, 820)) {
        if (auto cell = ui.cell()) draw_after_session(view, state, navigation, ui);
        if (auto cell = ui.cell()) draw_visit_and_week(state, navigation, ui);
    }
}

}  // namespace aftercare::ui
