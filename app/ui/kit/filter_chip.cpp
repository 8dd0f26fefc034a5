#include "app/ui/kit/icons.h"
#include "app/ui/kit/widget_look.h"
#include "app/ui/kit/widgets.h"

#include <algorithm>

namespace aftercare::ui {

std::optional<int> filter_chip(Ui& ui, std::string_view name, const std::vector<std::string>& labels, int chosen)
{
    // As wide as its widest choice: the list below is as wide as the chip, and nothing jumps.
    float widest = 0;
    for (const auto& words : labels) widest = std::max(widest, ui.measure(words, TextStyle::Label).x);
    const auto place = ui.place(widest / (ui.px(100) / 100) + 48, 44);
    const bool on = chosen > 0;
    const std::string_view value = labels[static_cast<std::size_t>(chosen)];
    const Control control{.role = semantics::Role::Button,
                          .name = name,
                          .value = value,
                          .place = place,
                          .states = {.selected = on, .expandable = true},
                          .focus_radius = 22};
    const auto state = ui.control(control);
    const Skin rest{state.hovered ? ColourRole::Sunken : ColourRole::Surface, ColourRole::BorderControl,
                    ColourRole::Text, 1.5F};
    const Skin narrowed{state.hovered ? ColourRole::AccentSoftHover : ColourRole::AccentSoft, ColourRole::Accent,
                        ColourRole::AccentSoftText, 2};
    const auto& skin = on ? narrowed : rest;
    draw_skin(ui, place, skin, 22);
    draw_label(ui, {place.x + ui.px(14), place.centre().y},
               {.words = value, .style = on ? TextStyle::Label : TextStyle::Body, .colour = skin.text});
    ui.draw_icon({place.right() - ui.px(20), place.centre().y}, icons::chevron_down, 18, skin.text);
    if (state.pressed) ui.open_popup(control, labels, chosen);
    return ui.take_popup_answer(name);
}

}  // namespace aftercare::ui
