#include "app/ui/kit/icons.h"
#include "app/ui/kit/widget_look.h"
#include "app/ui/kit/widgets.h"

#include <algorithm>
#include <array>

namespace aftercare::ui {
namespace {

constexpr float cell_height = 48, cell_gap = 6, least_cell = 44;
constexpr std::array digit_keys = {Key::Digit0, Key::Digit1, Key::Digit2, Key::Digit3, Key::Digit4,
                                   Key::Digit5, Key::Digit6, Key::Digit7, Key::Digit8, Key::Digit9};

float scale_of(const Ui& ui) { return ui.px(100) / 100; }

// The ends carry their words, so that a screen reader says what the numbers mean.
std::string spoken(const NumberScale& scale, int value)
{
    const auto number = std::to_string(value);
    if (value == scale.low) return number + ", " + std::string(scale.least);
    if (value == scale.high) return number + ", " + std::string(scale.most);
    return number;
}

// Digits put the focus on their number; Enter then presses it. 1 and then 0 is ten.
void follow_digits(Ui& ui, const NumberScale& scale)
{
    if (!ui.focus_within() || ui.typing()) return;
    for (std::size_t digit = 0; digit < digit_keys.size(); ++digit) {
        if (!ui.shortcut(digit_keys[digit])) continue;
        const bool ten = digit == 0 && ui.focused_name() == "1" && scale.high >= 10;
        const int value = ten ? 10 : static_cast<int>(digit);
        if (value >= scale.low && value <= scale.high) ui.focus_on(spoken(scale, value));
    }
}

void draw_cell(Ui& ui, Rect cell, std::string_view words, bool chosen, bool hovered)
{
    const auto fill = chosen ? ColourRole::AccentSoft : hovered ? ColourRole::Sunken : ColourRole::Raised;
    draw_skin(ui, cell,
              {fill, chosen ? ColourRole::Accent : ColourRole::BorderControl, ColourRole::Text, chosen ? 2.5F : 1.5F});
    const auto style = chosen ? TextStyle::Label : TextStyle::Body;
    draw_label_centred(
        ui, cell, {.words = words, .style = style, .colour = chosen ? ColourRole::AccentSoftText : ColourRole::Text});
    if (!chosen) return;
    const Rect bar{cell.x + ui.px(10), cell.bottom() - ui.px(8), cell.width - ui.px(20), ui.px(3)};
    ui.canvas().fill_rect(bar, ui.colour(ColourRole::Accent), ui.px(1));
}

// "0 No pain" at the left and "10 Pain as bad as you can imagine" at the right; below each other where they would meet.
void draw_ends(Ui& ui, const NumberScale& scale)
{
    const auto low = std::to_string(scale.low) + " " + std::string(scale.least);
    const auto high = std::to_string(scale.high) + " " + std::string(scale.most);
    const float wide = ui.measure(low, TextStyle::Small).x + ui.measure(high, TextStyle::Small).x + ui.px(24);
    if (wide > ui.available()) {
        ui.text(low, TextStyle::Small, ColourRole::TextMuted);
        return ui.text(high, TextStyle::Small, ColourRole::TextMuted);
    }
    auto line = ui.line(8);
    ui.text(low, TextStyle::Small, ColourRole::TextMuted);
    ui.to_right();
    ui.text(high, TextStyle::Small, ColourRole::TextMuted);
}

}  // namespace

std::optional<int> number_scale(Ui& ui, const NumberScale& scale, std::optional<int> chosen)
{
    auto whole = ui.column(4);
    const int count = scale.high - scale.low + 1;
    const float wanted = static_cast<float>(count) * (least_cell + cell_gap) - cell_gap;
    const bool narrow = ui.available() / scale_of(ui) < wanted;
    const int columns = narrow ? (count + 1) / 2 : count;
    const int rows = (count + columns - 1) / columns;
    const auto height = static_cast<float>(rows) * (cell_height + cell_gap) - cell_gap;
    const auto place = ui.place(0, height);
    const float gap = ui.px(cell_gap);
    const float width = (place.width + gap) / static_cast<float>(columns) - gap;
    std::optional<int> pressed;
    {
        auto group = ui.group(semantics::Role::RadioGroup, scale.name);
        follow_digits(ui, scale);
        for (int i = 0; i < count; ++i) {
            const int value = scale.low + i;
            const Rect cell{place.x + static_cast<float>(i % columns) * (width + gap),
                            place.y + static_cast<float>(i / columns) * ui.px(cell_height + cell_gap), width,
                            ui.px(cell_height)};
            const auto state = ui.control({.role = semantics::Role::Radio,
                                           .name = spoken(scale, value),
                                           .place = cell,
                                           .states = {.selected = chosen == value},
                                           .position = i + 1,
                                           .set_size = count});
            draw_cell(ui, cell, std::to_string(value), chosen == value, state.hovered);
            if (state.pressed) pressed = value;
        }
    }
    draw_ends(ui, scale);
    return pressed;
}

std::optional<int> choice_list(Ui& ui, std::string_view name, const std::vector<std::string>& labels,
                               std::optional<int> chosen)
{
    auto rows = ui.column(cell_gap);
    auto group = ui.group(semantics::Role::RadioGroup, name);
    std::optional<int> pressed;
    for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
        const auto& label = labels[static_cast<std::size_t>(i)];
        const auto place = ui.place(0, least_cell);
        const bool on = chosen == i;
        const auto state = ui.control({.role = semantics::Role::Radio,
                                       .name = label,
                                       .place = place,
                                       .states = {.selected = on},
                                       .position = i + 1,
                                       .set_size = static_cast<int>(labels.size())});
        const auto fill = on ? ColourRole::AccentSoft : state.hovered ? ColourRole::Sunken : ColourRole::Raised;
        draw_skin(ui, place,
                  {fill, on ? ColourRole::Accent : ColourRole::BorderControl, ColourRole::Text, on ? 2.5F : 1.5F});
        draw_label(ui, {place.x + ui.px(14), place.centre().y},
                   {.icon = on ? icons::check : std::string_view(),
                    .words = label,
                    .style = on ? TextStyle::Label : TextStyle::Body,
                    .colour = on ? ColourRole::AccentSoftText : ColourRole::Text});
        if (state.pressed) pressed = i;
    }
    return pressed;
}

}  // namespace aftercare::ui
