#include "app/domain/figure/body.h"

#include <algorithm>
#include <initializer_list>

namespace aftercare::figure {
namespace {

// How many solids lie between two of the trunk's own.
constexpr int trunk_steps = 3;
constexpr int trousers_end = 7;

// Catmull-Rom: a smooth way from b to c that also minds a and d.
Vec between(Vec a, Vec b, Vec c, Vec d, double u)
{
    const double u2 = u * u;
    const double u3 = u2 * u;
    return (b * 2 + (c - a) * u + (a * 2 - b * 5 + c * 4 - d) * u2 + (b * 3 - a - c * 3 + d) * u3) * 0.5;
}

Solid between(const Solid& a, const Solid& b, const Solid& c, const Solid& d, double u)
{
    Solid solid;
    solid.centre = between(a.centre, b.centre, c.centre, d.centre, u);
    for (std::size_t axis = 0; axis < 3; ++axis)
        solid.axes[axis] = between(a.axes[axis], b.axes[axis], c.axes[axis], d.axes[axis], u);
    solid.rim = mix(b.rim, c.rim, u);
    return solid;
}

class Builder {
public:
    explicit Builder(const Skeleton& skeleton) : m_s(skeleton)
    {
        m_body.solids.reserve(64);
        m_body.pieces.reserve(64);
        m_body.parts.reserve(10);
    }

    Body build()
    {
        trunk();
        head();
        for (const Side side : both_sides) {
            upper_arm_part(side);
            forearm_part(side);
            thigh_part(side);
            shin_part(side);
        }
        return std::move(m_body);
    }

private:
    using Index = std::uint16_t;

    Index add(const Solid& solid)
    {
        m_body.solids.push_back(solid);
        return static_cast<Index>(m_body.solids.size() - 1);
    }
    Index add(const Frame& frame, Vec centre, Vec half_axes, double rim = 1)
    {
        return add(solid_on(frame, centre, half_axes, rim));
    }
    Index ball_at(Vec centre, double radius, double rim = 1)
    {
        return add(Solid{centre, {Vec{radius, 0, 0}, Vec{0, radius, 0}, Vec{0, 0, radius}}, rim});
    }
    void piece(Cover cover, std::initializer_list<Index> solids)
    {
        Piece piece;
        for (const Index solid : solids) piece.solids[piece.count++] = solid;
        piece.cover = cover;
        m_body.pieces.push_back(piece);
        ++m_body.parts.back().count;
    }
    void part(BodyPart part, Side side, Vec middle, Vec root, Vec twin)
    {
        m_body.parts.push_back({part, side, middle, root, twin, m_body.pieces.size(), 0});
    }

    // Grows forward only: the back keeps its place. `share` of what the belly stands out.
    Solid belly_on(const Frame& frame, Vec centre, Vec half_axes, double rim, double share) const
    {
        const Vec forward{m_s.belly * share / 2, 0, 0};
        return solid_on(frame, centre + forward, half_axes + forward, rim);
    }

    // From the seat to the shoulders. Where the thighs join there is no rim.
    std::array<Solid, 8> trunk_stack() const
    {
        return {solid_on(m_s.pelvis, {-0.6, 0, -2.5}, {8.6, 13.6, 5.5}, 0),
                solid_on(m_s.pelvis, {-1.6, 0, 4.0}, {9.8, 14.6, 6.0}, 0),
                belly_on(m_s.lumbar1, {-0.6, 0, 0.5}, {9.0, 13.4, 5.0}, 0.6, 0.9),
                belly_on(m_s.lumbar2, {0.1, 0, 0.5}, {8.3, 12.1, 5.0}, 1, 1),
                belly_on(m_s.thorax1, {0.4, 0, 1.0}, {8.8, 12.5, 5.0}, 1, 0.5),
                solid_on(m_s.thorax2, {0.7, 0, 1.0}, {9.7, 13.8, 5.5}),
                solid_on(m_s.chest, {0.3, 0, 0.0}, {9.5, 14.2, 5.5}),
                solid_on(m_s.chest, {-0.8, 0, 4.6}, {7.0, 11.5, 4.0})};
    }

