#include "app/ui/kit/icons.h"
#include "app/ui/kit/marks.h"
#include "app/ui/kit/widget_look.h"
#include "app/ui/kit/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace aftercare::ui {
namespace {

constexpr std::array digit_keys = {Key::Digit0, Key::Digit1, Key::Digit2, Key::Digit3, Key::Digit4,
                                   Key::Digit5, Key::Digit6, Key::Digit7, Key::Digit8, Key::Digit9};

std::string_view band_words(const Ui& ui, PainLevel level)
{
    switch (band_of(level)) {
    case PainBand::None: return ui.t("words.no_pain");
    case PainBand::Mild: return ui.t("words.mild");
    case PainBand::Moderate: return ui.t("words.moderate");
    case PainBand::Severe: return ui.t("words.severe");
    }
    return {};
}

// Digits put the focus on their level; Enter then presses it. 1 and then 0 is ten.
void follow_digits(Ui& ui)
{
    if (!ui.focus_within() || ui.typing()) return;
    for (std::size_t digit = 0; digit < digit_keys.size(); ++digit) {
        if (!ui.shortcut(digit_keys[digit])) continue;
        const bool ten = digit == 0 && ui.focused_name().starts_with("1,");
        ui.focus_on(level_words(ui, *PainLevel::from(ten ? 10 : static_cast<int>(digit))));
    }
}

struct Grid {
    int columns;
    float gap;
    Rect place;
};

Rect cell_of(const Grid& grid, int index, float height)
{
    const float count = static_cast<float>(grid.columns);
    const float width = (grid.place.width - grid.gap * (count - 1)) / count;
    const auto column = static_cast<float>(index % grid.columns);
    const auto row = static_cast<float>(index / grid.columns);
    return {grid.place.x + column * (width + grid.gap), grid.place.y + row * (height + grid.gap), width, height};
}

}  // namespace

std::string level_words(const Ui& ui, PainLevel level)
{
    return std::to_string(level.value()) + ", " + std::string(band_words(ui, level));
}

std::optional<int> pain_scale(Ui& ui, std::string_view name, std::optional<int> chosen, ScaleSize size)
{
    const float scale = ui.px(100) / 100;
    const bool narrow = ui.available() / scale < 11 * 44 + 10 * 6;
    const int columns = narrow ? 6 : 11;
    const float height = size == ScaleSize::Large ? 76.0f : 56.0f;
    const float gap = size == ScaleSize::Large || narrow ? 8.0f : 7.0f;
    const auto place = ui.place(0, narrow ? 2 * height + gap : height);
    const Grid grid{columns, ui.px(gap), place};
    auto group = ui.group(semantics::Role::RadioGroup, name);
    follow_digits(ui);
    std::optional<int> pressed;
    for (int value = 0; value <= 10; ++value) {
        const auto level = *PainLevel::from(value);
        const auto cell = cell_of(grid, value, ui.px(height));
        const auto words = level_words(ui, level);
        const auto state = ui.control({.role = semantics::Role::Radio,
                                       .name = words,
                                       .place = cell,
                                       .states = {.selected = chosen == value},
                                       .position = value + 1,
                                       .set_size = 11,
                                       .focus_radius = 12});
        draw_scale_button({ui.canvas(), ui.colours(), ui.px(100) / 100}, cell,
                          {level, chosen == value, state.hovered, size == ScaleSize::Large});
        if (state.pressed) pressed = value;
    }
    return pressed;
}

void level_badge(Ui& ui, PainLevel level, float size)
{
    const auto place = ui.place(size, size);
    const auto colour = ui.colours().pain(level);
    ui.canvas().fill_rect(place, colour.fill, ui.px(size >= 40 ? 10 : 6));
    const auto style = size >= 40 ? TextStyle::Subtitle : TextStyle::Label;
    const auto words = std::to_string(level.value());
    const auto extent = ui.measure(words, style);
    const auto font = size >= 40 ? TextFont::Display : TextFont::SemiBold;
    const float em = ui.fonts().size(style);
    const auto drawn = ui.canvas().text_size(words, font, em);
    ui.canvas().text({place.centre().x - extent.x / 2, place.centre().y - drawn.y / 2}, words, font, em, colour.text);
    ui.report(semantics::Role::Text, level_words(ui, level), {}, place);
}

bool stepper(Ui& ui, std::string_view name, std::optional<int>& value, int low, int high, int start, float width)
{
    const auto place = ui.place(width, 46);
    draw_skin(ui, place, {ColourRole::Raised, ColourRole::BorderControl, ColourRole::Text, 1.5f});
    const auto shown = value ? std::to_string(*value) : std::string(ui.t("kit.not_said"));
    const auto state =
        ui.control({.role = semantics::Role::Slider, .name = name, .value = shown, .place = place, .adjustable = true});
    int change = state.adjusted;
    const Rect less{place.x, place.y, ui.px(44), place.height},
        more{place.right() - ui.px(44), place.y, ui.px(44), place.height};
    if (state.pressed) change = ui.pointer_in(less) ? -1 : 1;
    ui.draw_icon(less.centre(), icons::minus, 22, ColourRole::Accent);
    ui.draw_icon(more.centre(), icons::plus, 22, ColourRole::Accent);
    const auto figure = value ? shown : std::string("–");
    const float name_width = ui.measure(name, TextStyle::Small).x,
                figure_width = ui.measure(figure, TextStyle::Subtitle).x;
    const float x = place.centre().x - (name_width + ui.px(6) + figure_width) / 2;
    ui.draw_text({x, place.centre().y - ui.px(10)}, name, TextStyle::Small, ColourRole::TextMuted);
    ui.draw_text({x + name_width + ui.px(6), place.centre().y - ui.px(14)}, figure, TextStyle::Subtitle,
                 ColourRole::Text);
    if (state.set_value) value = std::clamp(std::atoi(state.set_value->c_str()), low, high);
    if (change == 0) return state.set_value.has_value();
    value = value ? std::clamp(*value + change, low, high) : start;
    return true;
}

}  // namespace aftercare::ui
