#include "app/ui/kit/icons.h"
#include "app/ui/kit/widget_look.h"
#include "app/ui/kit/widgets.h"

namespace aftercare::ui {
namespace {

Skin skin_of(ButtonKind kind, const ControlState& state)
{
    const bool on = state.hovered || state.held;
    switch (kind) {
    case ButtonKind::Primary:
        return {state.held ? ColourRole::AccentPressed
                : on       ? ColourRole::AccentHover
                           : ColourRole::Accent,
                {},
                ColourRole::AccentText};
    case ButtonKind::Soft:
        return {state.held ? ColourRole::AccentSoftPressed
                : on       ? ColourRole::AccentSoftHover
                           : ColourRole::AccentSoft,
                {},
                ColourRole::AccentSoftText};
    case ButtonKind::Danger: return {on ? ColourRole::DangerHover : ColourRole::Danger, {}, ColourRole::DangerText};
    case ButtonKind::Line:
        return {on ? ColourRole::Sunken : ColourRole::Surface, ColourRole::BorderControl, ColourRole::Text, 1.5f};
    case ButtonKind::Text: return {ColourRole::Sunken, {}, ColourRole::Accent, 0, on};
    case ButtonKind::Plain: return {ColourRole::Sunken, {}, ColourRole::Text, 0, on};
    }
    return {};
}

float padding_of(const ButtonLook& look)
{
    if (look.kind == ButtonKind::Text) return 10;
    if (look.kind == ButtonKind::Plain) return 12;
    return look.small ? 14 : 20;
}

}  // namespace

bool button(Ui& ui, std::string_view words, const ButtonLook& look)
{
    Label label{.icon = look.icon, .words = words, .icon_size = 22, .icon_after = look.icon_after};
    if (look.icon_after) label.icon_size = 18;
    const float height = look.height > 0 ? look.height : look.small ? 44.0f : 48.0f;
    const float scale = ui.px(100) / 100;
    const float wide = look.full_width ? 0 : label_width(ui, label) / scale + 2 * padding_of(look);
    const auto place = ui.place(wide, height);
    const bool disabled = !look.disabled_because.empty();
    const auto state = ui.control({.role = semantics::Role::Button,
                                   .name = look.spoken.empty() ? words : look.spoken,
                                   .description = look.disabled_because,
                                   .place = place,
                                   .states = {.disabled = disabled},
                                   .key = look.key});
    const auto skin =
        disabled ? Skin{ColourRole::DisabledFill, {}, ColourRole::DisabledText} : skin_of(look.kind, state);
    draw_skin(ui, place, skin);
    label.colour = skin.text;
    draw_label_centred(ui, place, label);
    if (disabled && (state.hovered || state.focused)) ui.show_tooltip(look.disabled_because, place);
    return state.pressed;
}

bool icon_button(Ui& ui, std::string_view icon, std::string_view name, std::string_view key)
{
    const auto place = ui.place(44, 44);
    const auto state = ui.control({.role = semantics::Role::Button, .name = name, .place = place, .key = key});
    if (state.hovered) {
        ui.canvas().fill_rect(place, ui.colour(ColourRole::Sunken), ui.px(10));
        ui.show_tooltip(name, place);
    }
    ui.draw_icon(place.centre(), icon, 22, state.hovered ? ColourRole::Text : ColourRole::TextMuted);
    return state.pressed;
}

bool link(Ui& ui, std::string_view words, std::string_view key)
{
    return button(
        ui, words,
        {.kind = ButtonKind::Text, .icon = icons::chevron_right, .icon_after = true, .small = true, .key = key});
}

bool chip(Ui& ui, std::string_view words, bool on, std::string_view icon)
{
    Label label{.icon = on && icon.empty() ? icons::check : icon,
                .words = words,
                .style = on ? TextStyle::Label : TextStyle::Body,
                .icon_size = 18,
                .gap = 6};
    // The width of the bold words, with room for the tick, in both states: nothing jumps when it is chosen.
    const float scale = ui.px(100) / 100;
    const float room = ui.measure(words, TextStyle::Label).x / scale + 28 + (label.icon.empty() ? 0 : 24.0f);
    const auto place = ui.place(room, 44);
    const auto state = ui.control({.role = semantics::Role::Checkbox,
                                   .name = words,
                                   .place = place,
                                   .states = {.checked = on},
                                   .focus_radius = 22});
    const Skin rest{state.hovered ? ColourRole::Sunken : ColourRole::Surface, ColourRole::BorderControl,
                    ColourRole::Text, 1.5f};
    const Skin chosen{state.hovered ? ColourRole::AccentSoftHover : ColourRole::AccentSoft, ColourRole::Accent,
                      ColourRole::AccentSoftText, 2};
    const auto& skin = on ? chosen : rest;
    draw_skin(ui, place, skin, 22);
    label.colour = skin.text;
    draw_label_centred(ui, place, label);
    return state.pressed;
}

void key_hint(Ui& ui, std::string_view key, std::string_view words)
{
    auto pair = ui.line(4);
    const float scale = ui.px(100) / 100;
    const auto place = ui.place(ui.measure(key, TextStyle::Small).x / scale + 14, 22);
    draw_skin(ui, place, {ColourRole::Surface, ColourRole::BorderControl, ColourRole::TextMuted, 1}, 6);
    draw_label_centred(ui, place, {.words = key, .style = TextStyle::Small, .colour = ColourRole::TextMuted});
    ui.text(words, TextStyle::Small, ColourRole::TextMuted);
    ui.report(semantics::Role::Text, key, {}, place);
}

}  // namespace aftercare::ui
