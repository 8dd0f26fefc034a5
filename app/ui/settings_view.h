#pragma once

#include "app/core/state.h"
#include "app/ui/kit/ui.h"
#include "app/ui/navigation.h"

#include <string>

namespace aftercare::ui {

// Text on its way to becoming a setting: it counts once the keyboard has left the field.
struct TypedSetting {
    std::string text;
    bool changed = false;
};

// How does it look, where is my data? Changes apply at once, and can be undone.
struct SettingsView {
    TypedSetting name, quiet_from, quiet_to;
    std::string quiet_problem;  // why these quiet hours cannot be
    bool copied = false;        // the folder's path
};

void draw(SettingsView& view, const AppState& state, Navigation& navigation, Ui& ui);

}  // namespace aftercare::ui
