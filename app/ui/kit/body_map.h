#pragma once

#include "app/domain/pain.h"
#include "app/ui/kit/body_zones.h"
#include "app/ui/kit/pen.h"

#include <optional>
#include <span>
#include <vector>

namespace aftercare::ui {

// What a body map shows.
struct BodyMapState {
    std::span<const BodySite> chosen;     // the first is the main place
    std::optional<PainLevel> level = {};  // colours what is chosen; the accent while no level is known
    std::optional<BodySite> hovered = {};
    std::optional<BodySite> focused = {};  // by the keyboard
};

// All of a view, in units of the drawing.
inline constexpr Rect whole_body{0, 0, body_size.x, body_size.y};

// One view of the body, fitted into a place. Cheap to make each frame.
class BodyMap {
public:
    BodyMap(BodyView view, Rect place);
    // Or only a part of it, in units of the drawing; all of the part is seen, and more where the place is wider or taller.
    BodyMap(BodyView view, Rect place, Rect part);

    // How wide a map of that height is.
    static float width_for(float height) { return height * body_size.x / body_size.y; }
    // The sites of a view in reading order: from the top down, the picture's left first.
    static std::vector<BodySite> sites(BodyView view);

    std::optional<BodySite> zone_at(Point point) const;
    // Around everything that lights up for a site; empty when this view does not show it.
    Rect bounds_of(BodySite site) const;
    // Where the person's left and right meet.
    float middle() const { return m_origin.x + body_size.x / 2 * m_factor; }
    // How much of a site there is to aim at inside `seen`: the shorter side of its best shape; 0 when nothing is.
    float target_of(BodySite site, Rect seen) const;
    // The part around a site that shows it in a frame, as large as `target` or larger. What is at the point stays there, so
    // that a second press meets the same site; by the keyboard, with nothing at the point, the site's first shape is in the
    // middle. Near the frame's edge a large site may be cut, but never below `target`.
    Rect part_around(BodySite site, Point point, Rect frame, float target) const;

    void draw(const Pen& pen, const BodyMapState& state) const;

private:
    BodyView m_view;
    Point m_origin;
    float m_factor;  // pixels per unit of the drawing

    Point in_units(Point point) const { return (point - m_origin) * (1 / m_factor); }
    std::vector<Point> on_screen(const Outline& shape, float grow) const;
    void draw_zone(const Pen& pen, const BodyZone& zone, Colour fill) const;
    void draw_ring(const Pen& pen, BodySite site, Colour colour, float thickness) const;
    void draw_main_star(const Pen& pen, BodySite site, Colour colour) const;
};

}  // namespace aftercare::ui
