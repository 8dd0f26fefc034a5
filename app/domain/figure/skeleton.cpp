#include "app/domain/figure/skeleton.h"

#include <algorithm>

namespace aftercare::figure {
namespace {

Vec trunk_point(const Skeleton& s, Landmark mark)
{
    switch (mark) {
    case Landmark::Lumbar: return s.lumbar2.at;
    case Landmark::Ribs: return s.thorax1.at;
    case Landmark::Chest: return s.chest.at;
    case Landmark::NeckBase: return s.neck.at;
    case Landmark::Crown: return s.head.place({-0.5, 0, 16.4});
    case Landmark::Chin: return s.head.place({7.5, 0, -6});
    case Landmark::Nose: return s.head.place({11, 0, 2.5});
    default: return s.pelvis.at;
    }
}

Vec along_spine(const Skeleton& s, double along, Vec offset)
{
    const std::array<const Frame*, 7> frames{&s.pelvis,  &s.lumbar1, &s.lumbar2, &s.thorax1,
                                             &s.thorax2, &s.chest,   &s.neck};
    const double position = std::clamp(along * 6, 0.0, 5.999);
    const auto below = static_cast<std::size_t>(position);
    const Vec middle = mix(frames[below]->at, frames[below + 1]->at, position - static_cast<double>(below));
    return middle + frames[below]->turn * offset;
}

}  // namespace

Vec point_of(const Skeleton& s, Place place)
{
    const ArmFrames& arm = at(s.arms, place.side);
    const LegFrames& leg = at(s.legs, place.side);
    switch (place.mark) {
    case Landmark::Shoulder: return arm.upper.at;
    case Landmark::Elbow: return arm.fore.at;
    case Landmark::Wrist: return arm.hand.at;
    case Landmark::Palm: return arm.hand.place({0, 0, -body_size::palm});
    case Landmark::Fingers: return arm.hand.place({0, 0, -body_size::hand});
    case Landmark::Hip: return leg.thigh.at;
    case Landmark::Knee: return leg.shin.at;
    case Landmark::Ankle: return leg.foot.at;
    case Landmark::Sole: return leg.foot.place({0, 0, -body_size::ankle_height});
    case Landmark::Ball: return leg.toes.at;
    case Landmark::Toe: return leg.toes.place({body_size::toes, 0, 0});
    default: return trunk_point(s, place.mark);
    }
}

Vec point_of(const Skeleton& s, const Attachment& on)
{
    const ArmFrames& arm = at(s.arms, on.side);
    const LegFrames& leg = at(s.legs, on.side);
    const auto up = [&](const Frame& frame, double size) {
        return frame.place(on.offset + Vec{0, 0, on.along * size});
    };
    switch (on.part) {
    case Part::Spine: return along_spine(s, on.along, on.offset);
    case Part::Pelvis: return up(s.pelvis, body_size::pelvis);
    case Part::Chest: return up(s.chest, body_size::chest);
    case Part::Neck: return up(s.neck, body_size::neck);
    case Part::Head: return up(s.head, body_size::skull);
    case Part::UpperArm: return up(arm.upper, -body_size::upper_arm);
    case Part::Forearm: return up(arm.fore, -body_size::forearm);
    case Part::Hand: return up(arm.hand, -body_size::hand);
    case Part::Thigh: return up(leg.thigh, -body_size::thigh);
    case Part::Shin: return up(leg.shin, -body_size::shin);
    case Part::Foot: return leg.foot.place(on.offset + Vec{on.along * body_size::foot, 0, -3.5});
    }
    return s.pelvis.at;
}

}  // namespace aftercare::figure
