#include "app/ui/kit/widget_look.h"

namespace aftercare::ui {

void draw_skin(Ui& ui, Rect place, const Skin& skin, float radius)
{
    if (skin.filled) ui.canvas().fill_rect(place, ui.colour(skin.fill), ui.px(radius));
    if (skin.border_width <= 0) return;
    const float edge = skin.border_width * ui.px(100) / 100;
    ui.canvas().stroke_rect(place.inset(edge / 2), ui.colour(skin.border), edge, ui.px(radius) - edge / 2);
}

float label_width(const Ui& ui, const Label& label)
{
    float width = label.words.empty() ? 0 : ui.measure(label.words, label.style).x;
    if (!label.icon.empty()) width += ui.px(label.icon_size) + (label.words.empty() ? 0 : ui.px(label.gap));
    return width;
}

void draw_label(Ui& ui, Point left_middle, const Label& label)
{
    const float icon = ui.px(label.icon_size);
    const float line = ui.measure(" ", label.style).y;
    float x = left_middle.x;
    const auto draw_glyph = [&] {
        if (label.icon.empty()) return;
        ui.draw_icon({x + icon / 2, left_middle.y}, label.icon, label.icon_size, label.colour);
        x += icon + ui.px(label.gap);
    };
    if (!label.icon_after) draw_glyph();
    ui.draw_text({x, left_middle.y - line / 2}, label.words, label.style, label.colour);
    x += ui.measure(label.words, label.style).x + ui.px(label.gap);
    if (label.icon_after) draw_glyph();
}

void draw_label_centred(Ui& ui, Rect place, const Label& label)
{
    const float x = place.centre().x - label_width(ui, label) / 2;
    draw_label(ui, {x, place.centre().y}, label);
}

}  // namespace aftercare::ui
