#pragma once

#include <cmath>
#include <numbers>

namespace aftercare::figure {

// Centimetres in the room: x forward, y to the figure's left, z up, floor at z = 0.
// Also three angles in degrees: flexion, side bend (or abduction), turn.
struct Vec {
    double x = 0;
    double y = 0;
    double z = 0;

    friend constexpr Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
    friend constexpr Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
    friend constexpr Vec operator*(Vec a, double factor) { return {a.x * factor, a.y * factor, a.z * factor}; }
    bool operator==(const Vec&) const = default;
};

constexpr double dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
constexpr Vec cross(Vec a, Vec b) { return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x}; }
inline double length(Vec a) { return std::sqrt(dot(a, a)); }
// Length 1, or nothing at all when there is no direction.
inline Vec unit(Vec a)
{
    const double size = length(a);
    return size > 1e-9 ? a * (1 / size) : Vec{};
}
// What is left of `a` without its part along the unit vector `axis`.
constexpr Vec across(Vec a, Vec axis) { return a - axis * dot(a, axis); }
constexpr double mix(double from, double to, double share) { return from + (to - from) * share; }
constexpr Vec mix(Vec from, Vec to, double share) { return from + (to - from) * share; }
// The same on the other side of the body.
constexpr Vec mirrored(Vec a) { return {a.x, -a.y, a.z}; }

constexpr double radians(double degrees) { return degrees * std::numbers::pi / 180; }
constexpr double degrees(double radians) { return radians * 180 / std::numbers::pi; }
// 0 to 180 degrees.
inline double angle_between(Vec a, Vec b) { return degrees(std::atan2(length(cross(a, b)), dot(a, b))); }

}  // namespace aftercare::figure
