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

// Rings of the cranium about the hair's normal, from `from` to `to` (shares of the half turn, 0 at the crown of hair).
Points rings(double from, double to, double scale)
{
    constexpr int count = 4;
    constexpr int corners = 20;
    const Vec side{0, 1, 0};
    const Vec front = cross(side, hair_normal);
    Points points;
    for (int ring = 0; ring <= count; ++ring) {
        const double tilt = std::numbers::pi * mix(from, to, static_cast<double>(ring) / count);
        for (int corner = 0; corner < corners; ++corner) {
            const double angle = 2 * std::numbers::pi * corner / corners;
            const Vec n = hair_normal * std::cos(tilt) + (front * std::cos(angle) + side * std::sin(angle)) * std::sin(tilt);
            points.push_back(cranium_centre + Vec{n.x * cranium_size.x, n.y * cranium_size.y, n.z * cranium_size.z} * scale);
        }
    }
    return points;
}

bool is_hair(Vec point) { return dot(point, hair_normal) >= hair_distance; }

struct HeadPoints {
    Points hair;
    Points face;
};

// The same for every head: worked out once.
const HeadPoints& head_points()
{
    static const HeadPoints points = [] {
        HeadPoints made;
        for (const Vec point : rings(0, 0.62, hair_thickness))
            if (is_hair(point)) made.hair.push_back(point);
        for (const Vec point : rings(0.3, 1, 1))
            if (!is_hair(point)) made.face.push_back(point);
        return made;
    }();
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
