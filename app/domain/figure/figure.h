#pragma once

#include "app/domain/figure/body.h"
#include "app/domain/figure/motion.h"
#include "app/domain/figure/props.h"
#include "app/domain/figure/solve.h"

namespace aftercare::figure {

// "This part rests on that", in every pose of the loop.
struct Contact {
    ContactPart part = ContactPart::Back;
    Side side = Side::Left;
    SurfaceName surface = SurfaceName::Floor;
};

// Where it may be felt: a soft spot along a part of the body.
struct FeelSpot {
    Attachment at;     // `along` is where it begins
    double until = 1;  // and where it ends
    double radius = 3;
    bool on_top = false;            // drawn over everything
    std::vector<std::size_t> keys;  // shown with these; empty means always
};

// An arrow shown with its keys. Offsets are centimetres on the picture plane, y up.
struct PathArrow {
    Place from;
    std::vector<PlanePoint> points;
};
struct ArcArrow {
    Place about;
    double radius = 20;
    double from = 0, to = 90;  // degrees, counter-clockwise from the right
};
// Runs along the way a point of the body takes from one key to another.
struct TrailArrow {
    Place of;
    std::size_t from_key = 0, to_key = 1;
    PlanePoint shift;
    double begin = 0, end = 1;  // which share of the way
};
struct Arrow {
    std::vector<std::size_t> keys;
    std::variant<PathArrow, ArcArrow, TrailArrow> way;
};

// Shows only what is around a point of the body; offsets in centimetres on the picture plane, y up.
struct CloseUp {
    Place about;
    float left = 0, bottom = 0, right = 0, top = 0;
};

struct FigureParts {
    std::string key;  // of the exercise it shows
    std::string name;
    View view;
    std::vector<Prop> props;
    std::vector<Pose> poses;
    std::vector<Key> keys;            // at least one; each names one of `poses`
    std::vector<std::size_t> stills;  // keys to show where nothing moves; empty means all
    std::vector<Contact> contacts;
    std::vector<FeelSpot> feel;
    std::vector<Arrow> arrows;
    std::optional<std::size_t> ghost;  // this key is drawn pale behind the others
    std::optional<CloseUp> close_up;
    bool per_side = false;  // the other side is its mirror image
    bool shadow = true;
};

// One exercise as a person who moves. Made once from its parts, with what every picture of it needs worked out.
class Figure {
public:
    explicit Figure(FigureParts parts);

    const FigureParts& parts() const { return m_parts; }
    const std::string& key() const { return m_parts.key; }
    const Timeline& timeline() const { return m_timeline; }
    Seconds loop_length() const { return m_timeline.length(); }

    // What a picture has to show, through the whole loop, so that it does not jump.
    const PlaneBox& frame() const { return m_frame; }
    const Camera& camera() const { return m_camera; }
    const std::vector<Box>& boxes() const { return m_boxes; }
    // The patch of floor under a figure that has no mat; flat.
    const std::optional<Solid>& ground() const { return m_ground; }
    // Each key's body and arrow lines, ready to draw.
    const std::vector<Solved>& solved_keys() const { return m_solved_keys; }
    const std::vector<std::vector<PlanePoint>>& arrow_lines(std::size_t key) const { return m_arrow_lines[key]; }

    Solved solved_at(Seconds time) const;
    Solved solved_at(const Moment& moment) const;

private:
    const Pose& pose_of(std::size_t key) const { return m_parts.poses[m_parts.keys[key].pose]; }
    std::vector<PlanePoint> line_of(const Arrow& arrow, std::size_t key) const;
    std::optional<Solid> patch_of_floor() const;
    PlaneBox whole_loop() const;

    FigureParts m_parts;
    Timeline m_timeline;
    Camera m_camera;
    std::vector<Box> m_boxes;
    std::vector<Solved> m_solved_keys;
    std::optional<Solid> m_ground;
    std::vector<std::vector<std::vector<PlanePoint>>> m_arrow_lines;
    PlaneBox m_frame;
};

// When its key frames are to be seen: with motion reduced these stand still, one after the other.
std::vector<Seconds> still_times(const Figure& figure);

}  // namespace aftercare::figure
