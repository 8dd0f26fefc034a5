#include "app/ui/kit/chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace aftercare::ui {
namespace {

// Margins and rows at 100 % text.
constexpr float left_margin = 34;
constexpr float right_margin = 12;
constexpr float top_margin = 10;
constexpr float lane_height = 58;  // below zero: sessions, then routines
constexpr float label_height = 26;
constexpr float triangle_top = 17;  // below zero
constexpr float tick_bottom = 53;
constexpr float mean_thickness = 3.5F;

// Missing days that the line may still cross; over a longer gap nothing is known.
constexpr auto longest_bridge = std::chrono::days(3);

template <class Entry>
std::span<const Entry> within(std::span<const Entry> entries, Day from, Day to)
{
    const auto first = std::ranges::lower_bound(entries, from, {}, &Entry::day);
    const auto last = std::ranges::upper_bound(entries, to, {}, &Entry::day);
    return {first, last};
}

// The stretches of means without a longer gap.
std::vector<std::span<const WeekMean>> stretches_of(std::span<const WeekMean> means)
{
    std::vector<std::span<const WeekMean>> stretches;
    std::size_t start = 0;
    for (std::size_t next = 1; next <= means.size(); ++next) {
        const bool ends =
            next == means.size() || means[next].day - means[next - 1].day > longest_bridge + std::chrono::days(1);
        if (!ends) continue;
        stretches.push_back(means.subspan(start, next - start));
        start = next;
    }
    return stretches;
}

void draw_grid(const Pen& pen, const PainChartScale& scale)
{
    for (int level = 0; level <= 10; level += 2) {
        const float y = scale.y_of(level);
        const Rect plot = scale.plot();
        pen.canvas.line({plot.x, y}, {plot.right(), y}, pen[ColourRole::ChartGrid], pen.px(1));
        pen.write({plot.x - pen.px(10), y + pen.px(5)}, std::to_string(level), {.anchor = Anchor::Right});
    }
}

void draw_band(const Pen& pen, const PainChartScale& scale, std::span<const WeekMean> stretch)
{
    constexpr float overlap = 0.6F;  // smooth edges of neighbours would leave a seam
    for (std::size_t next = 1; next < stretch.size(); ++next) {
        const WeekMean& a = stretch[next - 1];
        const WeekMean& b = stretch[next];
        const float left = scale.x_of(a.day) - overlap;
        const float right = scale.x_of(b.day) + overlap;
        pen.canvas.fill_convex(
            std::array{Point{left, scale.y_of(a.usual_worst)}, Point{right, scale.y_of(b.usual_worst)},
                       Point{right, scale.y_of(b.usual_least)}, Point{left, scale.y_of(a.usual_least)}},
            pen[ColourRole::ChartBand]);
    }
}

void draw_mean(const Pen& pen, const PainChartScale& scale, std::span<const WeekMean> stretch)
{
    std::vector<Point> line;
    for (const WeekMean& mean : stretch) line.push_back({scale.x_of(mean.day), scale.y_of(mean.mean)});
    if (line.size() == 1) pen.canvas.fill_circle(line[0], pen.px(mean_thickness), pen[ColourRole::ChartSeries1]);
    else pen.canvas.polyline(line, pen[ColourRole::ChartSeries1], pen.px(mean_thickness));
}

void draw_triangle(const Pen& pen, Point top, float half_width, float height)
{
    const Point side{pen.px(half_width), pen.px(height)};
    pen.canvas.fill_convex(std::array{top, top + side, top + Point{-side.x, side.y}}, pen[ColourRole::ChartSeries2]);
}

void draw_day_dot(const Pen& pen, Point centre, float radius)
{
    pen.canvas.fill_circle(centre, pen.px(radius), pen[ColourRole::Surface]);
    pen.canvas.stroke_circle(centre, pen.px(radius), pen[ColourRole::TextMuted], pen.px(1.75F));
}

void draw_tick(const Pen& pen, Point bottom, int routines)
{
    const float height = pen.px(routines > 1 ? 14.0F : 9.0F);
    pen.canvas.fill_rect({bottom.x - pen.px(2.5F), bottom.y - height, pen.px(5), height}, pen[ColourRole::ChartSeries3],
                         pen.px(2.5F));
}

float dot_radius(float day_width)
{
    if (day_width >= 30) return 5.5F;
    return day_width >= 9 ? 4.0F : 2.75F;
}

void draw_days(const Pen& pen, const PainChartScale& scale, std::span<const DaySummary> days)
{
    const float radius = dot_radius(scale.day_width() / pen.scale);
    for (const DaySummary& day : days)
        if (day.entries > 0) draw_day_dot(pen, {scale.x_of(day.day), scale.y_of(day.mean)}, radius);
}

void draw_lanes(const Pen& pen, const PainChartScale& scale, std::span<const DaySummary> days)
{
    const float zero = scale.plot().bottom();
    for (const DaySummary& day : days) {
        const float x = scale.x_of(day.day);
        if (day.session) draw_triangle(pen, {x, zero + pen.px(triangle_top)}, 9, 15);
        if (day.routines > 0) draw_tick(pen, {x, zero + pen.px(tick_bottom)}, day.routines);
    }
}

void draw_session_lines(const Pen& pen, const PainChartScale& scale, std::span<const DaySummary> days)
{
    const Rect plot = scale.plot();
    for (const DaySummary& day : days) {
        if (!day.session) continue;
        const float x = scale.x_of(day.day);
        pen.dashed({x, plot.y}, {x, plot.bottom() + pen.px(triangle_top + 3)}, pen[ColourRole::ChartSeries2],
                   {.thickness = 1.5F, .dash = 2, .gap = 4});
    }
}

void draw_cursor_line(const Pen& pen, const PainChartScale& scale, Day day)
{
    const float x = scale.x_of(day);
    const Rect plot = scale.plot();
    pen.canvas.line({x, plot.y}, {x, plot.bottom() + pen.px(lane_height - 8)}, pen[ColourRole::Focus], pen.px(2));
}

void draw_cursor_dot(const Pen& pen, const PainChartScale& scale, std::span<const DaySummary> days, Day day)
{
    const auto found = std::ranges::find(days, day, &DaySummary::day);
    if (found == days.end() || found->entries == 0) return;
    const Point centre{scale.x_of(day), scale.y_of(found->mean)};
    pen.canvas.fill_circle(centre, pen.px(8), pen[ColourRole::Surface]);
    pen.canvas.fill_circle(centre, pen.px(6), pen[ColourRole::Focus]);
}

}  // namespace

