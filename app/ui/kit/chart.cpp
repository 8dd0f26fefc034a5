#include "app/ui/kit/chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace aftercare::ui {
namespace {

// At 100 % text, below zero.
constexpr float triangle_top = 17;
constexpr float tick_bottom = 53;
constexpr float mean_thickness = 3.5F;

constexpr std::ptrdiff_t most_session_lines = 40;  // more of them would hide the days

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
        const bool ends = next == means.size() || (means[next].day - means[next - 1].day).count() > longest_bridge + 1;
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

// A point of the mean line, and of the band around it.
struct LinePoint {
    float x = 0;
    double mean = 0, usual_least = 0, usual_worst = 0;
};
using MeanLine = std::vector<LinePoint>;

std::vector<MeanLine> lines_of(const PainChartScale& scale, std::span<const WeekMean> means)
{
    std::vector<MeanLine> lines;
    for (const auto& stretch : stretches_of(means)) {
        auto& line = lines.emplace_back();
        for (const WeekMean& mean : stretch)
            line.push_back({scale.x_of(mean.day), mean.mean, mean.usual_least, mean.usual_worst});
    }
    return lines;
}

// Weeks and months of which enough was noted, joined where no longer gap lies between them.
std::vector<MeanLine> lines_of(const PainChartScale& scale, std::span<const DayGroup> groups)
{
    std::vector<MeanLine> lines;
    const DayGroup* before = nullptr;
    for (const DayGroup& group : groups) {
        const bool joins = before && may_join(*before, group);
        before = group.is_enough() ? &group : nullptr;
        if (!group.is_enough()) continue;
        if (!joins) lines.emplace_back();
        lines.back().push_back({scale.x_of(group), group.mean, group.usual_least, group.usual_worst});
    }
    return lines;
}

void draw_band(const Pen& pen, const PainChartScale& scale, const MeanLine& line)
{
    constexpr float overlap = 0.6F;  // smooth edges of neighbours would leave a seam
    for (std::size_t next = 1; next < line.size(); ++next) {
        const LinePoint& a = line[next - 1];
        const LinePoint& b = line[next];
        const float left = a.x - overlap;
        const float right = b.x + overlap;
        pen.canvas.fill_convex(
            std::array{Point{left, scale.y_of(a.usual_worst)}, Point{right, scale.y_of(b.usual_worst)},
                       Point{right, scale.y_of(b.usual_least)}, Point{left, scale.y_of(a.usual_least)}},
            pen[ColourRole::ChartBand]);
    }
}

void draw_mean(const Pen& pen, const PainChartScale& scale, const MeanLine& line)
{
    std::vector<Point> points;
    for (const LinePoint& mean : line) points.push_back({mean.x, scale.y_of(mean.mean)});
    if (points.size() == 1) pen.canvas.fill_circle(points[0], pen.px(mean_thickness), pen[ColourRole::ChartSeries1]);
    else pen.canvas.polyline(points, pen[ColourRole::ChartSeries1], pen.px(mean_thickness));
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

// Pixels that one mark has for itself.
float mark_width(const PainChartScale& scale, Grouping grouping)
{
    return scale.day_width() * (grouping == Grouping::Daily ? 1.0F : grouping == Grouping::Weekly ? 7.0F : 30.0F);
}

float dot_radius(float width)
{
    if (width >= 30) return 5.5F;
    if (width >= 9) return 4.0F;
    return width >= 5 ? 2.75F : 2.0F;
}

// From the least to the worst of each day, week or month, and its mean.
void draw_groups(const Pen& pen, const PainChartScale& scale, const PainChart& chart)
{
    const float radius = dot_radius(mark_width(scale, chart.grouping) / pen.scale);
    // Of a whole week or month it nearly always reaches far, and says less.
    const bool daily = chart.grouping == Grouping::Daily;
    const auto colour = pen[daily ? ColourRole::TextMuted : ColourRole::BorderControl];
    for (const DayGroup& group : chart.groups) {
        if (group.noted == 0) continue;
        const float x = scale.x_of(group);
        if (group.least != group.worst)
            pen.canvas.line({x, scale.y_of(group.worst)}, {x, scale.y_of(group.least)}, colour,
                            pen.px(daily ? 1.5F : 1.0F));
        draw_day_dot(pen, {x, scale.y_of(group.mean)}, radius);
    }
}

void draw_lanes(const Pen& pen, const PainChartScale& scale, const PainChart& chart)
{
    const float zero = scale.plot().bottom();
    const float width = mark_width(scale, chart.grouping) / pen.scale;
    const float half = std::clamp(width * 0.6F, 3.0F, 9.0F);
    for (const DayGroup& group : chart.groups) {
        const float x = scale.x_of(group);
        if (group.session_days > 0) draw_triangle(pen, {x, zero + pen.px(triangle_top)}, half, half * 1.7F);
        if (group.routine_days > 0) draw_tick(pen, {x, zero + pen.px(tick_bottom)}, group.routines);
    }
}

void draw_session_lines(const Pen& pen, const PainChartScale& scale, std::span<const DayGroup> groups)
{
    const auto has_session = [](const DayGroup& group) { return group.session_days > 0; };
    if (std::ranges::count_if(groups, has_session) > most_session_lines) return;
    const Rect plot = scale.plot();
    for (const DayGroup& group : groups) {
        if (!has_session(group)) continue;
        const float x = scale.x_of(group);
        pen.dashed({x, plot.y}, {x, plot.bottom() + pen.px(triangle_top + 3)}, pen[ColourRole::ChartSeries2],
                   {.thickness = 1.5F, .dash = 2, .gap = 4});
    }
}

void draw_cursor(const Pen& pen, const PainChartScale& scale, const PainChart& chart, float bottom)
{
    if (!chart.cursor) return;
    const auto found = std::ranges::find_if(chart.groups, [&chart](const DayGroup& group) {
        return group.first <= *chart.cursor && *chart.cursor <= group.last;
    });
    const float x = found == chart.groups.end() ? scale.x_of(*chart.cursor) : scale.x_of(*found);
    pen.canvas.line({x, scale.plot().y}, {x, bottom}, pen[ColourRole::Focus], pen.px(2));
    if (found == chart.groups.end() || found->noted == 0) return;
    const Point centre{x, scale.y_of(found->mean)};
    pen.canvas.fill_circle(centre, pen.px(8), pen[ColourRole::Surface]);
    pen.canvas.fill_circle(centre, pen.px(6), pen[ColourRole::Focus]);
}

}  // namespace

void draw_pain_chart(const Pen& pen, Rect place, const PainChart& chart)
{
    const PainChartScale scale(place, chart.from, chart.to, pen.scale, chart.strips.size());
    const auto lines = chart.grouping == Grouping::Daily ? lines_of(scale, within(chart.means, chart.from, chart.to))
                                                         : lines_of(scale, chart.groups);
    draw_grid(pen, scale);
    for (const auto& line : lines) draw_band(pen, scale, line);
    draw_session_lines(pen, scale, chart.groups);
    draw_groups(pen, scale, chart);
    for (const auto& line : lines) draw_mean(pen, scale, line);
    draw_lanes(pen, scale, chart);
    for (std::size_t number = 0; number < chart.strips.size(); ++number)
        draw_strip(pen, scale.strip(number), scale, chart, chart.strips[number]);
    for (const DayLabel& label : chart.labels)
        pen.write({scale.x_of(label.day), place.bottom() - pen.px(4)}, label.words, {});
    draw_cursor(pen, scale, chart, place.bottom() - pen.px(34));
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
