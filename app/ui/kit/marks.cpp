#include "app/ui/kit/marks.h"

#include "app/ui/kit/outline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace aftercare::ui {
namespace {

constexpr float turn = 2 * std::numbers::pi_v<float>;

Point around(Point centre, float radius, float angle)
{
    return centre + Point{std::cos(angle), std::sin(angle)} * radius;
}

}  // namespace

void draw_star(const Pen& pen, Point centre, float radius, Colour colour)
{
    constexpr int tips = 5;
    const float inner = radius * 0.42F;
    std::array<Point, tips> waist;
    for (int tip = 0; tip < tips; ++tip)
        waist[static_cast<std::size_t>(tip)] =
            around(centre, inner, (static_cast<float>(tip) + 0.5F) * turn / tips - turn / 4);
    for (int tip = 0; tip < tips; ++tip) {
        const Point point = around(centre, radius, static_cast<float>(tip) * turn / tips - turn / 4);
        pen.canvas.fill_convex(std::array{centre, waist[static_cast<std::size_t>((tip + 4) % tips)], point,
                                          waist[static_cast<std::size_t>(tip)]},
                               colour);
    }
    pen.canvas.fill_convex(waist, colour);  // over the seams between the tips
}

void draw_check(const Pen& pen, Point centre, float size, Colour colour)
{
    const float unit = size / 10;
    pen.canvas.polyline(
        std::array{centre + Point{-5, 0.5F} * unit, centre + Point{-1.5F, 4} * unit, centre + Point{5, -3} * unit},
        colour, 2.2F * unit);
}

void draw_logo(const Pen& pen, Rect place)
{
    struct Vertebra {
        Point centre;
        float width;
        float degrees;
    };
    constexpr Vertebra spine[] = {{{17, 7.2F}, 5.2F, -12},
                                  {{15.1F, 12.2F}, 6, -6},
                                  {{14.6F, 17.3F}, 6.6F, 4},
                                  {{15.8F, 22.4F}, 7.2F, 10},
                                  {{17.4F, 27.4F}, 7, 4}};
    constexpr float size = 34;
    constexpr float half_height = 1.7F;
    const float unit = place.width / size;
    pen.canvas.fill_rect(place, pen[ColourRole::Accent], 10 * unit);
    for (const Vertebra& bone : spine) {
        const float angle = bone.degrees * turn / 360;
        const auto end = [&](float along) {
            return Disc{(bone.centre + Point{std::cos(angle), std::sin(angle)} * (along + 0.6F)), half_height};
        };
        const float reach = bone.width / 2 - half_height;
        std::vector<Point> points = Outline(std::array{end(-reach), end(reach)}).points();
        for (Point& point : points) point = place.top_left() + point * unit;
        pen.canvas.fill_convex(points, pen[ColourRole::AccentText]);
    }
}

void draw_ring_timer(const Pen& pen, Rect place, const Ring& ring)
{
    const float thickness = pen.px(16);
    const float radius = (std::min(place.width, place.height) - thickness) / 2;
    const Point centre = place.centre();
    const Colour fill = pen[ring.fill];
    pen.canvas.stroke_circle(centre, radius, pen[ColourRole::Track], thickness);
    const float share = std::clamp(ring.share, 0.0F, 1.0F);
    if (share >= 1) pen.canvas.stroke_circle(centre, radius, fill, thickness);
    else if (share > 0) pen.canvas.arc(centre, radius, -turn / 4, -turn / 4 + share * turn, fill, thickness);
}

void draw_progress_steps(const Pen& pen, Rect place, std::span<const StepShare> steps)
{
    if (steps.empty()) return;
    float weights = 0;
    for (const StepShare& step : steps) weights += step.weight;
    const float gap = std::min(pen.px(6), place.width / static_cast<float>(4 * steps.size()));
    const float room = place.width - gap * static_cast<float>(steps.size() - 1);
    const float radius = place.height / 2;
    float x = place.x;
    for (const StepShare& step : steps) {
        const float width = weights > 0 ? room * step.weight / weights : room / static_cast<float>(steps.size());
        const Rect segment{x, place.y, width, place.height};
        pen.canvas.fill_rect(segment, pen[ColourRole::Track], radius);
        if (step.done > 0) {
            const float done = std::max(place.height, width * std::min(step.done, 1.0F));
            pen.canvas.fill_rect({x, place.y, std::min(done, width), place.height}, pen[ColourRole::Accent], radius);
        }
        x += width + gap;
    }
}

}  // namespace aftercare::ui
