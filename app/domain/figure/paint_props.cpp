#include "app/domain/figure/scene_parts.h"

#include <algorithm>

namespace aftercare::figure {
namespace {

struct BoxPaint {
    FigureColour top;
    FigureColour side;
};

BoxPaint paint_of(Material material)
{
    switch (material) {
    case Material::Mat: return {FigureColour::Mat, FigureColour::MatSide};
    case Material::Wood: return {FigureColour::Wood, FigureColour::WoodSide};
    case Material::Soft: return {FigureColour::Soft, FigureColour::SoftSide};
    case Material::Wall: return {FigureColour::Wall, FigureColour::WallSide};
    }
    return {FigureColour::Wood, FigureColour::WoodSide};
}

Solid ball(Vec centre, double radius, double height)
{
    return {centre, {Vec{radius, 0, 0}, Vec{0, radius, 0}, Vec{0, 0, height}}, 1};
}

// A corner moved towards the middle, so that the rounding does not make the box larger.
Vec drawn_in(Vec corner, Vec middle, double by) { return corner + unit(middle - corner) * by; }

}  // namespace

void paint_box(Sketch& sketch, const Box& box)
{
    const Vec middle = box.at + Vec{0, 0, box.size.z / 2};
    std::vector<std::size_t> whole;
    std::vector<std::size_t> top;
    for (const double x : {-0.5, 0.5})
        for (const double y : {-0.5, 0.5})
            for (const double z : {0.0, 1.0}) {
                const Vec corner = box.at + Vec{x * box.size.x, y * box.size.y, z * box.size.z};
                const Vec inside = drawn_in(corner, middle, box.rounding * 1.2);
                whole.push_back(sketch.add(ball(inside, box.rounding, box.rounding)));
                if (z == 0) continue;
                const Vec above = drawn_in(corner, {box.at.x, box.at.y, corner.z}, box.rounding * 1.4);
                top.push_back(sketch.add(ball(above - Vec{0, 0, box.rounding * 0.3}, box.rounding, 0)));
            }
    const BoxPaint paint = paint_of(box.material);
    sketch.hull(whole, {paint.side});
    const bool seen_from_above = sketch.camera().into().z < -0.03;
    if (seen_from_above) sketch.hull(top, {paint.top});
}

void paint_shadow(Sketch& sketch, const Body& body)
{
    constexpr double reach = 26;  // higher than this nothing throws a shadow
    for (const PaintedPart& part : body.parts) {
        std::vector<std::size_t> near_floor;
        for (std::size_t index = part.first; index < part.first + part.count; ++index) {
            const Piece& piece = body.pieces[index];
            for (std::size_t of = 0; of < piece.count; ++of) {
                Solid solid = body.solids[piece.solids[of]];
                if (solid.centre.z >= reach) continue;
                const double size = std::max(0.2, 1 - solid.centre.z / 40);
                for (Vec& axis : solid.axes) axis = Vec{axis.x, axis.y, 0} * size;
                solid.centre.z = 0;
                near_floor.push_back(sketch.add(solid));
            }
        }
        if (!near_floor.empty()) sketch.hull(near_floor, {FigureColour::Shadow});
    }
}

void paint_water(Sketch& sketch, const Water& water)
{
    constexpr float clear = 0.5F;
    std::vector<std::size_t> whole;
    std::vector<std::size_t> surface;
    for (const double x : {-0.5, 0.5})
        for (const double y : {-0.5, 0.5})
            for (const double z : {0.0, 1.0}) {
                const Vec corner = water.at + Vec{x * water.length, y * water.width, z * water.height};
                whole.push_back(sketch.add(ball(corner, 0.5, 0.5)));
                if (z > 0) surface.push_back(whole.back());
            }
    sketch.hull(whole, {FigureColour::Ghost, 0, clear});
    sketch.hull(surface, {FigureColour::Ghost, 0, clear});
}

void paint_strap(Sketch& sketch, Vec from, Vec to, double width, float rim)
{
    const std::array ends{sketch.add(ball(from, width / 2, width / 2)), sketch.add(ball(to, width / 2, width / 2))};
    sketch.hull(ends, {FigureColour::Stage}, rim * 0.6F);
    sketch.hull(ends, {FigureColour::Strap});
}

void paint_feel(Sketch& sketch, const Skeleton& skeleton, const FeelSpot& spot, float opacity)
{
    struct Ring {
        double size;
        float opacity;
    };
    // One within the other: the edges melt away.
    constexpr std::array rings{Ring{1.7, 0.13F}, Ring{1.4, 0.17F}, Ring{1.1, 0.23F}, Ring{0.8, 0.32F},
                               Ring{0.5, 0.42F}};
    Attachment end = spot.at;
    end.along = spot.until;
    Attachment middle = spot.at;
    middle.along = mix(spot.at.along, spot.until, 0.5);
    for (const Ring& ring : rings) {
        const double radius = spot.radius * ring.size;
        std::vector<std::size_t> capsule;
        for (const Attachment& place : {spot.at, middle, end})
            capsule.push_back(sketch.add(ball(point_of(skeleton, place), radius, radius)));
        sketch.hull(capsule, {FigureColour::Feel, 0, ring.opacity * opacity});
    }
}

}  // namespace aftercare::figure
