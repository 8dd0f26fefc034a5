#pragma once

#include "app/domain/figure/vec.h"

#include <array>

namespace aftercare::figure {

// Centimetres on the picture plane: x to the right, y down.
struct PlanePoint {
    float x = 0;
    float y = 0;

    bool operator==(const PlanePoint&) const = default;
};

struct PlaneBox {
    float left = 0, top = 0, right = 0, bottom = 0;

    float width() const { return right - left; }
    float height() const { return bottom - top; }
    bool operator==(const PlaneBox&) const = default;
};

// Degrees. Yaw 0 looks at the figure's right side, 90 at its front; pitch looks down.
struct View {
    double yaw = 0;
    double pitch = 9;

    bool operator==(const View&) const = default;
};

// An ellipsoid in the room: its centre and its three half axes.
struct Solid {
    Vec centre;
    std::array<Vec, 3> axes;
    double rim = 1;  // share of the rim drawn around it; 0 where a limb joins the body without an outline

    // In its own axes, where it is a ball of radius 1.
    Vec at(Vec own) const { return centre + axes[0] * own.x + axes[1] * own.y + axes[2] * own.z; }
};

// The outline of a projected solid. Its support point along the unit vector n is centre + Mn / sqrt(n·Mn).
struct Ellipse {
    PlanePoint centre;
    float xx = 0, xy = 0, yy = 0;  // M
    float rim = 1;
};

// A parallel camera.
class Camera {
public:
    explicit Camera(View view);

    PlanePoint project(Vec point) const
    {
        return {static_cast<float>(dot(m_right, point)), static_cast<float>(-dot(m_up, point))};
    }
    Ellipse project(const Solid& solid) const;
    // Grows away from the viewer.
    double depth(Vec point) const { return dot(m_into, point); }
    Vec into() const { return m_into; }

private:
    Vec m_right, m_into, m_up;
};

}  // namespace aftercare::figure
