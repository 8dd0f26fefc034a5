#include "app/ui/kit/body_map.h"

#include "app/ui/kit/marks.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr float rim = 0.8F;  // pixels at 100 % text
constexpr float hover_thickness = 2;
constexpr float focus_thickness = 3;
constexpr float star_radius = 6;  // units of the drawing

constexpr float most_seen = 58;   // units of the drawing, from top to bottom of a part that is seen closer
constexpr float around_body = 4;  // units that are left free where a part lies at the body's edge

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

// Where a part that is `seen` long begins, as near to `wanted` as shows all between `first` and `last`, or nothing else.
float start_of(float wanted, float seen, float first, float last)
{
    const auto [low, high] = std::minmax({first, last - seen});
    return std::clamp(wanted, low, high);
}

Rect shown(Rect wanted, Rect what)
{
    return {start_of(wanted.x, wanted.width, what.x, what.right()),
            start_of(wanted.y, wanted.height, what.y, what.bottom()), wanted.width, wanted.height};
}

}  // namespace

BodyMap::BodyMap(BodyView view, Rect place) : BodyMap(view, place, whole_body) {}

BodyMap::BodyMap(BodyView view, Rect place, Rect part)
    : m_view(view),
      m_factor(std::min(place.width / part.width, place.height / part.height))
{
    m_origin = place.centre() - part.centre() * m_factor;
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
    const Point unit = in_units(point);
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

float BodyMap::target_of(BodySite site, Rect seen) const
{
    float best = 0;
    for (const BodyZone& zone : body_zones(m_view)) {
        if (zone.site != site) continue;
        for (const Outline& shape : zone.shapes) {
            const Rect target = around(on_screen(shape, 0), {}).common(seen);
            best = std::max(best, std::min(target.width, target.height));
        }
    }
    return best;
}

Rect BodyMap::part_around(BodySite site, Point point, Rect frame, float target) const
{
    Rect shape;
    bool met = false;
    for (const BodyZone& zone : body_zones(m_view)) {
        if (zone.site != site) continue;
        for (const Outline& one : zone.shapes) {
            if (shape.empty() || one.contains(in_units(point))) shape = around(one.points(), {});
            met = met || one.contains(in_units(point));
        }
    }
    const float factor = std::max(frame.height / most_seen, target / std::min(shape.width, shape.height));
    const Point held = met ? in_units(point) : shape.centre();
    const Point start = held - ((met ? point : frame.centre()) - frame.top_left()) * (1 / factor);
    const Rect part{start.x, start.y, frame.width / factor, frame.height / factor};
    if (!met) return shown(part, whole_body.inset(-around_body));
    return shown(part, shape.inset((shape.width - target / factor) / 2, (shape.height - target / factor) / 2));
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
