#include "app/ui/kit/ui_parts.h"

#include <algorithm>
#include <cmath>

namespace aftercare::ui {
namespace {

constexpr WidgetId height_of(WidgetId id) { return id ^ 0x27d4eb2fu; }

}  // namespace

WidgetId Ui::Parts::id(std::string_view name) const { return ImHashData(name.data(), name.size(), seeds.back()); }

WidgetId Ui::Parts::anonymous_id()
{
    const int number = ++children.back();
    return ImHashData(&number, sizeof number, seeds.back());
}

void Ui::Parts::seed(WidgetId id)
{
    seeds.push_back(id);
    children.push_back(0);
}

void Ui::Parts::unseed()
{
    seeds.pop_back();
    children.pop_back();
}

Rect Ui::Parts::clip() const
{
    const auto rect = draw->GetClipRectMin();
    const auto end = draw->GetClipRectMax();
    return {rect.x, rect.y, end.x - rect.x, end.y - rect.y};
}

semantics::Node& Ui::Parts::add_node(semantics::Node node)
{
    node.parent = parents.back();
    node_ids.insert(node.id);
    tree.nodes.push_back(std::move(node));
    return tree.nodes.back();
}

namespace {

semantics::Bounds bounds(const Rect& rect) { return {rect.x, rect.y, rect.width, rect.height}; }

}  // namespace

// Opens a box where the next thing of the open container goes, as tall as it was in the last frame.
static Opened child_box(Ui::Parts& p, Kind kind, Flow flow, WidgetId id, float gap, float fill_to)
{
    Opened opened;
    opened.kind = kind;
    opened.id = id;
    opened.place = p.layout.peek(0, p.memory.recall(height_of(id)));
    p.layout.open(flow, id, opened.place, gap, fill_to);
    return opened;
}

Scope Ui::column(float gap)
{
    auto& p = *m_parts;
    const auto& parent = p.layout.top();
    p.opened.push_back(
        child_box(p, Kind::Box, Flow::Down, p.anonymous_id(), px(gap), parent.flow == Flow::Down ? parent.fill_to : 0));
    return Scope(this);
}

Scope Ui::sized_column(float width, float gap)
{
    auto& p = *m_parts;
    auto opened = child_box(p, Kind::Box, Flow::Down, p.anonymous_id(), px(gap), 0);
    p.layout.top().width = opened.place.width = px(width);
    p.opened.push_back(std::move(opened));
    return Scope(this);
}

Scope Ui::line(float gap, Align align)
{
    auto& p = *m_parts;
    p.opened.push_back(child_box(p, Kind::Box, Flow::Across, p.anonymous_id(), px(gap), 0));
    p.layout.top().hangs = align == Align::Top;
    return Scope(this);
}

Scope Ui::wrap(float gap)
{
    auto& p = *m_parts;
    p.opened.push_back(child_box(p, Kind::Box, Flow::Wrap, p.anonymous_id(), px(gap), 0));
    return Scope(this);
}

Scope Ui::inset(float horizontal, float vertical)
{
    auto& p = *m_parts;
    Opened opened;
    opened.kind = Kind::Inset;
    opened.id = p.anonymous_id();
    opened.padding_x = px(horizontal);
    opened.padding_y = px(vertical);
    opened.place = p.layout.peek(0, p.memory.recall(height_of(opened.id)));
    const auto& parent = p.layout.top();
    const float fill_to = parent.flow == Flow::Down && parent.fill_to > 0 ? parent.fill_to - opened.padding_y : 0;
    p.layout.open(Flow::Down, opened.id, opened.place.inset(opened.padding_x, opened.padding_y), px(16), fill_to);
    p.opened.push_back(opened);
    return Scope(this);
}

Scope Ui::area(std::string_view key, Rect place, semantics::Role role, std::string_view name)
{
    auto& p = *m_parts;
    Opened opened;
    opened.kind = Kind::Area;
    opened.id = p.id(key);
    opened.place = place;
    opened.region_before = std::exchange(p.region, opened.id);
    opened.pushes_node = opened.pushes_id = true;
    p.layout.open(Flow::Down, opened.id, place, px(16), place.bottom());
    p.add_node({.id = opened.id, .role = role, .name = std::string(name), .bounds = bounds(place)});
    p.parents.push_back(opened.id);
    p.seed(opened.id);
    ImGui::PushClipRect(vec(place.top_left()), {place.right(), place.bottom()}, true);
    p.opened.push_back(opened);
    return Scope(this);
}

Scope Ui::overlay(std::string_view key, Rect place, semantics::Role role, std::string_view name)
{
    auto& p = *m_parts;
    p.cover_next = place;
    p.in_overlay = true;
    auto scope = area(key, place, role, name);
    p.opened.back().overlay = true;
    return scope;
}

static void draw_card_title(Ui& ui, std::string_view title, std::string_view aside)
{
    if (aside.empty()) return ui.heading(title, TextStyle::Heading, 2);
    auto row = ui.line(12);
    ui.heading(title, TextStyle::Heading, 2);
    ui.to_right();
    ui.text(aside, TextStyle::Small, ColourRole::TextMuted);
}

Scope Ui::card(std::string_view title, const CardLook& look)
{
    auto& p = *m_parts;
    Opened card;
    card.kind = Kind::Card;
    card.id = p.id(title);
    card.card = look;
    card.padding_x = px(look.padding_x);
    card.padding_y = px(look.padding_y);
    const float natural = p.memory.recall(height_of(card.id));
    card.extra = look.fill == Fill::None || natural <= 0 ? 0 : p.layout.spare();
    card.place = p.layout.peek(0, natural + card.extra);
    if (look.fill == Fill::Page)
        for (auto& above : p.opened) above.wants_page = true;
    draw_panel(card.place, card_radius, look.surface, look.border, look.border_width);
    card.pushes_node = card.pushes_id = true;
    p.add_node(
        {.id = card.id, .role = semantics::Role::Group, .name = std::string(title), .bounds = bounds(card.place)});
    p.parents.push_back(card.id);
    p.seed(card.id);
    const float fill_to = look.fill == Fill::None || natural <= 0 ? 0 : card.place.bottom() - card.padding_y;
    p.layout.open(Flow::Down, card.id, card.place.inset(card.padding_x, card.padding_y), px(12), fill_to);
    p.opened.push_back(card);
    if (look.show_title) draw_card_title(*this, title, look.aside);
    return Scope(this);
}

void Ui::draw_panel(Rect place, float radius, ColourRole surface, ColourRole border, float border_width)
{
    const float edge = std::max(border_width, metrics().card_border) * m_parts->scale;
    canvas().fill_rect(place, colour(surface), px(radius));
    canvas().stroke_rect(place.inset(edge / 2), colour(border), edge, px(radius));
}

Scope Ui::group(semantics::Role role, std::string_view name)
{
    auto& p = *m_parts;
    Opened opened;
    opened.kind = Kind::Group;
    opened.id = p.id(name);
    opened.group_before = std::exchange(p.group, opened.id);
    if (!p.focus_name.empty() && p.focus_name == name) {
        p.focus_name.clear();
        p.focus_group = opened.id;
    }
    opened.pushes_node = opened.pushes_id = true;
    p.add_node({.id = opened.id, .role = role, .name = std::string(name)});
    p.parents.push_back(opened.id);
    p.seed(opened.id);
    p.opened.push_back(opened);
    return Scope(this);
}

Scope Ui::node(semantics::Role role, std::string_view name, std::string_view value)
{
    auto& p = *m_parts;
    Opened opened;
    opened.kind = Kind::Node;
    opened.id = name.empty() ? p.anonymous_id() : p.id(name);
    opened.pushes_node = opened.pushes_id = true;
    p.add_node({.id = opened.id, .role = role, .name = std::string(name), .value = std::string(value)});
    p.parents.push_back(opened.id);
    p.seed(opened.id);
    p.opened.push_back(opened);
    return Scope(this);
}

Scope Ui::keyed(std::string_view key)
{
    auto& p = *m_parts;
    Opened opened;
    opened.kind = Kind::Keyed;
    opened.id = p.id(key);
    opened.pushes_id = true;
    p.seed(opened.id);
    p.opened.push_back(opened);
    return Scope(this);
}

void Ui::close()
{
    auto& p = *m_parts;
    const Opened opened = std::move(p.opened.back());
    p.opened.pop_back();
    if (opened.pushes_id) p.unseed();
    if (opened.pushes_node) p.parents.pop_back();
    switch (opened.kind) {
    case Kind::Area:
        p.layout.close();
        ImGui::PopClipRect();
        p.region = opened.region_before;
        if (opened.overlay) p.in_overlay = false;
        return;
    case Kind::Dialog: return close_dialog(opened);
    case Kind::Scroll: return close_scroll(opened);
    case Kind::Columns: return p.close_columns(opened);
    case Kind::Cell: return p.close_cell(opened);
    case Kind::Group: p.group = opened.group_before; return;
    case Kind::Node:
    case Kind::Keyed: return;
    case Kind::Box:
    case Kind::Inset:
    case Kind::Card: return close_box(opened);
    }
}

void Ui::close_box(const Opened& opened)
{
    auto& p = *m_parts;
    const bool across = p.layout.top().flow == Flow::Across;
    const auto extent = p.layout.close();
    const float natural = extent.natural + 2 * opened.padding_y;
    const float height = opened.kind == Kind::Card
                             ? std::max(natural + opened.extra, extent.height + 2 * opened.padding_y)
                             : extent.height + 2 * opened.padding_y;
    p.memory.remember(height_of(opened.id), natural);
    auto& parent = p.layout.top();
    // A line inside a line takes what it needs; everything else takes the width that is left.
    const bool hugs = across && parent.flow != Flow::Down;
    p.layout.place(hugs ? extent.width : opened.place.width, height);
    if (parent.flow == Flow::Down) parent.stretch += height - natural;
}

void Ui::to_right() { m_parts->layout.to_right(); }
void Ui::to_bottom() { m_parts->layout.to_bottom(); }
Rect Ui::place(float width, float height) { return m_parts->layout.place(px(width), px(height)); }
Rect Ui::peek(float width, float height) const { return m_parts->layout.peek(px(width), px(height)); }
void Ui::space(float height) { m_parts->layout.place(0, px(height)); }

void Ui::divider()
{
    const auto place = m_parts->layout.place(0, std::max(1.0f, px(1)));
    canvas().fill_rect(place, colour(ColourRole::Divider));
}

}  // namespace aftercare::ui