PainChartScale::PainChartScale(Rect place, Day from, Day to, float scale)
    : m_plot{place.x + left_margin * scale, place.y + top_margin * scale,
             std::max(1.0F, place.width - (left_margin + right_margin) * scale),
             std::max(1.0F, place.height - (top_margin + lane_height + label_height) * scale)},
      m_from(from),
      m_count(std::max(1, static_cast<int>((to - from).count()) + 1)),
      m_scale(scale)
{
}

float PainChartScale::x_of(Day day) const
{
    return m_plot.x + (static_cast<float>((day - m_from).count()) + 0.5F) * day_width();
}

float PainChartScale::y_of(double level) const
{
    return m_plot.y + static_cast<float>(10 - level) * m_plot.height / 10;
}

std::optional<Day> PainChartScale::day_at(float x) const
{
    if (x < m_plot.x || x >= m_plot.right()) return std::nullopt;
    const int place = static_cast<int>((x - m_plot.x) / day_width());
    return m_from + std::chrono::days(std::min(place, m_count - 1));
}

std::vector<Day> PainChartScale::days_to_label() const
{
    using namespace std::chrono;
    const float least = 48 * m_scale;  // room for "14 Sept"
    int step = m_count <= 16 ? 2 : 7;
    while (static_cast<float>(step) * day_width() < least) step *= 2;
    const bool weekly = step % 7 == 0;
    Day day = m_from;
    if (weekly) day += Monday - weekday(day);
    std::vector<Day> days;
    for (; day < m_from + std::chrono::days(m_count); day += std::chrono::days(step)) days.push_back(day);
    return days;
}

void draw_pain_chart(const Pen& pen, Rect place, const PainChart& chart)
{
    const PainChartScale scale(place, chart.from, chart.to, pen.scale);
    const auto days = within(chart.days, chart.from, chart.to);
    const auto stretches = stretches_of(within(chart.means, chart.from, chart.to));

    draw_grid(pen, scale);
    for (const auto& stretch : stretches) draw_band(pen, scale, stretch);
    draw_session_lines(pen, scale, days);
    if (chart.cursor) draw_cursor_line(pen, scale, *chart.cursor);
    draw_days(pen, scale, days);
    for (const auto& stretch : stretches) draw_mean(pen, scale, stretch);
    draw_lanes(pen, scale, days);
    for (const DayLabel& label : chart.labels)
        pen.write({scale.x_of(label.day), place.bottom() - pen.px(4)}, label.words, {});
    if (chart.cursor) draw_cursor_dot(pen, scale, days, *chart.cursor);
}

void draw_chart_sign(const Pen& pen, Rect place, ChartSign sign)
{
    const Point middle = place.centre();
    switch (sign) {
    case ChartSign::Mean: {
        const Point half{pen.px(11), 0};
        pen.canvas.polyline(std::array{middle - half, middle + half}, pen[ColourRole::ChartSeries1],
                            pen.px(mean_thickness));
        break;
    }
    case ChartSign::Band:
        pen.canvas.fill_rect({middle.x - pen.px(11), middle.y - pen.px(7), pen.px(22), pen.px(14)},
                             pen[ColourRole::ChartBand], pen.px(3));
        break;
    case ChartSign::Day: draw_day_dot(pen, middle, 4); break;
    case ChartSign::Session: draw_triangle(pen, middle - Point{0, pen.px(7)}, 8, 13.5F); break;
    case ChartSign::Routine: draw_tick(pen, middle + Point{0, pen.px(7)}, 2); break;
    }
}

}  // namespace aftercare::ui
