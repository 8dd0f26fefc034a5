#include "app/ui/kit/icons.h"
#include "app/ui/kit/widget_look.h"
#include "app/ui/kit/widgets.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

float logical(const Ui& ui, float pixels) { return pixels / (ui.px(100) / 100); }

bool segment(Ui& ui, Rect place, const Label& label, bool chosen, int position, int count)
{
    const auto state = ui.control({.role = semantics::Role::Radio,
                                   .name = label.words,
                                   .place = place,
                                   .states = {.selected = chosen},
                                   .position = position,
                                   .set_size = count,
                                   .focus_radius = 9});
    if (chosen) draw_skin(ui, place, {ColourRole::Raised, ColourRole::Accent, ColourRole::AccentSoftText, 1.5f}, 9);
    else if (state.hovered) draw_skin(ui, place, {ColourRole::Surface}, 9);
    auto drawn = label;
    drawn.colour = chosen ? ColourRole::AccentSoftText : ColourRole::Text;
    drawn.style = chosen ? TextStyle::Label : TextStyle::Body;
    draw_label_centred(ui, place, drawn);
    return state.pressed;
}

}  // namespace

std::optional<int> segments(Ui& ui, std::string_view name, const std::vector<std::string>& labels, int chosen,
                            const std::vector<std::string_view>& glyphs)
{
    std::vector<float> widths;
    float wide = 6;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const float icon = i < glyphs.size() && !glyphs[i].empty() ? 26.0f : 0.0f;
        widths.push_back(logical(ui, ui.measure(labels[i], TextStyle::Label).x) + 32 + icon);
        wide += widths.back() + (i > 0 ? 2 : 0);
    }
    const auto place = ui.place(wide, 48);
    draw_skin(ui, place, {ColourRole::Sunken, ColourRole::Border, ColourRole::Text, 1}, 12);
    auto group = ui.group(semantics::Role::RadioGroup, name);
    std::optional<int> pressed;
    float x = place.x + ui.px(3);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Rect part{x, place.y + ui.px(3), ui.px(widths[i]), place.height - ui.px(6)};
        const Label label{
            .icon = i < glyphs.size() ? glyphs[i] : std::string_view{}, .words = labels[i], .icon_size = 18};
        const int index = static_cast<int>(i);
        if (segment(ui, part, label, index == chosen, index + 1, static_cast<int>(labels.size()))) pressed = index;
        x += part.width + ui.px(2);
    }
    return pressed;
}

std::optional<int> tabs(Ui& ui, std::string_view name, const std::vector<std::string>& labels, int chosen)
{
    std::optional<int> pressed;
    auto group = ui.group(semantics::Role::TabList, name);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const bool on = static_cast<int>(i) == chosen;
        const auto place = ui.place(logical(ui, ui.measure(labels[i], TextStyle::Label).x) + 24, 48);
        const auto state = ui.control({.role = semantics::Role::Tab,
                                       .name = labels[i],
                                       .place = place,
                                       .states = {.selected = on},
                                       .position = static_cast<int>(i) + 1,
                                       .set_size = static_cast<int>(labels.size())});
        const auto colour = on ? ColourRole::AccentSoftText : ColourRole::Text;
        draw_label_centred(ui, place,
                           {.words = labels[i], .style = on ? TextStyle::Label : TextStyle::Body, .colour = colour});
        if (on || state.hovered) {
            const Rect bar{place.x + ui.px(12), place.bottom() - ui.px(5), place.width - ui.px(24), ui.px(3)};
            ui.canvas().fill_rect(bar, ui.colour(on ? ColourRole::Accent : ColourRole::Border), ui.px(1));
        }
        if (state.pressed) pressed = static_cast<int>(i);
    }
    return pressed;
}

