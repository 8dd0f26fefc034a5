#include "app/ui/kit/icons.h"
#include "app/ui/kit/ui_parts.h"

#include <algorithm>
#include <cmath>

namespace aftercare::ui {
namespace {

constexpr WidgetId height_of(WidgetId id) { return id ^ 0x27d4eb2fu; }
constexpr WidgetId list_of(WidgetId owner) { return owner ^ 0x165667b1u; }

constexpr float widest_tooltip = 360;

}  // namespace

// Beneath a dialog nothing can be reached; the dialog's own controls say so by being inside it.
Scope Ui::dialog(std::string_view title, float width)
{
    auto& p = *m_parts;
    ++p.dialogs;
    p.in_dialog = true;
    Opened opened;
    opened.kind = Kind::Dialog;
    opened.id = p.id(title);
    // Over everything, whatever it is asked from; taller than the window it scrolls.
    ImGui::PushClipRect({0, 0}, {p.width, p.height}, false);
    canvas().fill_rect(window(), colour(ColourRole::Scrim));
    const float content = p.memory.recall(height_of(opened.id), px(200));
    const float height = std::min(content, p.height - px(32));
    const float wide = std::min(px(width), p.width - px(32));
    auto& offset = p.scroll_offsets[opened.id];
    offset = std::clamp(offset - ImGui::GetIO().MouseWheel * px(60), 0.0f, std::max(0.0f, content - height));
    opened.place = {(p.width - wide) / 2, std::max(px(16), (p.height - height) / 2), wide, height};
    opened.region_before = std::exchange(p.region, opened.id);
    draw_panel(opened.place, card_radius, ColourRole::Raised, ColourRole::Border);
    opened.pushes_node = opened.pushes_id = true;
    p.add_node({.id = opened.id,
                .role = semantics::Role::Dialog,
                .name = std::string(title),
                .bounds = {opened.place.x, opened.place.y, opened.place.width, opened.place.height}});
    p.parents.push_back(opened.id);
    p.seed(opened.id);
    Rect inner = opened.place.inset(px(24), px(24));
    inner.y -= std::round(offset);
    ImGui::PushClipRect(vec(opened.place.top_left()), {opened.place.right(), opened.place.bottom()}, true);
    p.layout.open(Flow::Down, opened.id, inner, px(16));
    p.scrolls.push_back(p.opened.size());
    p.opened.push_back(opened);
    heading(title, TextStyle::Title, 2);
    return Scope(this);
}

void Ui::close_dialog(const Opened& opened)
{
    auto& p = *m_parts;
    const auto extent = p.layout.close();
    p.memory.remember(height_of(opened.id), extent.height + 2 * px(24));
    p.scrolls.pop_back();
    ImGui::PopClipRect();
    const float content = extent.height + 2 * px(24);
    if (content > opened.place.height + 1) p.draw_scroll_bar(*this, opened.place, p.scroll_offsets[opened.id], content);
    ImGui::PopClipRect();
    p.region = opened.region_before;
    p.in_dialog = false;
}

void Ui::open_popup(const Control& owner, std::vector<std::string> labels, int chosen)
{
    m_parts->popup = Popup{m_parts->id(owner.name), owner.place, std::move(labels), chosen};
    m_parts->settle = true;
}

std::optional<int> Ui::take_popup_answer(std::string_view name)
{
    auto& p = *m_parts;
    if (!p.popup_answer || p.popup_answer->first != p.id(name)) return std::nullopt;
    const int answer = p.popup_answer->second;
    p.popup_answer.reset();
    return answer;
}

// Below its button, or above it where there is more room; longer than that it scrolls.
Rect Ui::Parts::popup_place(float tall) const
{
    const float gap = 4 * scale, edge = 8 * scale, least = 132 * scale;
    const auto& anchor = popup->anchor;
    const float below = height - edge - (anchor.bottom() + gap), above = anchor.y - gap - edge;
    const bool is_below = tall <= below || below >= above;
    const float room = std::max(is_below ? below : above, std::min(least, height - 2 * edge));
    Rect place{anchor.x, 0, anchor.width, std::min(tall, room)};
    place.y = is_below ? anchor.bottom() + gap : anchor.y - gap - place.height;
    place.y = std::max(edge, std::min(place.y, height - edge - place.height));
    return place;
}

void Ui::Parts::draw_popup(Ui& ui)
{
    if (!popup) return;
    const float row = ui.px(44);
    const float tall = row * static_cast<float>(popup->labels.size()) + ui.px(8);
    Opened list{.kind = Kind::Scroll, .id = list_of(popup->owner), .place = popup_place(tall)};
    auto& offset = scroll_offsets[list.id];
    if (popup->opened_now) offset = 0;
    if (ui.pointer_in(list.place)) offset -= ImGui::GetIO().MouseWheel * row;
    offset = std::clamp(offset, 0.0f, tall - list.place.height);
    in_dialog = true;
    ui.draw_panel(list.place, control_radius, ColourRole::Raised, ColourRole::BorderControl, 1.5f);
    const auto picked = draw_choices(ui, list, row);
    if (tall > list.place.height + 1) draw_scroll_bar(ui, list.place, offset, tall);
    in_dialog = false;
    const bool away = ImGui::IsMouseClicked(0) && !ui.pointer_in(list.place);
    const bool left = ui.shortcut(Key::Escape) || (away && !popup->opened_now);
    popup->opened_now = false;
    if (picked) popup_answer = {popup->owner, *picked};
    if (!picked && !left) return;
    focus.set(popup->owner, true);
    popup.reset();
    settle = true;
}

std::optional<int> Ui::Parts::draw_choices(Ui& ui, const Opened& list, float row)
{
    auto rows = list.place;
    rows.y -= std::round(scroll_offsets[list.id]);
    std::optional<int> picked;
    ImGui::PushClipRect(vec(list.place.top_left()), {list.place.right(), list.place.bottom()}, true);
    layout.open(Flow::Down, popup->owner, list.place, 0);
    seed(popup->owner);
    scrolls.push_back(opened.size());
    opened.push_back(list);
    {
        auto choices = ui.group(semantics::Role::List, ui.t("kit.choices"));
        for (int i = 0; i < static_cast<int>(popup->labels.size()); ++i)
            if (draw_choice(ui, rows, row, i)) picked = i;
    }
    opened.pop_back();
    scrolls.pop_back();
    unseed();
    layout.close();
    ImGui::PopClipRect();
    return picked;
}

bool Ui::Parts::draw_choice(Ui& ui, const Rect& list, float row, int index)
{
    const auto& label = popup->labels[static_cast<std::size_t>(index)];
    const bool chosen = index == popup->chosen;
    const Rect place{list.x + ui.px(4), list.y + ui.px(4) + row * static_cast<float>(index), list.width - ui.px(8),
                     row};
    if (popup->opened_now && index == std::max(popup->chosen, 0)) ui.focus_on(label);
    const auto state = ui.control({.role = semantics::Role::Radio,
                                   .name = label,
                                   .place = place,
                                   .states = {.selected = chosen},
                                   .position = index + 1,
                                   .set_size = static_cast<int>(popup->labels.size())});
    if (chosen || state.hovered)
        ui.canvas().fill_rect(place, ui.colour(chosen ? ColourRole::AccentSoft : ColourRole::Sunken), ui.px(6));
    const auto text = chosen ? ColourRole::AccentSoftText : ColourRole::Text;
    ui.draw_text({place.x + ui.px(12), place.centre().y - ui.px(12)}, label,
                 chosen ? TextStyle::Label : TextStyle::Body, text);
    if (chosen) ui.draw_icon({place.right() - ui.px(20), place.centre().y}, icons::check, 18, text);
    return state.pressed;
}

// Drawn last, over everything, so that nothing hides where the keyboard is.
void Ui::Parts::draw_ring()
{
    if (!ring) return;
    const float reach = (focus_gap + focus_ring / 2) * scale;
    const Rect clip = ring->clip.inset(-2 * reach);
    draw->PushClipRect(vec(clip.top_left()), {clip.right(), clip.bottom()});
    const auto edge = rect_of(ring->place.inset(-reach));
    draw->AddRect(edge.Min, edge.Max, packed((*colours)[ColourRole::Focus]), (ring->radius + focus_gap) * scale, 0,
                  focus_ring * scale);
    draw->PopClipRect();
}

void Ui::show_tooltip(std::string_view words, Rect beside) { m_parts->tooltip = {std::string(words), beside}; }

void Ui::Parts::draw_tooltip(Ui& ui)
{
    if (!tooltip) return;
    const auto [words, beside] = *std::exchange(tooltip, std::nullopt);
    const float one_line = std::ceil(ui.measure(words, TextStyle::Small).x) + 1;
    const float wide = std::min({one_line, ui.px(widest_tooltip), width - ui.px(20)});
    const float tall = ui.measure_wrapped(words, TextStyle::Small, wide);
    Rect place{beside.centre().x - wide / 2 - ui.px(10), beside.bottom() + ui.px(6), wide + ui.px(20), tall + ui.px(8)};
    place.x = std::clamp(place.x, 0.0f, std::max(0.0f, width - place.width));
    if (place.bottom() > height) place.y = beside.y - ui.px(6) - place.height;
    ui.canvas().fill_rect(place, ui.colour(ColourRole::Text), ui.px(6));
    ui.draw_wrapped(place.inset(ui.px(10), ui.px(4)), words, TextStyle::Small, ColourRole::Background);
}

}  // namespace aftercare::ui
