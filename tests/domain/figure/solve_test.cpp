#include "app/domain/figure/solve.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace aftercare::figure;
using Catch::Approx;

namespace {

Pose standing()
{
    Pose pose;
    pose.root.at = {0, 0, 88};
    for (const Side side : both_sides) {
        Pin foot;
        foot.point = PinPoint::Sole;
        foot.at = {0, sign(side) * 9, 0};
        at(pose.legs, side).foot_pin = foot;
    }
    return pose;
}

Pin hand_at(Vec place)
{
    Pin pin;
    pin.point = PinPoint::Wrist;
    pin.at = place;
    pin.surface = {};
    return pin;
}

bool same(Vec a, Vec b, double within = 0.01) { return length(a - b) < within; }

}  // namespace

TEST_CASE("a pinned foot stands flat where it is pinned", "[domain][figure]")
{
    const Solved solved = solve(standing());
    for (const Side side : both_sides) {
        CHECK(same(point_of(solved.skeleton, {Landmark::Sole, side}), {0, sign(side) * 9, 0}));
        CHECK(at(solved.misses, side).foot == Approx(0));
    }
}

TEST_CASE("a hand reaches its pin and no bone changes its length", "[domain][figure]")
{
    Pose pose = standing();
    const Vec place{25, 20, 120};
    at(pose.arms, Side::Left).hand_pin = hand_at(place);
    const Skeleton s = solve(pose).skeleton;
    CHECK(same(point_of(s, {Landmark::Wrist, Side::Left}), place));
    const Vec elbow = point_of(s, {Landmark::Elbow, Side::Left});
    CHECK(length(elbow - point_of(s, {Landmark::Shoulder, Side::Left})) == Approx(body_size::upper_arm));
    CHECK(length(place - elbow) == Approx(body_size::forearm));
}

TEST_CASE("a pin out of reach is missed by what is missing, not hidden", "[domain][figure]")
{
    Pose pose = standing();
    const Vec shoulder = point_of(solve(pose).skeleton, {Landmark::Shoulder, Side::Right});
    at(pose.arms, Side::Right).hand_pin = hand_at(shoulder + Vec{100, 0, 0});
    const double missing = 100 - body_size::upper_arm - body_size::forearm;
    CHECK(at(solve(pose).misses, Side::Right).hand == Approx(missing).margin(0.1));
}

TEST_CASE("an elbow points the way its pole says", "[domain][figure]")
{
    Pose pose = standing();
    Pin pin = hand_at({30, 20, 130});
    for (const double up : {1.0, -1.0}) {
        pin.pole = Vec{0, 0, up};
        at(pose.arms, Side::Left).hand_pin = pin;
        const Skeleton s = solve(pose).skeleton;
        const double middle = (point_of(s, {Landmark::Shoulder, Side::Left}).z + 130) / 2;
        CHECK((point_of(s, {Landmark::Elbow, Side::Left}).z - middle) * up > 0);
    }
}

TEST_CASE("the way between two poses starts and ends at them", "[domain][figure]")
{
    Pose bowed = standing();
    bowed.lumbar.x = 30;
    bowed.root.at.z = 80;
    at(bowed.arms, Side::Left).hand_pin = hand_at({30, 20, 110});
    const Pose upright = standing();
    const auto crown = [](const Solved& solved) { return point_of(solved.skeleton, {Landmark::Crown}); };
    const auto wrist = [](const Solved& solved) { return point_of(solved.skeleton, {Landmark::Wrist, Side::Left}); };
    CHECK(same(crown(solve(upright, bowed, 0)), crown(solve(upright))));
    CHECK(same(crown(solve(upright, bowed, 1)), crown(solve(bowed))));
    CHECK(same(wrist(solve(upright, bowed, 0)), wrist(solve(upright))));
    CHECK(same(wrist(solve(upright, bowed, 1)), wrist(solve(bowed))));
}

TEST_CASE("feet that both poses pin stay where they are on the way", "[domain][figure]")
{
    Pose squat = standing();
    squat.root.at.z = 60;
    for (const double share : {0.2, 0.5, 0.8}) {
        const Solved solved = solve(standing(), squat, share);
        CHECK(same(point_of(solved.skeleton, {Landmark::Sole, Side::Left}), {0, 9, 0}));
    }
}

TEST_CASE("a mirrored pose puts every point on the other side", "[domain][figure]")
{
    Pose pose = standing();
    pose.lumbar = {10, 12, 8};
    pose.thorax = {0, -5, 20};
    pose.root.turn = {15, 5, 4};
    at(pose.arms, Side::Left).hand_pin = hand_at({20, 25, 120});
    at(pose.arms, Side::Right).shoulder = {60, 40, 10};
    at(pose.arms, Side::Right).elbow = 45;
    const Skeleton plain = solve(pose).skeleton;
    const Skeleton turned = solve(mirrored(pose)).skeleton;
    for (const Landmark mark :
         {Landmark::Crown, Landmark::Nose, Landmark::Fingers, Landmark::Elbow, Landmark::Knee, Landmark::Toe})
        for (const Side side : both_sides)
            CHECK(same(point_of(turned, {mark, side}), mirrored(point_of(plain, {mark, other(side)}))));
}
