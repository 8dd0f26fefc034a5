#include "app/ui/kit/ui_parts.h"

#include <algorithm>
#include <cmath>

namespace aftercare::ui {
namespace {

constexpr WidgetId content_of(WidgetId id) { return id ^ 0x2545f491u; }
constexpr float notch = 60;  // px a wheel notch scrolls

}  // namespace

// Only content scrolls. A thin bar and a fade show that more follows; both are decoration, the keyboard scrolls by focus.
Scope Ui::scroll(std::string_view key)
{
    auto& p = *m_parts;
    Opened opened;
    opened.kind = Kind::Scroll;
    opened.id = p.id(key);
    opened.place = p.layout.peek(0, 0);
    const float bottom = p.layout.top().fill_to;
    opened.place.height = std::max(0.0f, bottom - opened.place.y);
    const float content = p.memory.recall(content_of(opened.id));
    auto& offset = p.scroll_offsets[opened.id];
    const auto mouse = p.context->IO.MousePos;
    const bool is_taken = p.wheel_for && p.wheel_for->contains({mouse.x, mouse.y});
    if (pointer_in(opened.place) && !p.inert() && !is_taken) offset -= ImGui::GetIO().MouseWheel * px(notch);
    offset = std::clamp(offset, 0.0f, std::max(0.0f, content - opened.place.height));
    opened.pushes_id = true;
    p.seed(opened.id);
    Rect inner = opened.place;
    inner.y -= std::round(offset);
    ImGui::PushClipRect(vec(opened.place.top_left()), {opened.place.right(), opened.place.bottom()}, true);
    p.layout.open(Flow::Down, opened.id, inner, px(16), inner.y + opened.place.height);
    p.scrolls.push_back(p.opened.size());
    p.opened.push_back(opened);
    return Scope(this);
}

void Ui::close_scroll(const Opened& opened)
{
    auto& p = *m_parts;
    p.scrolls.pop_back();
    const auto extent = p.layout.close();
    ImGui::PopClipRect();
    p.memory.remember(content_of(opened.id), extent.height);
    const float hidden = extent.height - opened.place.height;
    if (hidden > 1) p.draw_scroll_bar(*this, opened.place, p.scroll_offsets[opened.id], extent.height);
    p.layout.place(0, opened.place.height);
}

void Ui::Parts::draw_scroll_bar(Ui& ui, Rect place, float offset, float content)
{
    const float share = place.height / content;
    const float length = std::max(ui.px(32), place.height * share);
    const float travel = place.height - length;
    const float at = travel * offset / std::max(1.0f, content - place.height);
    const float thin = ui.px(4);
    ui.canvas().fill_rect({place.right() - thin - ui.px(2), place.y + at, thin, length},
                          ui.colour(ColourRole::BorderControl), thin / 2);
    if (offset + place.height > content - 1) return;
    const auto clear = packed(faded(ui.colour(ColourRole::Background), 0));
    const auto solid = packed(ui.colour(ColourRole::Background));
    draw->AddRectFilledMultiColor({place.x, place.bottom() - ui.px(24)},
                                  {place.right() - thin - ui.px(4), place.bottom()}, clear, clear, solid, solid);
}

// The focused control must be seen: moves the innermost scroll area by as little as shows it with some air.
void Ui::Parts::scroll_into_view(const Rect& place)
{
    if (scrolls.empty()) return;
    const auto& area = opened[scrolls.back()];
    const float air = 24 * scale;
    float shift = 0;
    if (place.bottom() + air > area.place.bottom()) shift = place.bottom() + air - area.place.bottom();
    if (place.y - shift - air < area.place.y) shift = place.y - air - area.place.y;
    if (std::abs(shift) < 1) return;
    scroll_offsets[area.id] += shift;
    settle = true;
}

void Ui::scroll_to_top(std::string_view key) { m_parts->scroll_offsets.erase(m_parts->id(key)); }

}  // namespace aftercare::ui