std::optional<int> select(Ui& ui, std::string_view name, const std::vector<std::string>& labels, int chosen,
                          float width, std::string_view icon)
{
    float widest = 0;
    for (const auto& label : labels) widest = std::max(widest, ui.measure(label, TextStyle::Label).x);
    const float needs = logical(ui, widest) + 64 + (icon.empty() ? 0 : 30);
    const auto place = ui.place(width > 0 ? width : needs, 48);
    const bool known = chosen >= 0 && chosen < static_cast<int>(labels.size());
    const std::string_view value =
        known ? std::string_view(labels[static_cast<std::size_t>(chosen)]) : std::string_view{};
    const Control control{
        .role = semantics::Role::Button, .name = name, .value = value, .place = place, .states = {.expandable = true}};
    const auto state = ui.control(control);
    draw_skin(
        ui, place,
        {state.hovered ? ColourRole::Sunken : ColourRole::Raised, ColourRole::BorderControl, ColourRole::Text, 1.5f});
    draw_label(ui, {place.x + ui.px(14), place.centre().y},
               {.icon = icon, .words = value, .style = TextStyle::Body, .gap = 10});
    ui.draw_icon({place.right() - ui.px(22), place.centre().y}, icons::chevron_down, 22, ColourRole::TextMuted);
    if (state.pressed) ui.open_popup(control, labels, chosen);
    return ui.take_popup_answer(name);
}

bool toggle_row(Ui& ui, std::string_view icon, std::string_view title, std::string_view detail, bool on,
                std::string_view disabled_because)
{
    const bool disabled = !disabled_because.empty();
    const auto below = disabled ? disabled_because : detail;
    const float text_x = icon.empty() ? 0.0f : 36.0f;
    const float text_width = ui.available() - ui.px(text_x + 112);
    const float title_height = ui.measure_wrapped(title, TextStyle::Label, text_width);
    const float detail_height = below.empty() ? 0 : ui.measure_wrapped(below, TextStyle::Small, text_width);
    const float height = std::max(48.0f, logical(ui, title_height + detail_height) + 12);
    const auto place = ui.place(0, height);
    const auto words = ui.t(on ? "kit.on" : "kit.off");
    const auto state = ui.control({.role = semantics::Role::Switch,
                                   .name = title,
                                   .value = words,
                                   .description = below,
                                   .place = place,
                                   .states = {.disabled = disabled, .checked = on}});
    const auto colour = disabled ? ColourRole::DisabledText : ColourRole::Text;
    if (!icon.empty())
        ui.draw_icon({place.x + ui.px(11), place.centre().y}, icon, 22, disabled ? colour : ColourRole::Accent);
    const float top = place.centre().y - (title_height + detail_height) / 2;
    ui.draw_wrapped({place.x + ui.px(text_x), top, text_width, title_height}, title, TextStyle::Label, colour);
    ui.draw_wrapped({place.x + ui.px(text_x), top + title_height, text_width, detail_height}, below, TextStyle::Small,
                    disabled ? colour : ColourRole::TextMuted);
    const Rect knob{place.right() - ui.px(52), place.centre().y - ui.px(15), ui.px(52), ui.px(30)};
    const auto word = ui.measure(words, TextStyle::Body);
    ui.draw_text({knob.x - ui.px(14) - word.x, place.centre().y - word.y / 2}, words, TextStyle::Body,
                 disabled ? colour : ColourRole::TextMuted);
    draw_toggle(ui, knob, on, disabled);
    return state.pressed;
}

void draw_toggle(Ui& ui, Rect knob, bool on, bool disabled)
{
    const auto fill = disabled ? ColourRole::DisabledFill : on ? ColourRole::Accent : ColourRole::Sunken;
    const auto edge = on && !disabled ? ColourRole::Accent : ColourRole::BorderControl;
    draw_skin(ui, knob, {fill, edge, ColourRole::Text, 1.5f}, 15);
    const float x = on ? knob.right() - ui.px(15) : knob.x + ui.px(15);
    const auto dot = on && !disabled ? ColourRole::AccentText : ColourRole::BorderControl;
    ui.canvas().fill_circle({x, knob.centre().y}, ui.px(10), ui.colour(dot));
}

}  // namespace aftercare::ui
