#pragma once

#include "app/domain/figure/scene.h"

namespace aftercare::figure {

// How far an ellipse reaches in each of the sketch's directions, and where. Worked out once, used by every outline
// the ellipse is part of.
struct Support {
    float height = 0;
    PlanePoint at;
    float rim = 1;
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

    // Supports of one ellipse or point; the handle is good for the life of the sketch.
    std::size_t add(const Ellipse& ellipse);
    std::size_t add(PlanePoint point);
    std::size_t add(const Solid& solid) { return add(m_camera.project(solid)); }

    // The hull of those ellipses, `grow` centimetres larger on every side.
    void hull(std::span<const std::size_t> ellipses, Paint paint, float grow = 0);
    void polygon(std::span<const PlanePoint> corners, Paint paint);
    void dot(PlanePoint centre, float radius, Paint paint);

    Scene take() && { return std::move(m_scene); }

private:
    void finish(Paint paint, std::size_t first);

    const Camera& m_camera;
    double m_nearest;                     // points closer than this are one
    std::vector<PlanePoint> m_directions;
    std::vector<Support> m_supports;      // one row of directions for each ellipse
    std::vector<float> m_extras;          // how much each ellipse of the hull in hand is grown
    Scene m_scene;
};

}  // namespace aftercare::figure
