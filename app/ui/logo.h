#pragma once

#include "app/ui/kit/canvas.h"
#include "app/ui/kit/theme.h"

namespace aftercare::ui {

// The program's sign: five vertebrae on a rounded square. `place` is square.
void draw_logo(Canvas& canvas, Rect place, const ThemeColours& colours);

}  // namespace aftercare::ui
