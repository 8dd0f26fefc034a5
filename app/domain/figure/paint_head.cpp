#include "app/domain/figure/scene_parts.h"

#include <array>

namespace aftercare::figure {
namespace {

// The hair is what of the cranium lies above this plane, in the head's own axes: it slopes from the forehead down to
// the nape, so that the way the head looks can be read from every side.
const Vec hair_normal = unit({-0.72, 0, 0.70});
constexpr double hair_distance = 4.3;
constexpr double hair_thickness = 1.035;

// The same plane where the cranium is a ball of radius 1.
struct Hairline {
    Vec normal;
    double from = 0;
};

Hairline hairline()
{
    const Vec normal{hair_normal.x * cranium_size.x, hair_normal.y * cranium_size.y, hair_normal.z * cranium_size.z};
    return {unit(normal), (hair_distance - dot(cranium_centre, hair_normal)) / length(normal)};
}

class HeadPainter {
public:
    HeadPainter(Sketch& sketch, const Skeleton& skeleton)
        : m_sketch(sketch),
          m_head(skeleton.head),
          m_neck(skeleton.neck)
    {
    }

    void paint(float rim)
    {
        const std::array neck{m_sketch.add(solid_on(m_neck, {0, 0, -1.5}, {4.8, 5.0, 3}, 0)),
                              m_sketch.add(solid_on(m_neck, {0.2, 0, body_size::neck - 1}, {4.6, 4.6, 3}, 0))};
        const std::array whole{add(cranium_centre, cranium_size), add(jaw_centre, jaw_size)};
        const std::array nose{add({9.6, 0, 2.2}, {1.5, 1.2, 1.2}), add({7.8, 0, 5.6}, {1, 1, 1})};
        const auto [hair_pole, hair_from] = hairline();
        const std::array hair{
            m_sketch.add(Cap{solid_on(m_head, cranium_centre, cranium_size * hair_thickness), hair_pole, hair_from})};
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
            const std::array face{
                m_sketch.add(Cap{solid_on(m_head, cranium_centre, cranium_size), hair_pole * -1, -hair_from}),
                whole[1]};
            m_sketch.hull(face, {FigureColour::Skin});
            m_sketch.hull(nose, {FigureColour::Skin});
        }
        ears(into);
    }

private:
    std::size_t add(Vec centre, Vec size) { return m_sketch.add(solid_on(m_head, centre, size)); }

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
