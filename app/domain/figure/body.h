#pragma once

#include "app/domain/figure/camera.h"
#include "app/domain/figure/skeleton.h"

#include <vector>

namespace aftercare::figure {

// What is painted in one go, sorted by depth as one.
enum class BodyPart : std::uint8_t { Trunk, Head, UpperArm, Forearm, Thigh, Shin };
// What a piece is covered with.
enum class Cover : std::uint8_t { Top, Trousers, Skin };

// The convex hull of up to three neighbouring solids: one convex outline on screen.
struct Piece {
    std::array<std::uint16_t, 3> solids{};
    std::uint8_t count = 0;
    Cover cover = Cover::Skin;
};

struct PaintedPart {
    BodyPart part = BodyPart::Trunk;
    Side side = Side::Left;
    Vec middle;             // sorted by this
    Vec root, twin;         // where the limb joins the body, and where its twin does: which of them is farther?
    std::size_t first = 0;  // its pieces
    std::size_t count = 0;
};

// The whole body as solids. Limbs taper and joints round by themselves, since neighbours share a solid.
struct Body {
    std::vector<Solid> solids;
    std::vector<Piece> pieces;
    std::vector<PaintedPart> parts;
};
Body body_of(const Skeleton& skeleton);

// Parts that can rest on something.
enum class ContactPart : std::uint8_t { Pelvis, Ribs, Back, Shoulders, Head, Thigh, Shin, Foot, Hand, Elbow, Knee };
std::vector<Solid> contact_solids(const Body& body, ContactPart part, Side side);

// How far a solid reaches from its centre along the unit vector `direction`.
double reach_of(const Solid& solid, Vec direction);

// The cranium in the head's own axes: used for its outline, the hair and contacts.
inline constexpr Vec cranium_centre{0, 0, 7.2}, cranium_size{9.3, 7.5, 9.2};
inline constexpr Vec jaw_centre{3.9, 0, -0.6}, jaw_size{4.7, 5.2, 5.2};
Solid solid_on(const Frame& frame, Vec centre, Vec half_axes, double rim = 1);

}  // namespace aftercare::figure
