#include "app/domain/figure/sketch.h"

#include <algorithm>

namespace aftercare::figure {
namespace {

std::size_t corners_for(double pixel)
{
    if (pixel > 1.2) return 20;
    if (pixel > 0.9) return 24;
    return pixel > 0.4 ? 32 : 44;
}

float squared_distance(PlanePoint a, PlanePoint b)
{
    const float x = a.x - b.x;
    const float y = a.y - b.y;
    return x * x + y * y;
}

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
    const PlanePoint centre = ellipse.centre;
    m_supports.resize(row + m_directions.size());
    // An ellipse reaches as far one way as the other, so half the directions answer for all.
    const std::size_t half = m_directions.size() / 2;
    for (std::size_t direction = 0; direction < half; ++direction) {
        const PlanePoint n = m_directions[direction];
        float x = ellipse.xx * n.x + ellipse.xy * n.y;
        float y = ellipse.xy * n.x + ellipse.yy * n.y;
        const float reach = std::sqrt(std::max(1e-9F, n.x * x + n.y * y));
        x /= reach;
        y /= reach;
        const float middle = centre.x * n.x + centre.y * n.y;
        m_supports[row + direction] = {middle + reach, {centre.x + x, centre.y + y}, ellipse.rim};
        m_supports[row + half + direction] = {reach - middle, {centre.x - x, centre.y - y}, ellipse.rim};
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
    m_extras.clear();
    for (const std::size_t row : ellipses) {
        const float rim = m_supports[row].rim;
        m_extras.push_back(grow > 0 ? grow * rim - tuck * (1 - rim) : 0);
    }
    auto& points = m_scene.points;
    const std::size_t first = points.size();
    const auto nearest = static_cast<float>(m_nearest * m_nearest);
    for (std::size_t direction = 0; direction < m_directions.size(); ++direction) {
        float best = -1e9F;
        std::size_t farthest = 0;
        for (std::size_t of = 0; of < ellipses.size(); ++of) {
            const float height = m_supports[ellipses[of] + direction].height + m_extras[of];
            if (height <= best) continue;
            best = height;
            farthest = of;
        }
        const PlanePoint n = m_directions[direction];
        const PlanePoint at = m_supports[ellipses[farthest] + direction].at;
        const PlanePoint corner{at.x + n.x * m_extras[farthest], at.y + n.y * m_extras[farthest]};
        if (points.size() == first || squared_distance(points.back(), corner) > nearest) points.push_back(corner);
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
