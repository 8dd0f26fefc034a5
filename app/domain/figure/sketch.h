#pragma once

#include "app/domain/figure/scene.h"

namespace aftercare::figure {

// One number for each of the sketch's directions. Kept apart, so that a processor takes several directions at a time.
inline constexpr std::size_t most_corners = 44;
using Round = std::array<float, most_corners>;

// How far an ellipse reaches in each direction, and where. Worked out once, used by every outline it is part of.
struct Support {
    Round height, x, y;
    float rim;
};

// What is left of a solid when a plane cuts it. In the solid's own axes, where it is a ball of radius 1, the plane
// stands square on `normal`, `from` away from the middle; what lies farther out is left.
struct Cap {
    Solid whole;
    Vec normal;
    double from = 0;
};

struct Paint {
    FigureColour colour = FigureColour::Skin;
    float far = 0;
    float opacity = 1;
};

// Collects shapes. Every outline is found by asking, direction by direction, which of a few ellipses reaches farthest.
class Sketch {
public:
    // `pixel` sets how many corners an outline gets.
    Sketch(const Camera& camera, double pixel);

    const Camera& camera() const { return m_camera; }

    // Supports of one of them; the handle is good for the life of the sketch.
    std::size_t add(const Ellipse& ellipse);
    std::size_t add(PlanePoint point) { return add(Ellipse{point, 0, 0, 0, 1}); }
    std::size_t add(const Solid& solid) { return add(m_camera.project(solid)); }
    std::size_t add(const Cap& cap);

    // The hull of those ellipses, `grow` centimetres larger on every side.
    void hull(std::span<const std::size_t> ellipses, Paint paint, float grow = 0);
    void polygon(std::span<const PlanePoint> corners, Paint paint);
    void dot(PlanePoint centre, float radius, Paint paint);

    Scene take() && { return std::move(m_scene); }

private:
    void finish(Paint paint, std::size_t first);

    const Camera& m_camera;
    float m_nearest;        // points closer than this are one
    std::size_t m_corners;  // of an outline: this many directions are looked at
    Round m_x, m_y;         // the directions
    std::vector<Support> m_supports;
    Scene m_scene;
};

}  // namespace aftercare::figure
