#pragma once

#include "app/domain/figure/vec.h"

#include <array>

namespace aftercare::figure {

// A rotation matrix, row by row.
struct Rotation {
    std::array<double, 9> m{1, 0, 0, 0, 1, 0, 0, 0, 1};

    friend Rotation operator*(const Rotation& a, const Rotation& b);
    friend constexpr Vec operator*(const Rotation& r, Vec v)
    {
        return {r.m[0] * v.x + r.m[1] * v.y + r.m[2] * v.z, r.m[3] * v.x + r.m[4] * v.y + r.m[5] * v.z,
                r.m[6] * v.x + r.m[7] * v.y + r.m[8] * v.z};
    }
};

// Right-handed turns about the axes, in degrees.
Rotation about_x(double angle);
Rotation about_y(double angle);
Rotation about_z(double angle);

Rotation inverse(const Rotation& rotation);
// The short way round from one to the other, at an even pace; `share` 0 gives `from`.
Rotation mix(const Rotation& from, const Rotation& to, double share);
// A bone that points along `down` and faces `front`, as far as that is at right angles to it.
Rotation bone_rotation(Vec down, Vec front);

}  // namespace aftercare::figure