    void trunk()
    {
        part(BodyPart::Trunk, Side::Left, mix(m_s.lumbar2.at, m_s.chest.at, 0.5), m_s.lumbar2.at, m_s.lumbar2.at);
        const std::array<Solid, 8> stack = trunk_stack();
        Index below = add(stack[0]);
        int made = 0;
        for (std::size_t level = 0; level + 1 < stack.size(); ++level) {
            const Solid& before = stack[level > 0 ? level - 1 : 0];
            const Solid& after = stack[std::min(level + 2, stack.size() - 1)];
            for (int step = 1; step <= trunk_steps; ++step) {
                const double share = static_cast<double>(step) / trunk_steps;
                const Index above = add(between(before, stack[level], stack[level + 1], after, share));
                piece(made++ < trousers_end ? Cover::Trousers : Cover::Top, {below, above});
                below = above;
            }
        }
        piece(Cover::Top, {below, add(m_s.neck, {-0.4, 0, -0.5}, {5.0, 5.6, 2.2})});
        const Index collar = add(m_s.neck, {-0.6, 0, 0}, {3.6, 4.6, 2.0});
        for (const ArmFrames& arm : m_s.arms) {
            const Index shoulder = ball_at(arm.upper.at, 4.4);
            piece(Cover::Top, {below, shoulder});
            piece(Cover::Top, {shoulder, collar});
        }
    }

    // The pieces are the cranium with the jaw, then the neck.
    void head()
    {
        part(BodyPart::Head, Side::Left, m_s.head.place({0, 0, 5}), m_s.lumbar2.at, m_s.lumbar2.at);
        piece(Cover::Skin, {add(m_s.head, cranium_centre, cranium_size), add(m_s.head, jaw_centre, jaw_size)});
        piece(Cover::Skin, {add(m_s.neck, {0, 0, -1.5}, {4.8, 5.0, 3}, 0),
                            add(m_s.neck, {0.2, 0, body_size::neck - 1}, {4.6, 4.6, 3}, 0)});
    }

    void upper_arm_part(Side side)
    {
        const Frame& bone = at(m_s.arms, side).upper;
        const Vec twin = at(m_s.arms, other(side)).upper.at;
        part(BodyPart::UpperArm, side, bone.place({0, 0, -body_size::upper_arm * 0.55}), bone.at, twin);
        piece(Cover::Skin, {add(bone, {0, 0, -body_size::upper_arm * 0.4}, {3.9, 3.9, 3.9}),
                            add(bone, {0, 0, -body_size::upper_arm}, {3.3, 3.3, 3.3}, 0)});
        piece(Cover::Top, {ball_at(bone.at, 4.9, 0), add(bone, {0, 0, -body_size::upper_arm * 0.46}, {4.5, 4.5, 3.6})});
    }

    void forearm_part(Side side)
    {
        const ArmFrames& arm = at(m_s.arms, side);
        const Vec twin = at(m_s.arms, other(side)).upper.at;
        part(BodyPart::Forearm, side, arm.fore.place({0, 0, -body_size::forearm * 0.6}), arm.upper.at, twin);
        const Index elbow = ball_at(arm.fore.at, 3.3, 0);
        const Index muscle = add(arm.fore, {0.3, 0, -body_size::forearm * 0.28}, {3.6, 3.6, 3.6});
        piece(Cover::Skin, {elbow, muscle});
        piece(Cover::Skin, {muscle, add(arm.fore, {0, 0, -body_size::forearm}, {2.35, 2.35, 2.35})});
        const Index back = add(arm.hand, {0.3, 0, -6.2}, {3.3, 1.7, 3.2});
        piece(Cover::Skin, {add(arm.hand, {}, {2.2, 2.0, 2.2}), back});
        piece(Cover::Skin, {back, add(arm.hand, {0, 0, -body_size::hand + 1.6}, {1.9, 1.3, 1.6})});
        const Index thumb = add(arm.hand, {1.4, 0, -3.2}, {1.3, 1.2, 1.3});
        piece(Cover::Skin, {thumb, add(arm.hand, {4, 0, -8}, {1.05, 1.05, 1.05})});
    }

    void thigh_part(Side side)
    {
        const LegFrames& leg = at(m_s.legs, side);
        const Vec twin = at(m_s.legs, other(side)).thigh.at;
        part(BodyPart::Thigh, side, leg.thigh.place({0, 0, -body_size::thigh * 0.55}), leg.thigh.at, twin);
        const Index hip = add(leg.thigh, {-0.6, 0, -1}, {7.9, 7.6, 7.6}, 0);
        const Index middle = add(leg.thigh, {-0.2, 0, -body_size::thigh * 0.5}, {6.5, 6.3, 6.5});
        piece(Cover::Trousers, {hip, middle});
        piece(Cover::Trousers, {middle, ball_at(leg.shin.at, 4.9, 0)});
    }

