#include "app/guidance/pose_reader.h"

namespace aftercare::guidance {
namespace {

using figure::ArmPose;
using figure::at;
using figure::both_sides;
using figure::LegPose;
using figure::mirrored;
using figure::Pin;
using figure::PinPoint;
using figure::Pose;
using figure::Root;
using figure::Side;
using figure::Vec;

constexpr int deepest_inheritance = 12;

Root read_root(const FigureNode& node, Root root)
{
    node.only({"part", "point", "at", "rot"});
    if (const FigureNode part = node["part"]; part.present()) root.by_chest = part.choice({"pelvis", "chest"}, 0) == 1;
    if (const FigureNode point = node["point"]; point.present()) root.point = point.place();
    root.at = node["at"].vec(root.at);
    root.turn = node["rot"].vec(root.turn);
    return root;
}

enum class PinnedLimb { Hand, Elbow, Foot, Knee };

PinPoint read_pin_point(const FigureNode& by, PinnedLimb limb)
{
    switch (limb) {
    case PinnedLimb::Hand: return by.choice({"palm", "wrist"}, 0) == 0 ? PinPoint::Palm : PinPoint::Wrist;
    case PinnedLimb::Foot: {
        constexpr std::array points{PinPoint::Sole, PinPoint::Ball, PinPoint::Ankle};
        return points[by.choice({"sole", "ball", "ankle"}, 0)];
    }
    default: return PinPoint::Joint;
    }
}

Pin read_pin(const FigureNode& node, PinnedLimb limb)
{
    node.only({"at", "on", "t", "off", "by", "n", "pole", "dir", "rot"});
    Pin pin;
    pin.point = read_pin_point(node["by"], limb);
    if (node["on"].present()) pin.on = node.attachment();
    else if (node["at"].present()) pin.at = node["at"].vec({});
    else node.problem("A pin needs \"at\", a place in the room, or \"on\", a part of the body.");
    pin.surface = node["n"].vec({0, 0, 1});
    pin.pole = node["pole"].vec_if_present();
    pin.hand = node["dir"].vec_if_present();
    const Vec foot = node["rot"].vec({});
    pin.foot_turn = foot.x;
    pin.heel_lift = foot.y;
    return pin;
}

std::optional<Pin>& pin_of(Pose& pose, PinnedLimb limb, Side side)
{
    switch (limb) {
    case PinnedLimb::Hand: return at(pose.arms, side).hand_pin;
    case PinnedLimb::Elbow: return at(pose.arms, side).elbow_pin;
    case PinnedLimb::Foot: return at(pose.legs, side).foot_pin;
    case PinnedLimb::Knee: break;
    }
    return at(pose.legs, side).knee_pin;
}

// "hand" is both hands, written for the left one; "handL" and "handR" are one.
struct SidedName {
    std::string_view name;
    std::optional<Side> side;
};

SidedName split_side(std::string_view name)
{
    if (name.ends_with('L')) return {name.substr(0, name.size() - 1), Side::Left};
    if (name.ends_with('R')) return {name.substr(0, name.size() - 1), Side::Right};
    return {name, std::nullopt};
}

void read_pins(const FigureNode& node, Pose& pose)
{
    constexpr std::array<std::string_view, 4> limbs{"hand", "elbow", "foot", "knee"};
    for (const auto& [key, value] : node.members()) {
        const SidedName name = split_side(key);
        std::size_t limb = 0;
        while (limb < limbs.size() && limbs[limb] != name.name) ++limb;
        if (limb == limbs.size()) {
            value.problem("Only a hand, elbow, foot or knee can be pinned.");
            continue;
        }
        const auto pinned = static_cast<PinnedLimb>(limb);
        for (const Side side : both_sides) {
            if (name.side && *name.side != side) continue;
            std::optional<Pin>& pin = pin_of(pose, pinned, side);
            if (value.is_null()) {
                pin.reset();
                continue;
            }
            pin = read_pin(value, pinned);
            if (!name.side && side == Side::Right) pin = mirrored(*pin);
        }
    }
}

bool read_limb_channel(std::string_view name, const FigureNode& node, ArmPose& arm, LegPose& leg)
{
    if (name == "girdle") arm.girdle = node.vec(arm.girdle);
    else if (name == "shoulder") arm.shoulder = node.vec(arm.shoulder);
    else if (name == "elbow") arm.elbow = node.number(arm.elbow);
    else if (name == "forearm") arm.forearm = node.number(arm.forearm);
    else if (name == "wrist") arm.wrist = node.number(arm.wrist);
    else if (name == "hip") leg.hip = node.vec(leg.hip);
    else if (name == "knee") leg.knee = node.number(leg.knee);
    else if (name == "ankle") leg.ankle = node.number(leg.ankle);
    else if (name == "toes") leg.toes = node.number(leg.toes);
    else return false;
    return true;
}

void read_channel(const std::string& key, const FigureNode& node, Pose& pose)
{
    if (key == "lumbar") pose.lumbar = node.vec(pose.lumbar);
    else if (key == "thorax") pose.thorax = node.vec(pose.thorax);
    else if (key == "neck") pose.neck = node.vec(pose.neck);
    else if (key == "head") pose.head = node.vec(pose.head);
    else if (key == "belly") pose.belly = node.number_between(-3, 6, 0);
    else {
        const SidedName name = split_side(key);
        for (const Side side : both_sides) {
            if (name.side && *name.side != side) continue;
            if (!read_limb_channel(name.name, node, at(pose.arms, side), at(pose.legs, side)))
                return node.problem("No joint has this name.");
        }
    }
}

}  // namespace

Pose PoseReader::read(const std::string& name, const FigureNode& asked) const { return read(name, asked, false, 0); }

Pose PoseReader::read(const std::string& name, const FigureNode& asked, bool shared_only, int depth) const
{
    if (depth > deepest_inheritance) {
        asked.problem("These poses begin from one another in a circle.");
        return {};
    }
    auto found = shared_only ? m_own.end() : m_own.find(name);
    const bool is_own = found != m_own.end();
    if (!is_own) {
        found = m_shared.find(name);
        if (found == m_shared.end()) {
            asked.problem("There is no pose of this name.");
            return {};
        }
    }
    const FigureNode& node = found->second;
    const auto parent = [&](const FigureNode& from) {
        const std::string parent_name = from.text();
        return read(parent_name, from, !is_own || parent_name == name, depth + 1);
    };
    Pose pose;
    if (const FigureNode mirror = node["mirror"]; mirror.present()) pose = mirrored(parent(mirror));
    else if (const FigureNode from = node["from"]; from.present()) pose = parent(from);
    for (const auto& [key, value] : node.members()) {
        if (key == "from" || key == "mirror") continue;
        if (key == "root") pose.root = read_root(value, pose.root);
        else if (key == "pins") read_pins(value, pose);
        else read_channel(key, value, pose);
    }
    return pose;
}

}  // namespace aftercare::guidance
