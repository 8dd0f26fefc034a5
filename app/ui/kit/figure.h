#pragma once

#include "app/domain/figure/figure.h"
#include "app/domain/figure/scene.h"
#include "app/ui/kit/canvas.h"

namespace aftercare::ui {

// The theme's colours for a figure. `stage` is what is behind it: thin rims are drawn in it.
struct FigureColours {
    Colour near, far, body, ghost, mat, prop, stage, arrow, feel;
};

struct FigureOptions {
    bool mirrored = false;  // the other side works
    bool ghost = true;
    bool arrows = true;
    bool feel = true;
};

// Draws the figure as it is that long after its loop began, as large as fits into `place`. The whole loop is framed
// once, so the picture does not jump. Draws no background and nothing outside `place`.
void draw_figure(Canvas& canvas, Rect place, const figure::Figure& figure, figure::Seconds time,
                 const FigureColours& colours, const FigureOptions& options = {});

}  // namespace aftercare::ui
