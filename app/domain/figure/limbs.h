#pragma once

#include "app/domain/figure/pin_target.h"
#include "app/domain/figure/solve.h"

namespace aftercare::figure {

// Each of these places one limb of a skeleton whose trunk is already there, and notes how far its pins are missed.
// The targets need a pole.
void reach_with_hand(Skeleton& s, const ArmPose& arm, Side side, const PinTarget& target, PinMiss& miss);
void rest_on_elbow(Skeleton& s, const ArmPose& arm, Side side, const PinTarget& elbow,
                   const std::optional<PinTarget>& hand, PinMiss& miss);
void stand_on_foot(Skeleton& s, const LegPose& leg, Side side, const PinTarget& target, PinMiss& miss);
void kneel(Skeleton& s, const LegPose& leg, Side side, const PinTarget& knee, const std::optional<PinTarget>& foot,
           PinMiss& miss);

// Without a pin: on the way from how the limb lies in one skeleton to how it lies in the other.
void swing_arm(Skeleton& s, Side side, const Skeleton& from, const Skeleton& to, double share);
void swing_leg(Skeleton& s, Side side, const Skeleton& from, const Skeleton& to, double share);

}  // namespace aftercare::figure
