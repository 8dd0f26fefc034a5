#include "app/ui/kit/pen.h"

#include <algorithm>
#include <cmath>

namespace aftercare::ui {
namespace {

constexpr float ascent_per_em = 0.969F;  // Inter's; from its hhea table

}  // namespace

void Pen::write(Point baseline, std::string_view words, const Lettering& lettering) const
{
    write(baseline, words, lettering, colours[lettering.colour]);
}

void Pen::write(Point baseline, std::string_view words, const Lettering& lettering, Colour colour) const
{
    const float size = px(lettering.size);
    Point at{baseline.x, baseline.y - size * ascent_per_em};
    if (lettering.anchor != Anchor::Left) {
        const float width = canvas.text_size(words, lettering.font, size).x;
        at.x -= lettering.anchor == Anchor::Centre ? width / 2 : width;
    }
    canvas.text(at, words, lettering.font, size, colour);
}

void Pen::dashed(Point from, Point to, Colour colour, Dashes dashes) const
{
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    if (length <= 0) return;
    const Point step = (to - from) * (1 / length);
    const float period = px(dashes.dash + dashes.gap);
    for (float start = 0; start < length; start += period) {
        const float end = std::min(start + px(dashes.dash), length);
        canvas.line(from + step * start, from + step * end, colour, px(dashes.thickness));
    }
}

}  // namespace aftercare::ui
