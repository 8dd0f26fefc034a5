#include "app/ui/settings_text_size.h"

#include "app/ui/measures.h"
#include "app/ui/settings_parts.h"

#include <algorithm>
#include <iterator>

namespace aftercare::ui {
namespace {

constexpr int stops = static_cast<int>(std::size(text_percents));
constexpr float row_height = 44;

// The last stop that is not larger: sizes from elsewhere may lie between two.
int stop_of(int percent)
{
    const auto above = std::ranges::upper_bound(text_percents, percent);
    return std::max(0, static_cast<int>(above - std::begin(text_percents)) - 1);
}

void set_percent(const AppState& state, int percent, Ui& ui)
{
    if (percent == state.settings.text_percent) return;
    change_settings(state, ui, [&](Settings& settings) { settings.text_percent = percent; });
}

void draw_name(int percent, Ui& ui)
{
    auto line = ui.line(8);
    ui.text(ui.t("settings.text_size"), TextStyle::Label);
    ui.to_right();
    ui.text(ui.t("settings.percent", {{"n", std::to_string(percent)}}));
}

void draw_track(Rect place, float step, int chosen, Ui& ui)
{
    const float y = place.centre().y, first = place.x + step / 2, last = place.right() - step / 2;
    const float thick = ui.px(4);
    ui.canvas().fill_rect({first, y - thick / 2, last - first, thick}, ui.colour(ColourRole::BorderControl), thick / 2);
    for (int stop = 0; stop < stops; ++stop)
        ui.canvas().fill_circle({first + step * static_cast<float>(stop), y}, ui.px(5),
                                ui.colour(ColourRole::BorderControl));
    const Point knob{first + step * static_cast<float>(chosen), y};
    ui.canvas().fill_circle(knob, ui.px(15), ui.colour(ColourRole::Surface));
    ui.canvas().fill_circle(knob, ui.px(12), ui.colour(ColourRole::Accent));
}

void draw_letter(TextStyle style, Ui& ui)
{
    const auto size = ui.measure("A", style);
    const auto place = ui.place(unscaled(ui, size.x), row_height);
    ui.draw_text({place.x, place.centre().y - size.y / 2}, "A", style, ColourRole::Text);
}

std::optional<int> draw_stops(int chosen, Ui& ui)
{
    const float letter = ui.measure("A", TextStyle::Title).x + ui.px(14);
    const auto place = ui.place(unscaled(ui, ui.available() - letter), row_height);
    const float step = place.width / static_cast<float>(stops);
    draw_track(place, step, chosen, ui);
    auto group = ui.group(semantics::Role::RadioGroup, ui.t("settings.text_size"));
    std::optional<int> pressed;
    for (int stop = 0; stop < stops; ++stop) {
        const auto name = ui.t("settings.percent", {{"n", std::to_string(text_percents[stop])}});
        const Rect target{place.x + step * static_cast<float>(stop), place.y, step, place.height};
        const auto state = ui.control({.role = semantics::Role::Radio,
                                       .name = name,
                                       .place = target,
                                       .states = {.selected = stop == chosen},
                                       .position = stop + 1,
                                       .set_size = stops});
        if (state.pressed) pressed = stop;
    }
    return pressed;
}

}  // namespace

int text_percent_after(int percent, int steps)
{
    return text_percents[std::clamp(stop_of(percent) + steps, 0, stops - 1)];
}

void draw_text_size(const AppState& state, Ui& ui)
{
    auto parts = ui.column(4);
    draw_name(state.settings.text_percent, ui);
    auto line = ui.line(14);
    draw_letter(TextStyle::Label, ui);
    const auto pressed = draw_stops(stop_of(state.settings.text_percent), ui);
    draw_letter(TextStyle::Title, ui);
    if (pressed) set_percent(state, text_percents[*pressed], ui);
}

void use_text_size_keys(const AppState& state, Ui& ui)
{
    const int now = state.settings.text_percent;
    // The plus shares its key with the equals sign on many keyboards.
    if (ui.shortcut(Key::Plus, true) || ui.shortcut(Key::Equal, true))
        set_percent(state, text_percent_after(now, 1), ui);
    if (ui.shortcut(Key::Minus, true)) set_percent(state, text_percent_after(now, -1), ui);
    if (ui.shortcut(Key::Digit0, true)) set_percent(state, text_percents[0], ui);
}

}  // namespace aftercare::ui
