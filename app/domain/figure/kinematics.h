#pragma once

#include "app/domain/figure/pose.h"

namespace aftercare::figure {

// Places the spine, head, shoulders and hips of `pose` with the pelvis at `pelvis`. Limbs are left where they start.
Skeleton trunk_of(const Pose& pose, const Frame& pelvis);

// A limb by its joint angles alone.
void pose_arm(Skeleton& skeleton, const ArmPose& arm, Side side);
void pose_leg(Skeleton& skeleton, const LegPose& leg, Side side);

// The upper arm's rotation by its angles alone, and the thigh's.
Rotation shoulder_rotation(const Skeleton& skeleton, const ArmPose& arm, Side side);
Rotation hip_rotation(const Skeleton& skeleton, const LegPose& leg, Side side);

// The rest of a limb below a known upper arm or thigh. `elbow` and `knee` replace the pose's own bend, in degrees.
void hang_arm(Skeleton& skeleton, const ArmPose& arm, Side side, const Rotation& upper, double elbow);
void hang_leg(Skeleton& skeleton, const LegPose& leg, Side side, const Rotation& thigh, double knee);
// The foot turned as it stands on the floor, whatever the shin does.
void plant_foot(Skeleton& skeleton, const LegPose& leg, Side side, const Rotation& foot);

// The pelvis that puts the root of `pose` where it belongs.
Frame pelvis_of(const Pose& pose);

}  // namespace aftercare::figure
