#include "app/ui/figure_stage.h"

#include "app/ui/kit/figure.h"

namespace aftercare::ui {

void draw_exercise(Ui& ui, Rect place, const guidance::Library& library, std::string_view exercise, bool mirrored)
{
    const auto* figure = library.figure(exercise);
    if (!figure) return;
    const auto colour = [&](ColourRole role) { return ui.colour(role); };
    const FigureColours colours{.near = colour(ColourRole::FigureNear),
                                .far = colour(ColourRole::FigureFar),
                                .body = colour(ColourRole::FigureBody),
                                .ghost = colour(ColourRole::FigureGhost),
                                .mat = colour(ColourRole::FigureMat),
                                .prop = colour(ColourRole::FigureProp),
                                .stage = colour(ColourRole::FigureStage),
                                .arrow = colour(ColourRole::FigureArrow),
                                .feel = colour(ColourRole::FigureArrow)};
    const double time = ui.less_motion() ? 0 : ui.seconds();
    draw_figure(ui.canvas(), place, *figure, figure::Seconds(time), colours, {.mirrored = mirrored});
    ui.animate();
}

}  // namespace aftercare::ui
