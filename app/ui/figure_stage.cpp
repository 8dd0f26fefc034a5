#include "app/ui/figure_stage.h"

#include "app/ui/kit/figure.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widget_look.h"
#include "app/ui/measures.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

using figure::Figure;
using figure::Seconds;

constexpr double longest_play = 30;  // seconds
constexpr float button_margin = 12;
constexpr float stage_button_height = 40;

FigureColours colours_of_figure(const Ui& ui)
{
    return {.near = ui.colour(ColourRole::FigureNear),
            .far = ui.colour(ColourRole::FigureFar),
            .body = ui.colour(ColourRole::FigureBody),
            .ghost = ui.colour(ColourRole::FigureGhost),
            .mat = ui.colour(ColourRole::FigureMat),
            .prop = ui.colour(ColourRole::FigureProp),
            .stage = ui.colour(ColourRole::FigureStage),
            .arrow = ui.colour(ColourRole::FigureArrow),
            .feel = ui.colour(ColourRole::FigureArrow)};
}

// The pose that is held longest is the one the exercise is about.
Seconds telling_time(const Figure& figure)
{
    const auto& keys = figure.parts().keys;
    const auto longest = std::ranges::max_element(keys, {}, &figure::Key::hold);
    return figure.timeline().arrivals()[static_cast<std::size_t>(longest - keys.begin())];
}

void draw_stills(Ui& ui, Rect place, const Figure& figure, const FigureOptions& options)
{
    const auto times = still_times(figure);
    const auto shown = std::min<std::size_t>(times.size(), place.width > place.height * 2 ? 3 : 2);
    const float width = place.width / static_cast<float>(shown);
    for (std::size_t i = 0; i < shown; ++i) {
        const Rect part{place.x + width * static_cast<float>(i), place.y, width, place.height};
        draw_figure(ui.canvas(), part, figure, times[i], colours_of_figure(ui), options);
    }
}

std::string_view posture_icon(Posture posture)
{
    switch (posture) {
    case Posture::LyingOnBack:
    case Posture::LyingOnFront:
    case Posture::LyingOnSide: return icons::spa;
    case Posture::Sitting: return icons::sit;
    case Posture::Standing: return icons::person;
    case Posture::Moving: return icons::walk;
    case Posture::HandsAndKnees:
    case Posture::Kneeling: break;
    }
    return icons::exercises;
}

void draw_sign(Ui& ui, Rect place, std::string_view icon)
{
    const float radius = std::min(ui.px(32), place.height * 0.36F);
    ui.canvas().fill_circle(place.centre(), radius, ui.colour(ColourRole::FigureGhost));
    ui.draw_icon(place.centre(), icon, 28, ColourRole::FigureBody);
}

}  // namespace

void draw_exercise(Ui& ui, Rect place, const guidance::Library& library, std::string_view exercise,
                   const FigureShow& show)
{
    const auto* figure = library.figure(exercise);
    if (!figure) {
        const auto* record = library.exercise(exercise);
        return draw_sign(ui, place, record ? posture_icon(record->posture) : icons::exercises);
    }
    const FigureOptions options{.mirrored = show.mirrored && figure->parts().per_side};
    if (show.moving && ui.less_motion()) return draw_stills(ui, place, *figure, options);
    const auto time = show.moving ? show.time : telling_time(*figure);
    draw_figure(ui.canvas(), place, *figure, time, colours_of_figure(ui), options);
}

Rect fill_stage(Ui& ui, Rect card_top, float radius, float edge)
{
    const float line = std::max(ui.px(edge), ui.metrics().card_border * scale_of(ui));
    const Rect inner{card_top.x + line, card_top.y + line, card_top.width - 2 * line, card_top.height - line};
    const auto stage = ui.colour(ColourRole::FigureStage);
    ui.canvas().fill_rect(inner, stage, ui.px(radius) - line);
    ui.canvas().fill_rect({inner.x, inner.centre().y, inner.width, inner.height / 2}, stage);
    return inner;
}

bool stage_button(Ui& ui, Rect stage, StageCorner corner, std::string_view icon, std::string_view words)
{
    const Label label{.icon = icon, .words = words, .style = TextStyle::Small, .icon_size = 18};
    const float width = label_width(ui, label) + ui.px(24);
    const float x =
        corner == StageCorner::TopLeft ? stage.x + ui.px(button_margin) : stage.right() - ui.px(button_margin) - width;
    const Rect place{x, stage.y + ui.px(button_margin), width, ui.px(stage_button_height)};
    const auto state = ui.control({.role = semantics::Role::Button, .name = words, .place = place, .key = "stage"});
    draw_skin(ui, place,
              {state.hovered ? ColourRole::Sunken : ColourRole::Surface, ColourRole::Border, ColourRole::Text, 1});
    draw_label_centred(ui, place, label);
    return state.pressed;
}

void FigurePlay::choose(std::string_view key, const Ui& ui)
{
    if (exercise == key) return;
    exercise = key;
    restart(ui);
}

void FigurePlay::restart(const Ui& ui)
{
    since = ui.seconds();
    paused = false;
}

bool FigurePlay::moves(const Ui& ui) const { return !paused && ui.seconds() - since < longest_play; }

FigureShow FigurePlay::show(Ui& ui) const
{
    const bool moving = moves(ui);
    if (moving) ui.animate();
    return {.moving = moving || ui.less_motion(), .time = Seconds(ui.seconds() - since)};
}

}  // namespace aftercare::ui
