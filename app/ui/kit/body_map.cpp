#include "app/ui/kit/body_map.h"

#include "app/ui/kit/marks.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr float rim = 0.8F;  // pixels at 100 % text
constexpr float hover_thickness = 2;
constexpr float focus_thickness = 3;
constexpr float star_radius = 6;  // units of the drawing

bool lights(const BodyZone& zone, BodySite site) { return zone.site == site || zone.whole == site; }

Rect around(std::span<const Point> points, Rect so_far)
{
    if (so_far.empty()) so_far = {points[0].x, points[0].y, 0, 0};
    float right = so_far.right();
    float bottom = so_far.bottom();
    for (const Point point : points) {
        so_far.x = std::min(so_far.x, point.x);
        so_far.y = std::min(so_far.y, point.y);
        right = std::max(right, point.x);
        bottom = std::max(bottom, point.y);
    }
    return {so_far.x, so_far.y, right - so_far.x, bottom - so_far.y};
}

}  // namespace

BodyMap::BodyMap(BodyView view, Rect place)
    : m_view(view),
      m_factor(std::min(place.width / body_size.x, place.height / body_size.y))
{
    m_origin = place.centre() - body_size * (m_factor / 2);
}

std::vector<BodySite> BodyMap::sites(BodyView view)
{
    std::vector<BodySite> sites;
    for (const BodyZone& zone : body_zones(view))
        if (zone.site) sites.push_back(*zone.site);
    return sites;
}

std::optional<BodySite> BodyMap::zone_at(Point point) const
{
    if (m_factor <= 0) return std::nullopt;
    const Point unit = (point - m_origin) * (1 / m_factor);
    const auto zones = body_zones(m_view);
    // What is drawn last lies on top.
    for (auto zone = zones.rbegin(); zone != zones.rend(); ++zone)
        for (const Outline& shape : zone->shapes)
            if (shape.contains(unit)) return zone->site;
    return std::nullopt;
}

Rect BodyMap::bounds_of(BodySite site) const
{
    Rect bounds;
    for (const BodyZone& zone : body_zones(m_view))
        if (lights(zone, site))
            for (const Outline& shape : zone.shapes) bounds = around(on_screen(shape, 0), bounds);
    return bounds;
}

void BodyMap::draw(const Pen& pen, const BodyMapState& state) const
{
    const PainColours chosen = state.level ? pen.colours.pain(*state.level)
                                           : PainColours{pen[ColourRole::Accent], pen[ColourRole::AccentText]};
    for (const BodyZone& zone : body_zones(m_view)) {
        const bool lit = std::ranges::any_of(state.chosen, [&](BodySite site) { return lights(zone, site); });
        draw_zone(pen, zone, lit ? chosen.fill : pen[ColourRole::Body]);
    }
    if (!state.chosen.empty()) draw_main_star(pen, state.chosen.front(), chosen.text);
    if (state.hovered) draw_ring(pen, *state.hovered, pen[ColourRole::Text], hover_thickness);
    if (state.focused) draw_ring(pen, *state.focused, pen[ColourRole::Focus], focus_thickness);
}

std::vector<Point> BodyMap::on_screen(const Outline& shape, float grow) const
{
    std::vector<Point> points = shape.points(grow / m_factor);
    for (Point& point : points) point = m_origin + point * m_factor;
    return points;
}

void BodyMap::draw_zone(const Pen& pen, const BodyZone& zone, Colour fill) const
{
    for (const Outline& shape : zone.shapes) {
        pen.canvas.fill_convex(on_screen(shape, pen.px(rim)), pen[ColourRole::BorderControl]);
        pen.canvas.fill_convex(on_screen(shape, 0), fill);
    }
}

void BodyMap::draw_ring(const Pen& pen, BodySite site, Colour colour, float thickness) const
{
    // Just inside the edge, but never further than the corners are round.
    const float inwards = std::min(pen.px(thickness) / 2, 0.9F * m_factor);
    for (const BodyZone& zone : body_zones(m_view)) {
        if (!lights(zone, site)) continue;
        for (const Outline& shape : zone.shapes) {
            std::vector<Point> ring = on_screen(shape, -inwards);
            ring.push_back(ring.front());
            pen.canvas.polyline(ring, colour, pen.px(thickness));
        }
    }
}

void BodyMap::draw_main_star(const Pen& pen, BodySite site, Colour colour) const
{
    // In the middle of a site of several zones; of the arms the first upper arm stands for all.
    Rect bounds;
    for (const BodyZone& zone : body_zones(m_view))
        if (lights(zone, site)) bounds = around(on_screen(zone.shapes.front(), 0), bounds);
    if (bounds.empty()) return;
    const float radius = std::min(star_radius * m_factor, 0.45F * std::min(bounds.width, bounds.height));
    draw_star(pen, bounds.centre(), radius, colour);
}

}  // namespace aftercare::ui
