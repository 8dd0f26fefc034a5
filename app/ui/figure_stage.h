#pragma once

#include "app/guidance/library.h"
#include "app/ui/kit/ui.h"

namespace aftercare::ui {

// The figure of an exercise on its stage, moving unless motion is reduced. Decoration: the steps say the same in words.
// `place` is already filled with ColourRole::FigureStage. Nothing is drawn where there is no figure.
void draw_exercise(Ui& ui, Rect place, const guidance::Library& library, std::string_view exercise, bool mirrored = false);

}  // namespace aftercare::ui
