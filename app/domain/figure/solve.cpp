#include "app/domain/figure/solve.h"

#include "app/domain/figure/kinematics.h"
#include "app/domain/figure/limbs.h"

namespace aftercare::figure {
namespace {

struct Blend {
    const Pose& from;
    const Pose& to;
    double share;
};

Pose mixed_angles(const Blend& blend)
{
    const auto& [from, to, share] = blend;
    Pose pose = from;
    pose.root.at = mix(from.root.at, to.root.at, share);
    pose.root.turn = mix(from.root.turn, to.root.turn, share);
    pose.lumbar = mix(from.lumbar, to.lumbar, share);
    pose.thorax = mix(from.thorax, to.thorax, share);
    pose.neck = mix(from.neck, to.neck, share);
    pose.head = mix(from.head, to.head, share);
    pose.belly = mix(from.belly, to.belly, share);
    for (const Side side : both_sides) {
        ArmPose& arm = at(pose.arms, side);
        const ArmPose& other_arm = at(to.arms, side);
        arm.girdle = mix(arm.girdle, other_arm.girdle, share);
        arm.shoulder = mix(arm.shoulder, other_arm.shoulder, share);
        arm.elbow = mix(arm.elbow, other_arm.elbow, share);
        arm.forearm = mix(arm.forearm, other_arm.forearm, share);
        arm.wrist = mix(arm.wrist, other_arm.wrist, share);
        LegPose& leg = at(pose.legs, side);
        const LegPose& other_leg = at(to.legs, side);
        leg.hip = mix(leg.hip, other_leg.hip, share);
        leg.knee = mix(leg.knee, other_leg.knee, share);
        leg.ankle = mix(leg.ankle, other_leg.ankle, share);
        leg.toes = mix(leg.toes, other_leg.toes, share);
    }
    return pose;
}

Frame mixed_pelvis(const Blend& blend, const Pose& angles)
{
    const auto& [from, to, share] = blend;
    if (from.root.by_chest == to.root.by_chest && from.root.point == to.root.point) return pelvis_of(angles);
    const Frame a = pelvis_of(from);
    const Frame b = pelvis_of(to);
    return {mix(a.turn, b.turn, share), mix(a.at, b.at, share)};
}

// Both pin it in the same manner, neither does, or the two cannot be blended.
enum class Hold { Pinned, Free, Swung };

Hold hold_of(const std::optional<Pin>& from, const std::optional<Pin>& to)
{
    if (!from && !to) return Hold::Free;
    return from && to && same_kind(*from, *to) ? Hold::Pinned : Hold::Swung;
}

std::optional<PinTarget> target_of(const std::optional<Pin>& from, const std::optional<Pin>& to, Limb limb,
                                   const Skeleton& s, double share, Vec usual_pole)
{
    if (!from || !to) return std::nullopt;
    PinTarget target = mix(pin_target(*from, limb, s), pin_target(*to, limb, s), share, usual_pole);
    if (!target.pole) target.pole = usual_pole;
    return target;
}

// Solves one pose between two, keeping what the limbs share: the blend, its angles, and the two ends when needed.
class Solver {
public:
    explicit Solver(const Blend& blend) : m_blend(blend), m_angles(mixed_angles(blend)) {}

    Solved run()
    {
        m_solved.skeleton = trunk_of(m_angles, mixed_pelvis(m_blend, m_angles));
        // A limb pinned onto its twin waits for it.
        const Side first_leg = rests_on_twin(at(m_blend.from.legs, Side::Left).foot_pin) ? Side::Right : Side::Left;
        for (const Side side : {first_leg, other(first_leg)}) solve_leg(side);
        const Side first_arm = rests_on_twin(at(m_blend.from.arms, Side::Left).hand_pin) ? Side::Right : Side::Left;
        for (const Side side : {first_arm, other(first_arm)}) solve_arm(side);
        return m_solved;
    }

private:
    static bool rests_on_twin(const std::optional<Pin>& pin)
    {
        return pin && pin->on && pin->on->side == Side::Right && (is_leg(pin->on->part) || is_arm(pin->on->part));
    }

    void solve_arm(Side side)
    {
        Skeleton& s = m_solved.skeleton;
        PinMiss& miss = at(m_solved.misses, side);
        const ArmPose& from = at(m_blend.from.arms, side);
        const ArmPose& to = at(m_blend.to.arms, side);
        const Hold hand_hold = hold_of(from.hand_pin, to.hand_pin);
        const Hold elbow_hold = hold_of(from.elbow_pin, to.elbow_pin);
        if (hand_hold == Hold::Swung || elbow_hold == Hold::Swung) {
            swing_arm(s, side, start().skeleton, end().skeleton, m_blend.share);
            return;
        }
        const double share = m_blend.share;
        const Vec back = s.chest.turn * Vec{-1, 0, 0};
        const Vec outward = s.chest.turn * Vec{-0.8, sign(side) * 0.7, -0.35};
        const auto hand = target_of(from.hand_pin, to.hand_pin, Limb::Hand, s, share, outward);
        const auto elbow = target_of(from.elbow_pin, to.elbow_pin, Limb::Elbow, s, share, back);
        const ArmPose& arm = at(m_angles.arms, side);
        if (elbow) rest_on_elbow(s, arm, side, *elbow, hand, miss);
        else if (hand) reach_with_hand(s, arm, side, *hand, miss);
        else pose_arm(s, arm, side);
    }

    void solve_leg(Side side)
    {
        Skeleton& s = m_solved.skeleton;
        PinMiss& miss = at(m_solved.misses, side);
        const LegPose& from = at(m_blend.from.legs, side);
        const LegPose& to = at(m_blend.to.legs, side);
        const Hold foot_hold = hold_of(from.foot_pin, to.foot_pin);
        const Hold knee_hold = hold_of(from.knee_pin, to.knee_pin);
        if (foot_hold == Hold::Swung || knee_hold == Hold::Swung) {
            swing_leg(s, side, start().skeleton, end().skeleton, m_blend.share);
            return;
        }
        const double share = m_blend.share;
        const Vec forward = s.pelvis.turn * Vec{1, sign(side) * 0.12, 0.25};
        const auto foot = target_of(from.foot_pin, to.foot_pin, Limb::Foot, s, share, forward);
        const auto knee = target_of(from.knee_pin, to.knee_pin, Limb::Knee, s, share, forward);
        const LegPose& leg = at(m_angles.legs, side);
        if (knee) kneel(s, leg, side, *knee, foot, miss);
        else if (foot) stand_on_foot(s, leg, side, *foot, miss);
        else pose_leg(s, leg, side);
    }

    const Solved& start() { return m_start ? *m_start : m_start.emplace(solve(m_blend.from)); }
    const Solved& end() { return m_end ? *m_end : m_end.emplace(solve(m_blend.to)); }

    Blend m_blend;
    Pose m_angles;
    Solved m_solved;
    std::optional<Solved> m_start;
    std::optional<Solved> m_end;
};

}  // namespace

Solved solve(const Pose& pose) { return Solver({pose, pose, 0}).run(); }

Solved solve(const Pose& from, const Pose& to, double share) { return Solver({from, to, share}).run(); }

}  // namespace aftercare::figure
