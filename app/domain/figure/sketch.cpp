#include "app/domain/figure/sketch.h"

#include <algorithm>

namespace aftercare::figure {
namespace {

std::size_t corners_for(double pixel)
{
    if (pixel > 0.9) return 24;
    return pixel > 0.4 ? 32 : 44;
}

float distance(PlanePoint a, PlanePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

Sketch::Sketch(const Camera& camera, double pixel) : m_camera(camera), m_nearest(pixel * 0.2)
{
    const std::size_t corners = corners_for(pixel);
    for (std::size_t corner = 0; corner < corners; ++corner) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(corner) / static_cast<double>(corners);
        m_directions.push_back({static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))});
    }
    m_supports.reserve(corners * 160);
    m_scene.points.reserve(corners * 120);
    m_scene.shapes.reserve(160);
}

std::size_t Sketch::add(const Ellipse& ellipse)
{
    const std::size_t row = m_supports.size();
    for (const PlanePoint n : m_directions) {
        const float x = ellipse.xx * n.x + ellipse.xy * n.y;
        const float y = ellipse.xy * n.x + ellipse.yy * n.y;
        const float size = std::sqrt(std::max(1e-9F, n.x * x + n.y * y));
        const PlanePoint at{ellipse.centre.x + x / size, ellipse.centre.y + y / size};
        m_supports.push_back({at.x * n.x + at.y * n.y, at, ellipse.rim});
    }
    return row;
}

std::size_t Sketch::add(PlanePoint point)
{
    const std::size_t row = m_supports.size();
    for (const PlanePoint n : m_directions) m_supports.push_back({point.x * n.x + point.y * n.y, point, 1});
    return row;
}

void Sketch::hull(std::span<const std::size_t> ellipses, Paint paint, float grow)
{
    // Where a limb joins the body (rim 0) a grown outline stays inside it.
    constexpr float tuck = 0.8F;
    const std::size_t first = m_scene.points.size();
    for (std::size_t direction = 0; direction < m_directions.size(); ++direction) {
        const PlanePoint n = m_directions[direction];
        float best = -1e9F;
        PlanePoint corner;
        for (const std::size_t row : ellipses) {
            const Support& support = m_supports[row + direction];
            const float extra = grow > 0 ? grow * support.rim - tuck * (1 - support.rim) : 0;
            if (support.height + extra <= best) continue;
            best = support.height + extra;
            corner = {support.at.x + n.x * extra, support.at.y + n.y * extra};
        }
        auto& points = m_scene.points;
        if (points.size() == first || distance(points.back(), corner) > static_cast<float>(m_nearest))
            points.push_back(corner);
    }
    finish(paint, first);
}

void Sketch::polygon(std::span<const PlanePoint> corners, Paint paint)
{
    const std::size_t first = m_scene.points.size();
    m_scene.points.insert(m_scene.points.end(), corners.begin(), corners.end());
    finish(paint, first);
}

void Sketch::finish(Paint paint, std::size_t first)
{
    const std::size_t count = m_scene.points.size() - first;
    if (count < 3) {
        m_scene.points.resize(first);
        return;
    }
    m_scene.shapes.push_back({Shape::Kind::Convex, paint.colour, paint.far, paint.opacity, 0,
                              static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count)});
}

void Sketch::dot(PlanePoint centre, float radius, Paint paint)
{
    m_scene.shapes.push_back({Shape::Kind::Dot, paint.colour, paint.far, paint.opacity, radius,
                              static_cast<std::uint32_t>(m_scene.points.size()), 1});
    m_scene.points.push_back(centre);
}

}  // namespace aftercare::figure
