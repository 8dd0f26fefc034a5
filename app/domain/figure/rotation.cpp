#include "app/domain/figure/rotation.h"

namespace aftercare::figure {
namespace {

struct Quaternion {
    double w = 1;
    Vec v;
};

double dot(const Quaternion& a, const Quaternion& b) { return a.w * b.w + figure::dot(a.v, b.v); }

// Shepperd's method: divide by the largest of the four components, so that nothing is lost near 180 degrees.
Quaternion quaternion(const Rotation& rotation)
{
    const auto& m = rotation.m;
    const double trace = m[0] + m[4] + m[8];
    if (trace > 0) {
        const double s = std::sqrt(trace + 1) * 2;
        return {s / 4, {(m[7] - m[5]) / s, (m[2] - m[6]) / s, (m[3] - m[1]) / s}};
    }
    if (m[0] > m[4] && m[0] > m[8]) {
        const double s = std::sqrt(1 + m[0] - m[4] - m[8]) * 2;
        return {(m[7] - m[5]) / s, {s / 4, (m[1] + m[3]) / s, (m[2] + m[6]) / s}};
    }
    if (m[4] > m[8]) {
        const double s = std::sqrt(1 + m[4] - m[0] - m[8]) * 2;
        return {(m[2] - m[6]) / s, {(m[1] + m[3]) / s, s / 4, (m[5] + m[7]) / s}};
    }
    const double s = std::sqrt(1 + m[8] - m[0] - m[4]) * 2;
    return {(m[3] - m[1]) / s, {(m[2] + m[6]) / s, (m[5] + m[7]) / s, s / 4}};
}

Rotation rotation(Quaternion q)
{
    const double size = std::sqrt(dot(q, q));
    const double w = q.w / size;
    const auto [x, y, z] = q.v * (1 / size);
    return {{1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w),  //
             2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w),  //
             2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)}};
}

}  // namespace

Rotation operator*(const Rotation& a, const Rotation& b)
{
    Rotation product;
    for (std::size_t row = 0; row < 9; row += 3)
        for (std::size_t column = 0; column < 3; ++column)
            product.m[row + column] =
                a.m[row] * b.m[column] + a.m[row + 1] * b.m[3 + column] + a.m[row + 2] * b.m[6 + column];
    return product;
}

Rotation about_x(double angle)
{
    const double c = std::cos(radians(angle));
    const double s = std::sin(radians(angle));
    return {{1, 0, 0, 0, c, -s, 0, s, c}};
}

Rotation about_y(double angle)
{
    const double c = std::cos(radians(angle));
    const double s = std::sin(radians(angle));
    return {{c, 0, s, 0, 1, 0, -s, 0, c}};
}

Rotation about_z(double angle)
{
    const double c = std::cos(radians(angle));
    const double s = std::sin(radians(angle));
    return {{c, -s, 0, s, c, 0, 0, 0, 1}};
}

Rotation inverse(const Rotation& r)
{
    return {{r.m[0], r.m[3], r.m[6], r.m[1], r.m[4], r.m[7], r.m[2], r.m[5], r.m[8]}};
}

Rotation mix(const Rotation& from, const Rotation& to, double share)
{
    const Quaternion a = quaternion(from);
    Quaternion b = quaternion(to);
    double cosine = dot(a, b);
    if (cosine < 0) {
        b = {-b.w, b.v * -1};
        cosine = -cosine;
    }
    double from_weight = 1 - share;
    double to_weight = share;
    if (cosine < 0.9999) {
        const double angle = std::acos(cosine);
        from_weight = std::sin((1 - share) * angle);
        to_weight = std::sin(share * angle);
    }
    return rotation({a.w * from_weight + b.w * to_weight, a.v * from_weight + b.v * to_weight});
}

Rotation bone_rotation(Vec down, Vec front)
{
    const Vec z = down * -1;
    const Vec x = unit(across(front, z));
    const Vec y = cross(z, x);
    return {{x.x, y.x, z.x, x.y, y.y, z.y, x.z, y.z, z.z}};
}

}  // namespace aftercare::figure
