#include "app/domain/figure/pin_target.h"

namespace aftercare::figure {
namespace {

// Half the thickness of what touches the surface, centimetres.
constexpr double knee_radius = 5.0, ankle_radius = 3.4, elbow_radius = 3.4, wrist_radius = 2.6, palm_radius = 1.7;

PinTarget foot_target(const Pin& pin, Vec base)
{
    PinTarget target;
    if (pin.point == PinPoint::Ankle) {
        target.at = pin.on ? base : base + pin.surface * ankle_radius;
        return target;
    }
    target.foot = about_z(pin.foot_turn) * about_y(pin.heel_lift);
    const Vec held = pin.point == PinPoint::Ball ? body_size::ball : Vec{0, 0, -body_size::ankle_height};
    target.at = base - *target.foot * held;
    return target;
}

PinTarget hand_target(const Pin& pin, Vec base)
{
    PinTarget target;
    if (pin.hand) target.hand = unit(*pin.hand);
    if (pin.point == PinPoint::Wrist) {
        target.at = pin.on ? base : base + pin.surface * wrist_radius;
        return target;
    }
    target.at = pin.on ? base : base + pin.surface * palm_radius;
    if (target.hand) target.at = target.at - *target.hand * body_size::palm;
    target.palm = !target.hand;
    return target;
}

}  // namespace

PinTarget pin_target(const Pin& pin, Limb limb, const Skeleton& skeleton)
{
    const Vec base = pin.on ? point_of(skeleton, *pin.on) : pin.at;
    PinTarget target;
    if (limb == Limb::Foot) target = foot_target(pin, base);
    else if (limb == Limb::Hand) target = hand_target(pin, base);
    else target.at = pin.on ? base : base + pin.surface * (limb == Limb::Knee ? knee_radius : elbow_radius);
    if (pin.pole) target.pole = unit(*pin.pole);
    return target;
}

PinTarget mix(const PinTarget& from, const PinTarget& to, double share, Vec usual_pole)
{
    PinTarget target;
    target.at = mix(from.at, to.at, share);
    if (from.hand && to.hand) target.hand = unit(mix(*from.hand, *to.hand, share));
    if (from.foot && to.foot) target.foot = mix(*from.foot, *to.foot, share);
    if (from.pole || to.pole)
        target.pole = mix(from.pole.value_or(unit(usual_pole)), to.pole.value_or(unit(usual_pole)), share);
    target.palm = from.palm && to.palm;
    return target;
}

bool same_kind(const Pin& a, const Pin& b)
{
    if (a.point != b.point || a.on.has_value() != b.on.has_value()) return false;
    return !a.on || (a.on->part == b.on->part && a.on->side == b.on->side);
}

}  // namespace aftercare::figure
