#pragma once

#include "app/core/state.h"
#include "app/ui/kit/ui.h"
#include "app/ui/navigation.h"

namespace aftercare::ui {

// How am I, what now, what next? One tap notes the pain level.
struct TodayView {
    std::optional<Ticket> saving;
    std::string problem;                      // why the level was not saved
    std::optional<ReminderRuleId> late_open;  // whose earlier ones, missed while away, are shown
    std::optional<std::size_t> stage;         // of the aftercare timeline, when one was pressed
};

void settle(TodayView& view, const AppState& state);
void draw(TodayView& view, const AppState& state, Navigation& navigation, Ui& ui);

}  // namespace aftercare::ui
