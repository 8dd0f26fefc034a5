#include "app/ui/kit/icons.h"
#include "app/ui/kit/widget_look.h"
#include "app/ui/kit/widgets.h"

namespace aftercare::ui {

bool text_field(Ui& ui, std::string_view name, std::string& text, const FieldLook& look)
{
    auto whole = ui.column(6);
    if (look.label_above) ui.text(name, TextStyle::SmallStrong);
    const float height = look.multiline ? 24.0f * static_cast<float>(look.lines) + 22 : 48.0f;
    const auto place = ui.place(look.width, height);
    const bool wrong = !look.problem.empty();
    draw_skin(ui, place,
              {ColourRole::Raised, wrong ? ColourRole::Danger : ColourRole::BorderControl, ColourRole::Text,
               wrong ? 2.0f : 1.5f});
    float left = ui.px(12);
    if (!look.icon.empty()) {
        ui.draw_icon({place.x + ui.px(24), place.centre().y}, look.icon, 22, ColourRole::TextMuted);
        left = ui.px(44);
    }
    const Control control{.role = look.role,
                          .name = name,
                          .value = text,
                          .description = wrong ? look.problem : look.hint,
                          .place = place,
                          .states = {.invalid = wrong},
                          .writing = {place.x + left, place.y, place.width - left - ui.px(10), place.height}};
    const bool changed = ui.edit_text(control, text, look.multiline, look.hint);
    if (text.empty() && look.multiline && !look.hint.empty())
        ui.draw_text({place.x + left + ui.px(2), place.y + ui.px(11)}, look.hint, TextStyle::Body,
                     ColourRole::TextMuted);
    if (wrong) ui.text(look.problem, TextStyle::Small, ColourRole::Danger);
    return changed;
}

bool folded(Ui& ui, std::string_view icon, std::string_view title, std::string_view summary, bool& open)
{
    const auto place = ui.place(0, 44);
    const auto state = ui.control({.role = semantics::Role::Button,
                                   .name = title,
                                   .value = open ? std::string_view{} : summary,
                                   .place = place,
                                   .states = {.expandable = true, .expanded = open}});
    if (state.hovered) ui.canvas().fill_rect(place, ui.colour(ColourRole::Sunken), ui.px(10));
    draw_label(ui, {place.x, place.centre().y}, {.icon = icon, .colour = ColourRole::Accent});
    draw_label(ui, {place.x + ui.px(34), place.centre().y}, {.words = title});
    ui.draw_icon({place.right() - ui.px(11), place.centre().y}, open ? icons::chevron_up : icons::chevron_down, 22,
                 ColourRole::TextMuted);
    if (!open) {
        const auto extent = ui.measure(summary, TextStyle::Body);
        const float left = place.x + ui.px(34) + ui.measure(title, TextStyle::Label).x + ui.px(16);
        const Rect room{left, place.y, place.right() - ui.px(34) - left, place.height};
        ui.canvas().push_clip(room);
        ui.draw_text({std::max(left, room.right() - extent.x), place.centre().y - extent.y / 2}, summary,
                     TextStyle::Body, ColourRole::TextMuted);
        ui.canvas().pop_clip();
    }
    if (state.pressed) open = !open;
    return open;
}

}  // namespace aftercare::ui
