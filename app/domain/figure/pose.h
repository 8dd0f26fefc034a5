#pragma once

#include "app/domain/figure/skeleton.h"

#include <optional>

namespace aftercare::figure {

// Which point of the limb a pin holds.
enum class PinPoint : std::uint8_t { Palm, Wrist, Sole, Ball, Ankle, Joint };

// Holds a hand, elbow, foot or knee at a place of the room, or on another part of the body.
struct Pin {
    PinPoint point = PinPoint::Joint;
    Vec at;  // in the room, unless `on` is given
    std::optional<Attachment> on;
    Vec surface{0, 0, 1};     // the way the touched surface faces; the limb's own thickness is added along it
    std::optional<Vec> pole;  // which way the elbow or knee points
    std::optional<Vec> hand;  // which way the fingers point
    double foot_turn = 0;     // degrees outward for the left foot
    double heel_lift = 0;     // degrees

    bool operator==(const Pin&) const = default;
};

// Angles in degrees. Vectors are flexion, abduction, rotation; the girdle's are rise and reach.
struct ArmPose {
    Vec girdle, shoulder;
    double elbow = 0, forearm = 0, wrist = 0;
    std::optional<Pin> hand_pin, elbow_pin;
};
struct LegPose {
    Vec hip;
    double knee = 0, ankle = 0, toes = 0;
    std::optional<Pin> foot_pin, knee_pin;
};

// How the whole body lies in the room: `point` is at `at`, and the pelvis or chest is turned by `turn` (about z, then
// y, then x; degrees).
struct Root {
    bool by_chest = false;
    Place point;
    Vec at{0, 0, 90};
    Vec turn;
};

// One posture. Spine angles are flexion, side bend to the left, turn to the left.
struct Pose {
    Root root;
    Vec lumbar, thorax, neck, head;
    double belly = 0;  // centimetres it stands out; below 0 it is drawn in
    std::array<ArmPose, 2> arms;
    std::array<LegPose, 2> legs;
};

// Left and right exchanged.
Pose mirrored(const Pose& pose);
Pin mirrored(const Pin& pin);

}  // namespace aftercare::figure
