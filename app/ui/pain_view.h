#pragma once

#include "app/ui/pain_form.h"
#include "app/ui/pain_history.h"

namespace aftercare::ui {

// The pain log: a form on the left, what was noted on the right.
struct PainView {
    PainForm form;
    PainHistory history;
};

void settle(PainView& view, const AppState& state);
void draw(PainView& view, const AppState& state, Navigation& navigation, Ui& ui);

}  // namespace aftercare::ui
