#pragma once

#include "app/ui/kit/pen.h"
#include "app/ui/kit/ui.h"

namespace aftercare::ui {

// How many pixels one px at 100 % text has become.
inline float scale_of(const Ui& ui) { return ui.px(100) / 100; }

// Window pixels as px at 100 % text: what Ui::place takes.
inline float unscaled(const Ui& ui, float pixels) { return pixels / scale_of(ui); }

// For the kit's drawings.
inline Pen pen_of(Ui& ui) { return {ui.canvas(), ui.colours(), scale_of(ui)}; }

}  // namespace aftercare::ui
