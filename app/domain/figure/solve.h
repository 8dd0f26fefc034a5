#pragma once

#include "app/domain/figure/pose.h"

namespace aftercare::figure {

// How far each pinned joint stays from its pin because the limb is too short or too long, centimetres.
struct PinMiss {
    double hand = 0, elbow = 0, foot = 0, knee = 0;
};

struct Solved {
    Skeleton skeleton;
    std::array<PinMiss, 2> misses;
};

Solved solve(const Pose& pose);
// On the way from one pose to the other. A limb that both pin in the same manner stays on the way between the pins;
// one that only one of them pins, or that changes what it rests on, is swung from one solution to the other.
Solved solve(const Pose& from, const Pose& to, double share);

}  // namespace aftercare::figure
