#pragma once

#include "app/core/state.h"
#include "app/ui/kit/ui.h"

namespace aftercare::ui {

// The size that is so many stops larger or smaller; the first or last one beyond the ends.
int text_percent_after(int percent, int steps);
// A row of stops from small to large.
void draw_text_size(const AppState& state, Ui& ui);
// Ctrl++, Ctrl+- and Ctrl+0, wherever the person is.
void use_text_size_keys(const AppState& state, Ui& ui);

}  // namespace aftercare::ui
