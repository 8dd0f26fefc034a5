#pragma once

#include "app/domain/figure/pose.h"

namespace aftercare::figure {

enum class Limb : std::uint8_t { Hand, Elbow, Foot, Knee };

// Where a pinned joint has to be, and how what hangs on it lies.
struct PinTarget {
    Vec at;
    std::optional<Vec> hand;  // direction of the fingers
    std::optional<Rotation> foot;
    std::optional<Vec> pole;
    bool palm = false;  // `at` is the palm, with the hand in line with the forearm
};

PinTarget pin_target(const Pin& pin, Limb limb, const Skeleton& skeleton);
// On the way between two pins of the same kind. `usual_pole` stands in where only one of them has a pole.
PinTarget mix(const PinTarget& from, const PinTarget& to, double share, Vec usual_pole);

// Pins that can be blended: the same point of the limb on the same part.
bool same_kind(const Pin& a, const Pin& b);

}  // namespace aftercare::figure
