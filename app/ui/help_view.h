#pragma once

#include "app/core/state.h"
#include "app/ui/kit/ui.h"
#include "app/ui/navigation.h"

namespace aftercare::ui {

// Warning signs and whom to call: static text that works without a diary, scores nothing and leaves no trace.
struct HelpView {
    bool every_question = false;
    bool copied = false;  // a number went to the clipboard
};

void draw(HelpView& view, const AppState& state, Navigation& navigation, Ui& ui);

}  // namespace aftercare::ui
