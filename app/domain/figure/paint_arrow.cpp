#include "app/domain/figure/scene_parts.h"

#include <algorithm>

namespace aftercare::figure {
namespace {

float distance(PlanePoint a, PlanePoint b) { return std::hypot(b.x - a.x, b.y - a.y); }

PlanePoint between(PlanePoint a, PlanePoint b, float share)
{
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

float length_of(std::span<const PlanePoint> line)
{
    float sum = 0;
    for (std::size_t index = 1; index < line.size(); ++index) sum += distance(line[index - 1], line[index]);
    return sum;
}

PlanePoint point_at(std::span<const PlanePoint> line, float along)
{
    for (std::size_t index = 1; index < line.size(); ++index) {
        const float piece = distance(line[index - 1], line[index]);
        if (along <= piece && piece > 0) return between(line[index - 1], line[index], along / piece);
        along -= piece;
    }
    return line.back();
}

std::array<PlanePoint, 3> head_of(PlanePoint base, PlanePoint tip, float half_width)
{
    const float size = std::max(distance(base, tip), 1e-3F);
    const PlanePoint across{-(tip.y - base.y) / size * half_width, (tip.x - base.x) / size * half_width};
    return {tip, {base.x + across.x, base.y + across.y}, {base.x - across.x, base.y - across.y}};
}

}  // namespace

void paint_arrow(Sketch& sketch, std::span<const PlanePoint> line, double pixel, float opacity)
{
    const auto dot = static_cast<float>(std::max(0.95, 1.0 * pixel));
    const auto head = static_cast<float>(std::max(5.6, 6.0 * pixel));
    const float whole = length_of(line);
    if (whole < head * 1.2F) return;
    const float shaft = whole - head;
    const int dots = std::max(1, static_cast<int>(shaft / (dot * 3.2F)));
    const auto tip = head_of(point_at(line, shaft), line.back(), head * 0.46F);
    const float rim = dot * 0.6F;
    for (const FigureColour colour : {FigureColour::Stage, FigureColour::Arrow}) {
        const bool outline = colour == FigureColour::Stage;
        for (int index = 0; index < dots; ++index) {
            const float along = shaft * (static_cast<float>(index) + 0.3F) / static_cast<float>(dots);
            sketch.dot(point_at(line, along), outline ? dot + rim : dot, {colour, 0, opacity});
        }
        const std::array corners{sketch.add(tip[0]), sketch.add(tip[1]), sketch.add(tip[2])};
        sketch.hull(corners, {colour, 0, opacity}, outline ? rim + dot * 0.3F : dot * 0.3F);
    }
}

}  // namespace aftercare::figure
