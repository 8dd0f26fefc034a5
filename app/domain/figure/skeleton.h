#pragma once

#include "app/domain/figure/rotation.h"

#include <array>
#include <cstdint>

namespace aftercare::figure {

enum class Side : std::uint8_t { Left, Right };
inline constexpr std::array both_sides{Side::Left, Side::Right};

constexpr Side other(Side side) { return side == Side::Left ? Side::Right : Side::Left; }
// +1 on the figure's left (y grows to the left), -1 on the right.
constexpr double sign(Side side) { return side == Side::Left ? 1 : -1; }
template <class T>
T& at(std::array<T, 2>& pair, Side side)
{
    return pair[static_cast<std::size_t>(side)];
}
template <class T>
const T& at(const std::array<T, 2>& pair, Side side)
{
    return pair[static_cast<std::size_t>(side)];
}

// Segment lengths in centimetres of a person of 170 cm. Constants, never data.
namespace body_size {
inline constexpr double pelvis = 11, lumbar = 8, thorax = 9, chest = 8.5, neck = 9.5, skull = 11;
inline constexpr double neck_rest = 16;  // degrees the neck leans forward when upright
inline constexpr double upper_arm = 29, forearm = 25, hand = 17, palm = 8.5;
inline constexpr double thigh = 42, shin = 41, ankle_height = 7, foot = 17, toes = 6.6;
inline constexpr double hip_half = 8.6;
inline constexpr Vec collarbone_root{2.5, 2, 3.2}, collarbone{-3.2, 14.6, 1.2};
inline constexpr Vec heel{-4.2, 0, -7}, ball{12.6, 0, -7};
}  // namespace body_size

// A rigid segment: where its near end is and how it is turned.
struct Frame {
    Rotation turn;
    Vec at;

    Vec place(Vec local) const { return at + turn * local; }
};

struct ArmFrames {
    Frame girdle, upper, fore, hand;
};
struct LegFrames {
    Frame thigh, shin, foot, toes;
};

// Every segment of one solved pose. Limb bones point along their own -z.
struct Skeleton {
    Frame pelvis, lumbar1, lumbar2, thorax1, thorax2, chest, neck, head;
    double belly = 0;  // centimetres it stands out
    std::array<ArmFrames, 2> arms;
    std::array<LegFrames, 2> legs;
};

enum class Landmark : std::uint8_t {
    Pelvis,
    Lumbar,
    Ribs,
    Chest,
    NeckBase,
    Crown,
    Chin,
    Nose,
    Shoulder,
    Elbow,
    Wrist,
    Palm,
    Fingers,
    Hip,
    Knee,
    Ankle,
    Sole,
    Ball,
    Toe,
};
// A named point of the body; `side` says nothing for those in the middle.
struct Place {
    Landmark mark = Landmark::Pelvis;
    Side side = Side::Left;

    bool operator==(const Place&) const = default;
};
Vec point_of(const Skeleton& skeleton, Place place);

enum class Part : std::uint8_t { Spine, Pelvis, Chest, Neck, Head, UpperArm, Forearm, Hand, Thigh, Shin, Foot };
constexpr bool is_leg(Part part) { return part >= Part::Thigh; }
constexpr bool is_arm(Part part) { return part >= Part::UpperArm && part <= Part::Hand; }

// A place on a part: `along` 0 at its near end, 1 at its far end, then `offset` in the part's own axes.
struct Attachment {
    Part part = Part::Spine;
    Side side = Side::Left;
    double along = 0.5;
    Vec offset;

    bool operator==(const Attachment&) const = default;
};
Vec point_of(const Skeleton& skeleton, const Attachment& attachment);

}  // namespace aftercare::figure
