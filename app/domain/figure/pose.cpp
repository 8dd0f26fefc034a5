#include "app/domain/figure/pose.h"

namespace aftercare::figure {
namespace {

std::optional<Vec> mirrored(const std::optional<Vec>& direction)
{
    if (!direction) return std::nullopt;
    return figure::mirrored(*direction);
}

std::optional<Pin> mirrored(const std::optional<Pin>& pin)
{
    if (!pin) return std::nullopt;
    return figure::mirrored(*pin);
}

ArmPose mirrored(ArmPose arm)
{
    arm.hand_pin = mirrored(arm.hand_pin);
    arm.elbow_pin = mirrored(arm.elbow_pin);
    return arm;
}

LegPose mirrored(LegPose leg)
{
    leg.foot_pin = mirrored(leg.foot_pin);
    leg.knee_pin = mirrored(leg.knee_pin);
    return leg;
}

// Bending and turning change sides, flexion does not.
Vec mirrored_spine(Vec angles) { return {angles.x, -angles.y, -angles.z}; }

}  // namespace

Pin mirrored(const Pin& pin)
{
    Pin result = pin;
    result.at = mirrored(pin.at);
    if (pin.on) result.on = Attachment{pin.on->part, other(pin.on->side), pin.on->along, mirrored(pin.on->offset)};
    result.surface = mirrored(pin.surface);
    result.pole = mirrored(pin.pole);
    result.hand = mirrored(pin.hand);
    result.foot_turn = -pin.foot_turn;
    return result;
}

Pose mirrored(const Pose& pose)
{
    Pose result = pose;
    result.root.point.side = other(pose.root.point.side);
    result.root.at = mirrored(pose.root.at);
    result.root.turn = {-pose.root.turn.x, pose.root.turn.y, -pose.root.turn.z};
    result.lumbar = mirrored_spine(pose.lumbar);
    result.thorax = mirrored_spine(pose.thorax);
    result.neck = mirrored_spine(pose.neck);
    result.head = mirrored_spine(pose.head);
    for (const Side side : both_sides) {
        at(result.arms, side) = mirrored(at(pose.arms, other(side)));
        at(result.legs, side) = mirrored(at(pose.legs, other(side)));
    }
    return result;
}

}  // namespace aftercare::figure