    void shin_part(Side side)
    {
        const LegFrames& leg = at(m_s.legs, side);
        const Vec twin = at(m_s.legs, other(side)).thigh.at;
        part(BodyPart::Shin, side, leg.shin.place({0, 0, -body_size::shin * 0.6}), leg.thigh.at, twin);
        const Index heel_pad = add(leg.foot, {-2.6, 0, -4.3}, {3.1, 3.0, 2.7});
        const Index forefoot = add(leg.toes, {-0.5, 0, 2.1}, {2.6, 4.0, 2.1});
        piece(Cover::Skin, {ball_at(leg.foot.at, 2.9), heel_pad, add(leg.foot, {5, 0, -4.4}, {3, 3.6, 2.6})});
        piece(Cover::Skin, {heel_pad, add(leg.foot, {3, 0, -3.2}, {3, 3.4, 3}), forefoot});
        piece(Cover::Skin, {forefoot, add(leg.toes, {body_size::toes - 1.8, 0, 1.6}, {1.8, 3.4, 1.6})});
        const Index calf = add(leg.shin, {-1.2, 0, -body_size::shin * 0.3}, {4.7, 4.7, 5.5});
        piece(Cover::Trousers, {ball_at(leg.shin.at, 4.8, 0), calf});
        piece(Cover::Trousers, {calf, add(leg.shin, {0, 0, -body_size::shin + 3}, {3.3, 3.3, 3})});
    }

    const Skeleton& m_s;
    Body m_body;
};

// Pieces `from` up to `to` of one part.
struct PieceRange {
    BodyPart part;
    std::size_t from, to;
};

PieceRange range_of(ContactPart part)
{
    switch (part) {
    case ContactPart::Pelvis: return {BodyPart::Trunk, 0, 6};
    case ContactPart::Ribs: return {BodyPart::Trunk, 9, 15};
    case ContactPart::Back: return {BodyPart::Trunk, 13, 21};
    case ContactPart::Shoulders: return {BodyPart::Trunk, 18, 26};
    case ContactPart::Head: return {BodyPart::Head, 0, 1};
    case ContactPart::Thigh: return {BodyPart::Thigh, 0, 2};
    case ContactPart::Shin: return {BodyPart::Shin, 0, 5};
    case ContactPart::Foot: return {BodyPart::Shin, 0, 3};
    case ContactPart::Hand: return {BodyPart::Forearm, 2, 5};
    case ContactPart::Elbow: return {BodyPart::Forearm, 0, 1};
    case ContactPart::Knee: return {BodyPart::Shin, 3, 4};
    }
    return {BodyPart::Trunk, 0, 0};
}

bool in_middle(BodyPart part) { return part == BodyPart::Trunk || part == BodyPart::Head; }

}  // namespace

Solid solid_on(const Frame& frame, Vec centre, Vec half_axes, double rim)
{
    return {
        frame.place(centre),
        {frame.turn * Vec{half_axes.x, 0, 0}, frame.turn * Vec{0, half_axes.y, 0}, frame.turn * Vec{0, 0, half_axes.z}},
        rim};
}

Body body_of(const Skeleton& skeleton) { return Builder(skeleton).build(); }

double reach_of(const Solid& solid, Vec direction)
{
    double sum = 0;
    for (const Vec& axis : solid.axes) sum += dot(axis, direction) * dot(axis, direction);
    return std::sqrt(sum);
}

std::vector<Solid> contact_solids(const Body& body, ContactPart part, Side side)
{
    const PieceRange range = range_of(part);
    std::vector<Solid> found;
    for (const PaintedPart& painted : body.parts) {
        if (painted.part != range.part || (!in_middle(range.part) && painted.side != side)) continue;
        for (std::size_t index = range.from; index < std::min(range.to, painted.count); ++index) {
            const Piece& piece = body.pieces[painted.first + index];
            const bool joint_only = part == ContactPart::Elbow || part == ContactPart::Knee;
            for (std::size_t of = 0; of < (joint_only ? 1 : piece.count); ++of)
                found.push_back(body.solids[piece.solids[of]]);
        }
    }
    return found;
}

}  // namespace aftercare::figure
