#include "app/ui/kit/chart.h"

#include <algorithm>
#include <utility>

namespace aftercare::ui {
namespace {

// At 100 % text.
constexpr float widest_mark = 4.5F;  // half of it
constexpr float narrowest_mark = 2;
constexpr float corner = 2;
constexpr float number_size = 12;
constexpr float beside_numbers = 20;
constexpr Pen::Dashes dashes{.thickness = 3, .dash = 6, .gap = 4};

}  // namespace

// From 0 to 10 whatever the scores are: a scale that fits itself to them would make a small change look large.
void draw_score_line(const Pen& pen, Rect place, std::span<const ChartStrip::Mark> scores)
{
    if (scores.empty()) return;
    const Lettering lettering{.size = number_size, .anchor = Anchor::Right};
    const float inset = number_size / 2;  // of the letters beside the two lines
    const float left = place.x + pen.px(beside_numbers);
    place = {left, place.y + pen.px(inset), place.right() - left, place.height - pen.px(2 * inset)};
    for (const auto& [y, words] : {std::pair{place.y, "10"}, {place.bottom(), "0"}}) {
        pen.canvas.line({place.x, y}, {place.right(), y}, pen[ColourRole::ChartGrid], pen.px(1));
        pen.write({place.x - pen.px(6), y + pen.px(4)}, words, lettering);
    }
    const auto room = place.width / static_cast<float>(scores.size());
    const float half = std::clamp(room * 0.35F, pen.px(narrowest_mark), pen.px(widest_mark));
    const auto span = static_cast<float>((scores.back().day - scores.front().day).count());
    const auto at = [&](const ChartStrip::Mark& mark) {
        const auto days = static_cast<float>((mark.day - scores.front().day).count());
        const float share = span > 0 ? days / span : 1;
        const auto level = static_cast<float>(std::clamp(mark.value, 0.0, 10.0));
        return Point{place.x + half + share * (place.width - 2 * half), place.bottom() - level / 10 * place.height};
    };
    for (std::size_t next = 1; next < scores.size(); ++next)
        pen.dashed(at(scores[next - 1]), at(scores[next]), pen[ColourRole::ChartSeries4], dashes);
    for (const auto& mark : scores) {
        const auto middle = at(mark);
        pen.canvas.fill_rect({middle.x - half, middle.y - half, 2 * half, 2 * half}, pen[ColourRole::ChartSeries4],
                             pen.px(corner));
    }
}

}  // namespace aftercare::ui
