#pragma once

#include "app/ui/kit/ui.h"

namespace aftercare::ui {

// The way to Get help where there is no rail, outlined in red. True when pressed.
bool draw_help_button(Ui& ui);

}  // namespace aftercare::ui
