#include "app/domain/figure/validate.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace aftercare::figure;

namespace {

Pin foot_at(Vec place)
{
    Pin pin;
    pin.point = PinPoint::Sole;
    pin.at = place;
    return pin;
}

Pose standing()
{
    Pose pose;
    pose.root.at = {0, 0, 88};
    for (const Side side : both_sides) {
        at(pose.legs, side).foot_pin = foot_at({0, sign(side) * 9, 0});
        at(pose.arms, side).shoulder = {0, 14, 0};
    }
    return pose;
}

// Stands still, then takes the second pose.
FigureParts parts_with(const Pose& second)
{
    FigureParts parts;
    parts.poses = {standing(), second};
    parts.keys = {Key{0, Seconds(2), Seconds(1), Ease::Smooth, "", {}},
                  Key{1, Seconds(2), Seconds(1), Ease::Smooth, "", {}}};
    return parts;
}

bool breaks(const FigureParts& parts, Rule rule)
{
    const std::vector<Fault> faults = faults_of(Figure(parts));
    return std::any_of(faults.begin(), faults.end(), [rule](const Fault& fault) { return fault.rule == rule; });
}

}  // namespace

TEST_CASE("a person who stands breaks no rule", "[domain][figure]")
{
    CHECK(faults_of(Figure(parts_with(standing()))).empty());
}

TEST_CASE("a joint that bends too far is found", "[domain][figure]")
{
    Pose pose = standing();
    pose.neck.x = 80;
    CHECK(breaks(parts_with(pose), Rule::JointLimit));
    pose = standing();
    at(pose.arms, Side::Left).elbow = 170;
    CHECK(breaks(parts_with(pose), Rule::JointLimit));
}

TEST_CASE("a pin out of reach is found", "[domain][figure]")
{
    Pose pose = standing();
    pose.root.at.z = 100;
    CHECK(breaks(parts_with(pose), Rule::PinMissed));
}

TEST_CASE("a body below the floor is found", "[domain][figure]")
{
    Pose pose = standing();
    for (LegPose& leg : pose.legs) leg.foot_pin.reset();
    pose.root.at.z = 70;
    CHECK(breaks(parts_with(pose), Rule::BelowFloor));
}

TEST_CASE("a contact that is claimed but not kept is found", "[domain][figure]")
{
    FigureParts parts = parts_with(standing());
    parts.contacts = {Contact{ContactPart::Foot, Side::Left, SurfaceName::Floor}};
    CHECK_FALSE(breaks(parts, Rule::ContactLost));
    parts.contacts = {Contact{ContactPart::Knee, Side::Left, SurfaceName::Floor}};
    CHECK(breaks(parts, Rule::ContactLost));
    parts.contacts = {Contact{ContactPart::Pelvis, Side::Left, SurfaceName::Chair}};
    CHECK(breaks(parts, Rule::ContactLost));
}

TEST_CASE("a body that goes through the wall is found", "[domain][figure]")
{
    FigureParts parts = parts_with(standing());
    parts.props = {Wall{{-30, 0, 0}}};
    CHECK_FALSE(breaks(parts, Rule::ThroughWall));
    parts.props = {Wall{{0, 0, 0}}};
    CHECK(breaks(parts, Rule::ThroughWall));
}

TEST_CASE("a movement nobody could make that fast is found", "[domain][figure]")
{
    Pose pose = standing();
    at(pose.arms, Side::Left).shoulder.x = 170;
    FigureParts parts = parts_with(pose);
    CHECK_FALSE(breaks(parts, Rule::TooFast));
    parts.keys[1].move = Seconds(0.3);
    CHECK(breaks(parts, Rule::TooFast));
}

TEST_CASE("a hand inside the body is found", "[domain][figure]")
{
    Pose pose = standing();
    Pin pin;
    pin.point = PinPoint::Wrist;
    pin.on = Attachment{Part::Spine, Side::Left, 0.7, {}};
    at(pose.arms, Side::Left).hand_pin = pin;
    CHECK(breaks(parts_with(pose), Rule::InsideBody));
}
