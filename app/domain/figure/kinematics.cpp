#include "app/domain/figure/kinematics.h"

namespace aftercare::figure {
namespace {

Rotation spine_rotation(Vec angles, double share)
{
    return about_z(angles.z * share) * about_y(angles.x * share) * about_x(-angles.y * share);
}

Rotation ball_joint(Vec angles, Side side)
{
    return about_y(-angles.x) * about_x(sign(side) * angles.y) * about_z(sign(side) * angles.z);
}

Frame above(const Frame& below, double size, const Rotation& bend)
{
    return {below.turn * bend, below.place({0, 0, size})};
}

void place_limb_roots(Skeleton& s, const Pose& pose, Side side)
{
    const Vec girdle = at(pose.arms, side).girdle;
    const auto outward = [side](Vec local) { return side == Side::Left ? local : mirrored(local); };
    Frame& collar = at(s.arms, side).girdle;
    collar.turn = s.chest.turn * about_z(-sign(side) * girdle.y) * about_x(sign(side) * girdle.x);
    collar.at = s.chest.place(outward(body_size::collarbone_root));
    at(s.arms, side).upper = {s.chest.turn, collar.place(outward(body_size::collarbone))};
    at(s.legs, side).thigh = {s.pelvis.turn, s.pelvis.place(outward({0, body_size::hip_half, 0}))};
}

bool on_leg(Landmark mark) { return mark > Landmark::Hip; }
bool on_arm(Landmark mark) { return mark > Landmark::Shoulder && mark < Landmark::Hip; }

}  // namespace

Skeleton trunk_of(const Pose& pose, const Frame& pelvis_frame)
{
    constexpr double third = 1.0 / 3;
    Skeleton s;
    s.pelvis = pelvis_frame;
    s.belly = pose.belly;
    s.lumbar1 = above(s.pelvis, body_size::pelvis, spine_rotation(pose.lumbar, third));
    s.lumbar2 = above(s.lumbar1, body_size::lumbar, spine_rotation(pose.lumbar, third));
    const Rotation between = spine_rotation(pose.lumbar, third) * spine_rotation(pose.thorax, third);
    s.thorax1 = above(s.lumbar2, body_size::lumbar, between);
    s.thorax2 = above(s.thorax1, body_size::thorax, spine_rotation(pose.thorax, third));
    s.chest = above(s.thorax2, body_size::thorax, spine_rotation(pose.thorax, third));
    s.neck = above(s.chest, body_size::chest, about_y(body_size::neck_rest) * spine_rotation(pose.neck, 1));
    s.head = above(s.neck, body_size::neck, spine_rotation(pose.head, 1) * about_y(-body_size::neck_rest));
    for (const Side side : both_sides) place_limb_roots(s, pose, side);
    return s;
}

Rotation shoulder_rotation(const Skeleton& s, const ArmPose& arm, Side side)
{
    return s.chest.turn * ball_joint(arm.shoulder, side);
}

Rotation hip_rotation(const Skeleton& s, const LegPose& leg, Side side)
{
    return s.pelvis.turn * ball_joint(leg.hip, side);
}

void hang_arm(Skeleton& s, const ArmPose& arm, Side side, const Rotation& upper, double elbow)
{
    ArmFrames& frames = at(s.arms, side);
    frames.upper.turn = upper;
    frames.fore = {upper * about_y(-elbow), frames.upper.place({0, 0, -body_size::upper_arm})};
    frames.hand = {frames.fore.turn * about_z(sign(side) * arm.forearm) * about_y(-arm.wrist),
                   frames.fore.place({0, 0, -body_size::forearm})};
}

void hang_leg(Skeleton& s, const LegPose& leg, Side side, const Rotation& thigh_turn, double knee)
{
    LegFrames& frames = at(s.legs, side);
    frames.thigh.turn = thigh_turn;
    frames.shin = {thigh_turn * about_y(knee), frames.thigh.place({0, 0, -body_size::thigh})};
    frames.foot = {frames.shin.turn, frames.shin.place({0, 0, -body_size::shin})};
    plant_foot(s, leg, side, frames.shin.turn * about_y(-leg.ankle));
}

void plant_foot(Skeleton& s, const LegPose& leg, Side side, const Rotation& foot_turn)
{
    LegFrames& frames = at(s.legs, side);
    frames.foot.turn = foot_turn;
    frames.toes = {foot_turn * about_y(-leg.toes), frames.foot.place(body_size::ball)};
}

void pose_arm(Skeleton& s, const ArmPose& arm, Side side)
{
    hang_arm(s, arm, side, shoulder_rotation(s, arm, side), arm.elbow);
}

void pose_leg(Skeleton& s, const LegPose& leg, Side side)
{
    hang_leg(s, leg, side, hip_rotation(s, leg, side), leg.knee);
}

Frame pelvis_of(const Pose& pose)
{
    const Root& root = pose.root;
    const Rotation wanted = about_z(root.turn.x) * about_y(root.turn.y) * about_x(-root.turn.z);
    Rotation turn = wanted;
    if (root.by_chest) turn = wanted * inverse(trunk_of(pose, {}).chest.turn);
    Skeleton s = trunk_of(pose, {turn, {}});
    const Side side = root.point.side;
    if (on_leg(root.point.mark)) pose_leg(s, at(pose.legs, side), side);
    if (on_arm(root.point.mark)) pose_arm(s, at(pose.arms, side), side);
    return {turn, root.at - point_of(s, root.point)};
}

}  // namespace aftercare::figure
