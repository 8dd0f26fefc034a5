#include "app/ui/kit/marks.h"

#include <array>
#include <cmath>
#include <string>

namespace aftercare::ui {
namespace {

// Where the bar of a scale button ends; it grows with the level so that colour is never the only cue.
Rect bar_of(const Pen& pen, Rect place, const ScaleButton& button)
{
    const auto level = static_cast<float>(button.level.value());
    const float height = pen.px(button.large ? 5 + 2.1F * level : 4 + 1.15F * level);
    return {place.x, place.bottom() - height, place.width, height};
}

void draw_bar(const Pen& pen, Rect place, const ScaleButton& button, float radius)
{
    // Clipping a whole rounded box leaves a bar with rounded bottom corners only.
    const Rect bar = bar_of(pen, place, button);
    pen.canvas.push_clip(bar);
    pen.canvas.fill_rect(place, pen.colours.pain(button.level).fill, radius);
    pen.canvas.pop_clip();
    pen.canvas.line({bar.x, bar.y}, {bar.right(), bar.y}, pen[ColourRole::Border], pen.px(1));
}

void draw_chosen_tick(const Pen& pen, Rect place)
{
    const Point centre{place.right() - pen.px(15), place.y + pen.px(15)};
    pen.canvas.fill_circle(centre, pen.px(10), pen[ColourRole::Accent]);
    draw_check(pen, centre, pen.px(10), pen[ColourRole::AccentText]);
}

}  // namespace

void draw_scale_button(const Pen& pen, Rect place, const ScaleButton& button)
{
    const float radius = pen.px(button.large ? 12.0F : 10.0F);
    const ColourRole ground = button.chosen    ? ColourRole::AccentSoft
                              : button.hovered ? ColourRole::Sunken
                                               : ColourRole::Raised;
    pen.canvas.fill_rect(place, pen[ground], radius);

    const float border = pen.px(button.chosen ? 3.0F : 1.5F);
    draw_bar(pen, place.inset(border), button, radius - border);
    pen.canvas.stroke_rect(place.inset(border / 2), pen[button.chosen ? ColourRole::Accent : ColourRole::BorderControl],
                           border, radius - border / 2);

    const float baseline = pen.px(button.large ? 34.5F : 28.5F);
    const ColourRole ink = button.chosen ? ColourRole::AccentSoftText : ColourRole::Text;
    pen.write({place.centre().x, place.y + baseline}, std::to_string(button.level.value()),
              {TextFont::Display, button.large ? 24.0F : 20.0F, ink});
    if (button.chosen && button.large) draw_chosen_tick(pen, place);
}

void draw_heat_cell(const Pen& pen, Rect place, const HeatCell& cell)
{
    const Point middle = place.centre();
    if (cell.open) pen.canvas.fill_rect(place, pen[ColourRole::AccentSoft], pen.px(10));
    if (cell.hovered) pen.canvas.fill_rect(place, pen[ColourRole::Sunken], pen.px(10));
    if (cell.today) pen.canvas.stroke_rect(place.inset(pen.px(1)), pen[ColourRole::Accent], pen.px(2), pen.px(9));
    pen.write({middle.x, place.y + pen.px(15)}, std::to_string(cell.day_of_month),
              {.font = cell.today ? TextFont::SemiBold : TextFont::Regular,
               .colour = cell.today ? ColourRole::AccentSoftText : ColourRole::TextMuted});
    if (cell.ahead) return;

    const float baseline = place.y + pen.px(36.5F);
    if (!cell.level) {
        if (!cell.dash) return;
        pen.write({middle.x, baseline}, "–", {TextFont::SemiBold, 16, ColourRole::TextMuted});
        return;
    }
    const PainColours colours = pen.colours.pain(*cell.level);
    pen.canvas.fill_rect({middle.x - pen.px(17), place.y + pen.px(19), pen.px(34), pen.px(24)}, colours.fill,
                         pen.px(7));
    pen.write({middle.x, baseline}, std::to_string(cell.level->value()), {TextFont::SemiBold, 16}, colours.text);
}

void draw_pain_ramp(const Pen& pen, Rect place)
{
    const std::size_t steps = pen.colours.pain_ramp.size();
    const float width = place.width / static_cast<float>(steps);
    const float radius = place.height / 2;
    for (std::size_t step = 0; step < steps; ++step) {
        const Rect part{place.x + static_cast<float>(step) * width, place.y, width, place.height};
        pen.canvas.push_clip(part);
        pen.canvas.fill_rect(place, pen.colours.pain_ramp[step].fill, radius);
        pen.canvas.pop_clip();
    }
    pen.canvas.stroke_rect(place.inset(pen.px(0.5F)), pen[ColourRole::Border], pen.px(1), radius);
}

}  // namespace aftercare::ui
