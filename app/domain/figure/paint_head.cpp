#include "app/domain/figure/scene_parts.h"

#include <array>

namespace aftercare::figure {
namespace {

// The hair is what of the cranium lies above this plane, in the head's own axes: it slopes from the forehead down to
// the nape, so that the way the head looks can be read from every side.
const Vec hair_normal = unit({-0.72, 0, 0.70});
constexpr double hair_distance = 4.3;
constexpr double hair_thickness = 1.035;

using Points = std::vector<Vec>;

// A point of the cranium, `tilt` away from the middle of the hair and `angle` round it, in radians.
Vec cranium_point(double tilt, double angle, double scale)
{
    constexpr Vec side{0, 1, 0};
    const Vec front = cross(side, hair_normal);
    const Vec outward = front * std::cos(angle) + side * std::sin(angle);
    const Vec n = hair_normal * std::cos(tilt) + outward * std::sin(tilt);
    return cranium_centre + Vec{n.x * cranium_size.x, n.y * cranium_size.y, n.z * cranium_size.z} * scale;
}

// Where the hair ends in that direction, by halving.
double hairline(double angle)
{
    double hair = 0;
    double face = std::numbers::pi;
    for (int step = 0; step < 30; ++step) {
        const double middle = (hair + face) / 2;
        (dot(cranium_point(middle, angle, 1), hair_normal) >= hair_distance ? hair : face) = middle;
    }
    return hair;
}

// Rings of the cranium from the hairline (share 0) to the middle of the hair or the opposite pole (share 1).
Points rings_towards(double pole, double scale)
{
    constexpr int corners = 28;
    Points points;
    for (const double share : {0.0, 0.18, 0.36, 0.54, 0.72, 0.9})
        for (int corner = 0; corner < corners; ++corner) {
            const double angle = 2 * std::numbers::pi * corner / corners;
            points.push_back(cranium_point(mix(hairline(angle), pole, share), angle, scale));
        }
    return points;
}

struct HeadPoints {
    Points hair;
    Points face;
};

// The same for every head: worked out once.
const HeadPoints& head_points()
{
    static const HeadPoints points{rings_towards(0, hair_thickness), rings_towards(std::numbers::pi, 1)};
    return points;
}

class HeadPainter {
public:
    HeadPainter(Sketch& sketch, const Skeleton& skeleton)
        : m_sketch(sketch), m_head(skeleton.head), m_neck(skeleton.neck)
    {
    }

    void paint(float rim)
    {
        const std::array neck{m_sketch.add(solid_on(m_neck, {0, 0, -1.5}, {4.8, 5.0, 3}, 0)),
                              m_sketch.add(solid_on(m_neck, {0.2, 0, body_size::neck - 1}, {4.6, 4.6, 3}, 0))};
        const std::array whole{add(cranium_centre, cranium_size), add(jaw_centre, jaw_size)};
        const std::array nose{add({9.6, 0, 2.2}, {1.5, 1.2, 1.2}), add({7.8, 0, 5.6}, {1, 1, 1})};
        const std::vector<std::size_t> hair = add(head_points().hair);
        m_sketch.hull(whole, {FigureColour::Stage}, rim);
        m_sketch.hull(hair, {FigureColour::Stage}, rim);
        m_sketch.hull(nose, {FigureColour::Stage}, rim);
        m_sketch.hull(neck, {FigureColour::Skin});
        const Vec into = m_sketch.camera().into();
        if (dot(into, m_head.turn * hair_normal) < 0) {  // the hair is nearer than the face
            m_sketch.hull(whole, {FigureColour::Skin});
            m_sketch.hull(nose, {FigureColour::Skin});
            m_sketch.hull(hair, {FigureColour::Hair});
        } else {
            m_sketch.hull(hair, {FigureColour::Hair});
            std::vector<std::size_t> face = add(head_points().face);
            face.push_back(whole[1]);
            m_sketch.hull(face, {FigureColour::Skin});
            m_sketch.hull(nose, {FigureColour::Skin});
        }
        ears(into);
    }

private:
    std::size_t add(Vec centre, Vec size) { return m_sketch.add(solid_on(m_head, centre, size)); }
    std::vector<std::size_t> add(const Points& points)
    {
        std::vector<std::size_t> rows;
        rows.reserve(points.size());
        for (const Vec point : points) rows.push_back(m_sketch.add(m_sketch.camera().project(m_head.place(point))));
        return rows;
    }

    void ears(Vec into)
    {
        for (const Side side : both_sides) {
            if (dot(into, m_head.turn * Vec{-0.25, sign(side), 0}) >= 0.05) continue;
            const std::array ear{add({-0.6, sign(side) * 7.3, 3.0}, {1.5, 0.9, 2.3})};
            m_sketch.hull(ear, {FigureColour::Skin, 0.45F});
        }
    }

    Sketch& m_sketch;
    const Frame& m_head;
    const Frame& m_neck;
};

}  // namespace

void paint_head(Sketch& sketch, const Skeleton& skeleton, float rim) { HeadPainter(sketch, skeleton).paint(rim); }

}  // namespace aftercare::figure
