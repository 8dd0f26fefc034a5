#include "app/domain/figure/limbs.h"

#include "app/domain/figure/inverse_kinematics.h"
#include "app/domain/figure/kinematics.h"

namespace aftercare::figure {
namespace {

void aim_hand(Skeleton& s, Side side, Vec direction)
{
    ArmFrames& arm = at(s.arms, side);
    const Vec front = arm.fore.turn * Vec{1, 0, 0};
    const bool square = length(across(front, direction)) > 0.1;
    arm.hand.turn = bone_rotation(direction, square ? front : arm.fore.turn * Vec{0, 0, 1});
}

Rotation local_mix(const std::array<const Frame*, 4>& frames, double share)
{
    const auto& [from_parent, from, to_parent, to] = frames;
    return mix(inverse(from_parent->turn) * from->turn, inverse(to_parent->turn) * to->turn, share);
}

}  // namespace

void reach_with_hand(Skeleton& s, const ArmPose& arm, Side side, const PinTarget& target, PinMiss& miss)
{
    const double lower = target.palm ? body_size::forearm + body_size::palm : body_size::forearm;
    const TwoBones bones =
        solve(Reach{at(s.arms, side).upper.at, target.at, body_size::upper_arm, lower,
                    std::abs(body_size::upper_arm - lower) + 0.5, *target.pole, s.chest.turn * Vec{0, sign(side), 0}});
    miss.hand = bones.miss;
    ArmPose straight = arm;
    if (target.palm) straight.wrist = 0;
    // The elbow bends away from the pole, so the hinge's front looks the other way.
    const Vec front = across(*target.pole, bones.upper) * -1;
    const Vec bend = across(bones.lower, bones.upper);
    hang_arm(s, straight, side, bone_rotation(bones.upper, length(bend) > 0.02 ? bend : front),
             angle_between(bones.upper, bones.lower));
    if (target.hand) aim_hand(s, side, *target.hand);
}

void rest_on_elbow(Skeleton& s, const ArmPose& arm, Side side, const PinTarget& elbow,
                   const std::optional<PinTarget>& hand, PinMiss& miss)
{
    const Vec shoulder = at(s.arms, side).upper.at;
    const Vec upper = unit(elbow.at - shoulder);
    miss.elbow = std::abs(length(elbow.at - shoulder) - body_size::upper_arm);
    if (!hand) {
        const Vec front = shoulder_rotation(s, arm, side) * Vec{1, 0, 0};
        hang_arm(s, arm, side, bone_rotation(upper, front), arm.elbow);
        return;
    }
    const Vec elbow_at = shoulder + upper * body_size::upper_arm;
    const Vec lower = unit(hand->at - elbow_at);
    miss.hand = std::abs(length(hand->at - elbow_at) - body_size::forearm - (hand->palm ? body_size::palm : 0));
    const Vec back = *elbow.pole;
    const Vec front = length(across(lower, upper)) > 0.05 ? lower : back * -1;
    hang_arm(s, arm, side, bone_rotation(upper, front), angle_between(upper, lower));
    if (hand->hand) aim_hand(s, side, *hand->hand);
}

void stand_on_foot(Skeleton& s, const LegPose& leg, Side side, const PinTarget& target, PinMiss& miss)
{
    const TwoBones bones = solve(Reach{at(s.legs, side).thigh.at, target.at, body_size::thigh, body_size::shin, 12,
                                       *target.pole, s.pelvis.turn * Vec{0, 0, 1}});
    miss.foot = bones.miss;
    const Vec bend = across(bones.lower, bones.upper) * -1;
    hang_leg(s, leg, side, bone_rotation(bones.upper, length(bend) > 0.02 ? bend : *target.pole),
             angle_between(bones.upper, bones.lower));
    if (target.foot) plant_foot(s, leg, side, *target.foot);
}

void kneel(Skeleton& s, const LegPose& leg, Side side, const PinTarget& knee, const std::optional<PinTarget>& foot,
           PinMiss& miss)
{
    const Vec hip = at(s.legs, side).thigh.at;
    const Vec upper = unit(knee.at - hip);
    miss.knee = std::abs(length(knee.at - hip) - body_size::thigh);
    if (!foot) {
        hang_leg(s, leg, side, bone_rotation(upper, hip_rotation(s, leg, side) * Vec{1, 0, 0}), leg.knee);
        return;
    }
    const Vec knee_at = hip + upper * body_size::thigh;
    const Vec lower = unit(foot->at - knee_at);
    miss.foot = std::abs(length(foot->at - knee_at) - body_size::shin);
    const Vec bend = across(lower, upper) * -1;
    hang_leg(s, leg, side, bone_rotation(upper, length(bend) > 0.05 ? bend : s.pelvis.turn * Vec{1, 0, 0}),
             angle_between(upper, lower));
    if (foot->foot) plant_foot(s, leg, side, *foot->foot);
}

void swing_arm(Skeleton& s, Side side, const Skeleton& from, const Skeleton& to, double share)
{
    ArmFrames& arm = at(s.arms, side);
    const ArmFrames& a = at(from.arms, side);
    const ArmFrames& b = at(to.arms, side);
    arm.upper.turn = s.chest.turn * local_mix({&from.chest, &a.upper, &to.chest, &b.upper}, share);
    arm.fore = {arm.upper.turn * local_mix({&a.upper, &a.fore, &b.upper, &b.fore}, share),
                arm.upper.place({0, 0, -body_size::upper_arm})};
    arm.hand = {arm.fore.turn * local_mix({&a.fore, &a.hand, &b.fore, &b.hand}, share),
                arm.fore.place({0, 0, -body_size::forearm})};
}

void swing_leg(Skeleton& s, Side side, const Skeleton& from, const Skeleton& to, double share)
{
    LegFrames& leg = at(s.legs, side);
    const LegFrames& a = at(from.legs, side);
    const LegFrames& b = at(to.legs, side);
    leg.thigh.turn = s.pelvis.turn * local_mix({&from.pelvis, &a.thigh, &to.pelvis, &b.thigh}, share);
    leg.shin = {leg.thigh.turn * local_mix({&a.thigh, &a.shin, &b.thigh, &b.shin}, share),
                leg.thigh.place({0, 0, -body_size::thigh})};
    leg.foot = {leg.shin.turn * local_mix({&a.shin, &a.foot, &b.shin, &b.foot}, share),
                leg.shin.place({0, 0, -body_size::shin})};
    leg.toes = {leg.foot.turn * local_mix({&a.foot, &a.toes, &b.foot, &b.toes}, share),
                leg.foot.place(body_size::ball)};
}

}  // namespace aftercare::figure
