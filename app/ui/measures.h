#pragma once

#include "app/ui/kit/ui.h"

namespace aftercare::ui {

// Window pixels as px at 100 % text: what Ui::place takes.
inline float unscaled(const Ui& ui, float pixels) { return pixels * 100 / ui.px(100); }

}  // namespace aftercare::ui
