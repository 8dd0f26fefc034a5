#pragma once

#include "app/guidance/library.h"
#include "app/ui/kit/ui.h"

#include <string>

namespace aftercare::ui {

// How an exercise's figure is shown. Still, it shows the pose that tells most; with motion reduced, what would move
// shows its key frames side by side.
struct FigureShow {
    bool moving = false;
    figure::Seconds time{0};  // since its loop began
    bool mirrored = false;    // the other side works
};

// The figure of an exercise, or a sign of how the body is placed where none is drawn. Decoration: the steps say the same
// in words. `place` is already filled with ColourRole::FigureStage. Asks for no frame: see FigurePlay.
void draw_exercise(Ui& ui, Rect place, const guidance::Library& library, std::string_view exercise,
                   const FigureShow& show = {});

// The upper part of a card, inside its border, as a stage; `radius` and `edge` in px.
Rect fill_stage(Ui& ui, Rect card_top, float radius, float edge);

// A small button on a stage, its corner `at` in window pixels; true when pressed.
enum class StageCorner { TopLeft, TopRight };
bool stage_button(Ui& ui, Rect stage, StageCorner corner, std::string_view icon, std::string_view label);

// One figure that moves for a while after it was chosen and then rests, so that a window left alone draws nothing.
struct FigurePlay {
    std::string exercise;
    double since = 0;
    bool paused = false;

    // From the beginning, unless this exercise is shown already.
    void choose(std::string_view key, const Ui& ui);
    void restart(const Ui& ui);
    bool moves(const Ui& ui) const;
    FigureShow show(Ui& ui) const;  // asks for the next frame while it moves
};

}  // namespace aftercare::ui
