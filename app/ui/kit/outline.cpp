#include "app/ui/kit/outline.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace aftercare::ui {
namespace {

constexpr int directions = 24;  // around each disc

// Positive when a, b, c turn clockwise on screen.
float turn(Point a, Point b, Point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

}  // namespace

// Andrew's monotone chain over points sampled around every disc.
Outline::Outline(std::span<const Disc> discs)
{
    std::vector<Corner> samples;
    for (const Disc& disc : discs)
        for (int step = 0; step < directions; ++step) {
            const float angle = static_cast<float>(step) * 2 * std::numbers::pi_v<float> / directions;
            const Point away{std::cos(angle), std::sin(angle)};
            samples.push_back({disc.centre + away * disc.radius, away});
        }
    std::ranges::sort(
        samples, [](const Corner& a, const Corner& b) { return a.at.x != b.at.x ? a.at.x < b.at.x : a.at.y < b.at.y; });

    const auto add = [this](const Corner& corner, std::size_t least) {
        while (m_corners.size() > least &&
               turn(m_corners[m_corners.size() - 2].at, m_corners.back().at, corner.at) <= 0)
            m_corners.pop_back();
        m_corners.push_back(corner);
    };
    for (const Corner& sample : samples) add(sample, 1);
    const std::size_t half = m_corners.size();
    for (auto sample = samples.rbegin() + 1; sample != samples.rend(); ++sample) add(*sample, half);
    m_corners.pop_back();
}

std::vector<Point> Outline::points(float grow) const
{
    std::vector<Point> points;
    points.reserve(m_corners.size());
    for (const Corner& corner : m_corners) points.push_back(corner.at + corner.away * grow);
    return points;
}

bool Outline::contains(Point point) const
{
    Point last = m_corners.back().at;
    for (const Corner& corner : m_corners) {
        if (turn(last, corner.at, point) < 0) return false;
        last = corner.at;
    }
    return true;
}

}  // namespace aftercare::ui
