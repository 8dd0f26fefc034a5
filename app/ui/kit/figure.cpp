#include "app/ui/kit/figure.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

using figure::FigureColour;

// Centimetres of the picture plane to pixels of the place.
struct Fit {
    float scale = 1;
    Point offset;

    Point map(figure::PlanePoint point) const { return Point{point.x, point.y} * scale + offset; }
};

Fit fit(const figure::PlaneBox& frame, Rect place, bool cut_off_below)
{
    constexpr float margin = 0.07F;
    // A single small movement is not blown up beyond the size of the others.
    constexpr float least_width = 120;
    constexpr float least_height = 80;
    const Rect room = place.inset(place.width * margin, cut_off_below ? 0 : place.height * margin);
    const float width = cut_off_below ? frame.width() : std::max(frame.width(), least_width);
    const float height = cut_off_below ? frame.height() : std::max(frame.height(), least_height);
    const float scale = std::min(room.width / width, room.height / height);
    const float centre_x = (frame.left + frame.right) / 2;
    // Low figures stand on a common ground line rather than float in the middle.
    const float spare = room.height - frame.height() * scale;
    const float bottom = room.bottom() - std::min(spare / 2, place.height * 0.16F);
    return {scale, {room.centre().x - centre_x * scale, bottom - frame.bottom * scale}};
}

Colour base_colour(FigureColour role, const FigureColours& c)
{
    switch (role) {
    case FigureColour::Top: return c.body;
    case FigureColour::Trousers: return c.near;
    case FigureColour::Skin: return mix(c.near, c.stage, 0.24F);
    case FigureColour::Hair: return c.body;
    case FigureColour::Ghost: return c.ghost;
    case FigureColour::Mat: return c.mat;
    case FigureColour::MatSide: return mix(c.mat, c.prop, 0.6F);
    case FigureColour::Wood: return mix(c.prop, c.mat, 0.35F);
    case FigureColour::WoodSide: return c.prop;
    case FigureColour::Soft: return mix(c.mat, c.stage, 0.4F);
    case FigureColour::SoftSide: return mix(c.mat, c.prop, 0.3F);
    case FigureColour::Wall: return mix(c.mat, c.stage, 0.55F);
    case FigureColour::WallSide: return mix(c.mat, c.stage, 0.35F);
    case FigureColour::Strap: return c.arrow;
    case FigureColour::Stage: return c.stage;
    case FigureColour::Shadow: return mix(c.mat, c.prop, 0.45F);
    case FigureColour::Arrow: return c.arrow;
    case FigureColour::Feel: return c.feel;
    }
    return c.near;
}

// Skin behind is paler than clothes behind.
Colour far_colour(FigureColour role, const FigureColours& c)
{
    return role == FigureColour::Skin ? mix(c.far, c.stage, 0.3F) : c.far;
}

Colour colour_of(const figure::Shape& shape, const FigureColours& colours)
{
    Colour colour = base_colour(shape.colour, colours);
    if (shape.far > 0) colour = mix(colour, far_colour(shape.colour, colours), shape.far);
    return shape.opacity < 1 ? faded(colour, shape.opacity) : colour;
}

}  // namespace

void draw_figure(Canvas& canvas, Rect place, const figure::Figure& figure, figure::Seconds time,
                 const FigureColours& colours, const FigureOptions& options)
{
    if (place.empty()) return;
    const Fit fitted = fit(figure.frame(), place, figure.parts().close_up.has_value());
    const figure::SceneOptions wanted{options.mirrored, options.ghost, options.arrows, options.feel,
                                      1.0 / static_cast<double>(fitted.scale)};
    const figure::Scene scene = build_scene(figure, time, wanted);
    std::vector<Point> outline;
    canvas.push_clip(place);
    for (const figure::Shape& shape : scene.shapes) {
        const Colour colour = colour_of(shape, colours);
        outline.resize(shape.count);
        std::ranges::transform(scene.points_of(shape), outline.begin(),
                               [&](figure::PlanePoint point) { return fitted.map(point); });
        if (shape.kind == figure::Shape::Kind::Dot)
            canvas.fill_circle(outline.front(), shape.radius * fitted.scale, colour);
        else canvas.fill_convex(outline, colour);
    }
    canvas.pop_clip();
}

}  // namespace aftercare::ui
