#include "app/ui/kit/chart.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace aftercare::ui {
namespace {

// At 100 % text, from the top of a strip.
constexpr float title_baseline = 14;
constexpr float marks_top = 24;
constexpr float marks_bottom = 58;
constexpr float number_size = 12;

float half_width(const Pen& pen, const PainChartScale& scale, Grouping grouping)
{
    const float days = grouping == Grouping::Daily ? 1.0F : grouping == Grouping::Weekly ? 7.0F : 30.0F;
    return std::clamp(scale.day_width() * days * 0.35F, 1.0F, pen.px(4));
}

void draw_mark(const Pen& pen, StripSign sign, Point at, float bottom, float half)
{
    const auto colour = pen[ColourRole::ChartSeries4];
    switch (sign) {
    case StripSign::Bar:
        // A bar of nothing still shows that something was noted.
        pen.canvas.fill_rect({at.x - half, at.y, 2 * half, std::max(bottom - at.y, pen.px(2))}, colour, half / 2);
        break;
    case StripSign::Diamond:
        pen.canvas.fill_convex(std::array{at - Point{0, half * 1.3F}, at + Point{half * 1.3F, 0},
                                          at + Point{0, half * 1.3F}, at - Point{half * 1.3F, 0}},
                               colour);
        break;
    case StripSign::Square: pen.canvas.fill_rect({at.x - half, at.y - half, 2 * half, 2 * half}, colour, 0); break;
    case StripSign::Triangle:
        pen.canvas.fill_convex(
            std::array{at - Point{0, half * 1.3F}, at + Point{half * 1.3F, half}, at + Point{-half * 1.3F, half}},
            colour);
        break;
    }
}

std::string number_words(double value) { return std::to_string(static_cast<int>(std::lround(value))); }

}  // namespace

void draw_strip(const Pen& pen, Rect place, const PainChartScale& scale, const PainChart& chart,
                const ChartStrip& strip)
{
    const float top = place.y + pen.px(marks_top), bottom = place.y + pen.px(marks_bottom);
    pen.write({place.x, place.y + pen.px(title_baseline)}, strip.title,
              {.size = 13, .colour = ColourRole::Text, .anchor = Anchor::Left});
    for (const float y : {top, bottom})
        pen.canvas.line({place.x, y}, {place.right(), y}, pen[ColourRole::ChartGrid], pen.px(1));
    const float left = place.x - pen.px(10);
    const Lettering lettering{.size = number_size, .anchor = Anchor::Right};
    pen.write({left, top + pen.px(5)}, number_words(strip.high), lettering);
    pen.write({left, bottom + pen.px(5)}, number_words(strip.low), lettering);
    const bool is_daily = strip.sign == StripSign::Bar || strip.sign == StripSign::Diamond;
    const float half = is_daily ? half_width(pen, scale, chart.grouping) : pen.px(4);
    for (const auto& mark : strip.marks) {
        const double share = std::clamp((mark.value - strip.low) / (strip.high - strip.low), 0.0, 1.0);
        draw_mark(pen, strip.sign, {scale.x_of(mark.day), bottom - static_cast<float>(share) * (bottom - top)}, bottom,
                  half);
    }
}

}  // namespace aftercare::ui
