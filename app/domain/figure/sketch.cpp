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

Sketch::Sketch(const Camera& camera, double pixel)
    : m_camera(camera),
      m_nearest(static_cast<float>(pixel * 0.2)),
      m_corners(corners_for(pixel))
{
    for (std::size_t corner = 0; corner < m_corners; ++corner) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(corner) / static_cast<double>(m_corners);
        m_x[corner] = static_cast<float>(std::cos(angle));
        m_y[corner] = static_cast<float>(std::sin(angle));
    }
    m_supports.reserve(224);
    m_scene.points.reserve(m_corners * 120);
    m_scene.shapes.reserve(224);
}

std::size_t Sketch::add(const Ellipse& ellipse)
{
    Support& support = m_supports.emplace_back();
    support.rim = ellipse.rim;
    const auto [centre, xx, xy, yy, rim] = ellipse;
    for (std::size_t corner = 0; corner < m_corners; ++corner) {
        const float x = xx * m_x[corner] + xy * m_y[corner];
        const float y = xy * m_x[corner] + yy * m_y[corner];
        const float reach = std::sqrt(std::max(1e-9F, m_x[corner] * x + m_y[corner] * y));
        support.height[corner] = centre.x * m_x[corner] + centre.y * m_y[corner] + reach;
        support.x[corner] = centre.x + x / reach;
        support.y[corner] = centre.y + y / reach;
    }
    return m_supports.size() - 1;
}

std::size_t Sketch::add(const Cap& cap)
{
    const auto own_axis = [&](Vec along) { return cap.whole.at(along) - cap.whole.centre; };
    const Vec pole = own_axis(cap.normal);
    const Vec beside = unit(cross(cap.normal, std::abs(cap.normal.x) < 0.7 ? Vec{1, 0, 0} : Vec{0, 1, 0}));
    const double radius = std::sqrt(1 - cap.from * cap.from);
    const std::size_t edge =
        add(Solid{cap.whole.centre + pole * cap.from,
                  {own_axis(beside) * radius, own_axis(cross(cap.normal, beside)) * radius, Vec{}}});
    const Ellipse whole = m_camera.project(cap.whole);
    const std::size_t row = add(whole);
    Support& support = m_supports[row];
    const Support& cut = m_supports[edge];
    // Where the farthest point of the whole was cut away, the edge of the cut reaches farthest.
    const PlanePoint towards = m_camera.project(pole);
    const auto from = static_cast<float>(cap.from);
    for (std::size_t corner = 0; corner < m_corners; ++corner) {
        const float reach = support.height[corner] - whole.centre.x * m_x[corner] - whole.centre.y * m_y[corner];
        if (towards.x * m_x[corner] + towards.y * m_y[corner] >= from * reach) continue;
        support.height[corner] = cut.height[corner];
        support.x[corner] = cut.x[corner];
        support.y[corner] = cut.y[corner];
    }
    return row;
}

void Sketch::hull(std::span<const std::size_t> ellipses, Paint paint, float grow)
{
    // Where a limb joins the body (rim 0) a grown outline stays inside it.
    constexpr float tuck = 0.8F;
    Support best{};
    best.height.fill(-1e9F);
    for (const std::size_t row : ellipses) {
        const Support& support = m_supports[row];
        const float extra = grow > 0 ? grow * support.rim - tuck * (1 - support.rim) : 0;
        for (std::size_t corner = 0; corner < m_corners; ++corner) {
            const float height = support.height[corner] + extra;
            const float x = support.x[corner] + m_x[corner] * extra;
            const float y = support.y[corner] + m_y[corner] * extra;
            const float farther = height > best.height[corner] ? 1.0F : 0.0F;  // a factor: branches are slower
            best.height[corner] = std::max(best.height[corner], height);
            best.x[corner] += (x - best.x[corner]) * farther;
            best.y[corner] += (y - best.y[corner]) * farther;
        }
    }
    auto& points = m_scene.points;
    const std::size_t first = points.size();
    std::size_t end = first;
    points.resize(first + m_corners);
    for (std::size_t corner = 0; corner < m_corners; ++corner) {
        const PlanePoint point{best.x[corner], best.y[corner]};
        if (end == first || squared_distance(points[end - 1], point) > m_nearest * m_nearest) points[end++] = point;
    }
    points.resize(end);
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
