#include "app/domain/figure/camera.h"

namespace aftercare::figure {

Camera::Camera(View view)
{
    const double cos_yaw = std::cos(radians(view.yaw));
    const double sin_yaw = std::sin(radians(view.yaw));
    const double cos_pitch = std::cos(radians(view.pitch));
    m_right = {cos_yaw, sin_yaw, 0};
    m_into = {-sin_yaw * cos_pitch, cos_yaw * cos_pitch, -std::sin(radians(view.pitch))};
    m_up = cross(m_right, m_into);
}

Ellipse Camera::project(const Solid& solid) const
{
    Ellipse ellipse{project(solid.centre), 0, 0, 0, static_cast<float>(solid.rim)};
    for (const Vec& axis : solid.axes) {
        const PlanePoint flat = project(axis);
        ellipse.xx += flat.x * flat.x;
        ellipse.xy += flat.x * flat.y;
        ellipse.yy += flat.y * flat.y;
    }
    return ellipse;
}

}  // namespace aftercare::figure
