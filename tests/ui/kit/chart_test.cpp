#include "app/ui/kit/chart.h"

#include "tests/support/recording_canvas.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <string>

using namespace aftercare;
using namespace aftercare::ui;
using test::RecordingCanvas;
using Kind = RecordingCanvas::Kind;

namespace {

const ThemeColours& light = colours_of(Theme::Light);
const Day first = *parse_iso_day("2026-10-01");
constexpr Rect place{0, 0, 620, 500};

Day day(int after_first) { return first + std::chrono::days(after_first); }

DaySummary noted(int after_first, double level)
{
    DaySummary summary;
    summary.day = day(after_first);
    summary.mean = level;
    summary.entries = 1;
    return summary;
}

WeekMean mean_on(int after_first, double level) { return {day(after_first), level, level - 1, level + 1, 7}; }

struct Drawn {
    std::vector<DaySummary> days;
    std::vector<WeekMean> means;
    Grouping grouping = Grouping::Daily;
    std::vector<ChartStrip> strips = {};
    RecordingCanvas canvas = {};

    void draw(int last_day = 13)
    {
        const auto groups = groups_of(days, first, day(last_day), grouping);
        draw_pain_chart(Pen{canvas, light}, place, {first, day(last_day), grouping, groups, means, {}, strips});
    }
};

}  // namespace

TEST_CASE("the pain chart crosses three missing days and no more", "[ui][chart]")
{
    const int gap = 4;
    Drawn bridged{.days = {}, .means = {mean_on(0, 5), mean_on(gap, 4)}};
    bridged.draw();
    CHECK(bridged.canvas.of(Kind::Polyline).size() == 1);
    CHECK(bridged.canvas.in(light[ColourRole::ChartBand]).size() == 1);

    Drawn parted{.days = {}, .means = {mean_on(0, 5), mean_on(gap + 1, 4)}};
    parted.draw();
    CHECK(parted.canvas.of(Kind::Polyline).empty());
    CHECK(parted.canvas.in(light[ColourRole::ChartBand]).empty());
}

TEST_CASE("days without a note have no dot", "[ui][chart]")
{
    DaySummary routine_only;
    routine_only.day = day(3);
    routine_only.routines = 1;
    Drawn chart{.days = {noted(1, 4), routine_only, noted(5, 6)}, .means = {}};
    chart.draw();
    CHECK(chart.canvas.in(light[ColourRole::TextMuted]).size() == 2 + 6);  // two dots and six numbers at the side
    CHECK(chart.canvas.in(light[ColourRole::ChartSeries3]).size() == 1);
}

TEST_CASE("a session is a triangle below a dotted line, never only a colour", "[ui][chart]")
{
    DaySummary session = noted(4, 5);
    session.session = true;
    Drawn chart{.days = {session}, .means = {}};
    chart.draw();
    const auto marks = chart.canvas.in(light[ColourRole::ChartSeries2]);
    CHECK(std::ranges::count(marks, Kind::FillConvex, &RecordingCanvas::Shape::kind) == 1);
    CHECK(std::ranges::count(marks, Kind::Line, &RecordingCanvas::Shape::kind) > 20);
}

TEST_CASE("what lies outside the range of a chart is not drawn", "[ui][chart]")
{
    Drawn chart{.days = {noted(-3, 4), noted(2, 4), noted(20, 4)}, .means = {}};
    chart.draw();
    CHECK(chart.canvas.of(Kind::StrokeCircle).size() == 1);
}

TEST_CASE("pointing at a chart finds the day whose column it is", "[ui][chart]")
{
    const PainChartScale scale(place, first, day(13), 1);
    for (int after = 0; after <= 13; ++after) CHECK(scale.day_at(scale.x_of(day(after))) == day(after));
    CHECK(scale.day_at(scale.x_of(day(3)) + scale.day_width() * 0.49F) == day(3));
    CHECK_FALSE(scale.day_at(0).has_value());
    CHECK_FALSE(scale.day_at(place.width).has_value());
    CHECK(scale.y_of(10) < scale.y_of(0));
}

TEST_CASE("date labels begin on Mondays and never crowd", "[ui][chart]")
{
    for (const float text : {1.0F, 2.5F}) {
        const PainChartScale scale(place, first, day(90), text);
        const auto days = scale.days_to_label();
        REQUIRE(days.size() >= 2);
        for (const Day labelled : days) CHECK(std::chrono::weekday(labelled) == std::chrono::Monday);
        CHECK(scale.x_of(days[1]) - scale.x_of(days[0]) >= 48 * text);
    }
    CHECK(PainChartScale(place, first, day(13), 1).days_to_label().size() == 7);
}

TEST_CASE("a chart of a single day is drawn without fault", "[ui][chart]")
{
    Drawn chart{.days = {noted(0, 10)}, .means = {mean_on(0, 10)}};
    chart.draw(0);
    CHECK(chart.canvas.of(Kind::StrokeCircle).size() == 1);
}

TEST_CASE("a day that varied shows its least and its worst", "[ui][chart]")
{
    auto varied = noted(4, 5);
    varied.min = 3;
    varied.max = 8;
    Drawn chart{.days = {varied}, .means = {}};
    chart.draw();
    const PainChartScale scale(place, first, day(13), 1);
    const auto lines = chart.canvas.of(Kind::Line);
    CHECK(std::ranges::any_of(lines, [&scale](const RecordingCanvas::Shape& line) {
        return line.points[0] == Point{scale.x_of(day(4)), scale.y_of(8)} &&
               line.points[1] == Point{scale.x_of(day(4)), scale.y_of(3)};
    }));
}

TEST_CASE("ten years take no more marks than there are pixels, and stop at gaps", "[ui][chart]")
{
    Drawn chart{.days = {}, .means = {}, .grouping = Grouping::Monthly};
    for (int after = 0; after < 3650; ++after)
        if (after < 1200 || after > 1300) chart.days.push_back(noted(after, 4));
    chart.draw(3649);
    CHECK(chart.canvas.of(Kind::StrokeCircle).size() < 130);
    CHECK(chart.canvas.of(Kind::Polyline).size() == 2);
}

TEST_CASE("sleep and scores stand in strips of their own on the same days, each with its scale", "[ui][chart]")
{
    Drawn chart{.days = {noted(2, 4)}, .means = {}};
    chart.strips = {{.title = "Sleep, hours", .sign = StripSign::Bar, .low = 0, .high = 12, .marks = {{day(2), 6}}},
                    {.title = "Mood", .sign = StripSign::Diamond, .low = 0, .high = 10, .marks = {{day(2), 5}}}};
    chart.draw();
    CHECK(chart.canvas.says("Sleep, hours"));
    CHECK(chart.canvas.says("12"));
    const auto marks = chart.canvas.in(light[ColourRole::ChartSeries4]);
    REQUIRE(marks.size() == 2);
    const PainChartScale scale(place, first, day(13), 1, 2);
    CHECK(marks[0].kind == Kind::FillRect);
    CHECK((marks[0].points[0].x + marks[0].points[1].x) / 2 == scale.x_of(day(2)));
    CHECK(marks[1].kind == Kind::FillConvex);
    CHECK(marks[1].points[0].x == scale.x_of(day(2)));
    CHECK(scale.strip(0).y < scale.strip(1).y);
}

TEST_CASE("long ranges are labelled by month and by year", "[ui][chart]")
{
    const auto year = PainChartScale(place, first, day(364), 1).days_to_label();
    for (const Day labelled : year) CHECK(std::chrono::year_month_day{labelled}.day() == std::chrono::day{1});
    const auto decade = PainChartScale(place, first, day(3650), 1).days_to_label();
    REQUIRE(decade.size() > 3);
    for (const Day labelled : decade) CHECK(std::chrono::year_month_day{labelled}.month() == std::chrono::January);
}

TEST_CASE("a line of scores has one mark for each, lies between 0 and 10, and keeps the distance of the days",
          "[ui][chart]")
{
    RecordingCanvas canvas;
    const std::vector<ChartStrip::Mark> scores = {{day(0), 10}, {day(10), 0}, {day(30), 5}};
    constexpr Rect room{100, 50, 120, 60};
    draw_score_line(Pen{canvas, light}, room, scores);
    std::vector<Point> middles;
    for (const auto& shape : canvas.of(Kind::FillRect))
        middles.push_back({(shape.points[0].x + shape.points[1].x) / 2, (shape.points[0].y + shape.points[1].y) / 2});
    REQUIRE(middles.size() == 3);
    const auto levels = canvas.of(Kind::Line);
    CHECK(middles[0].y == levels[0].points[0].y);
    CHECK(middles[1].y == levels[1].points[0].y);
    CHECK(std::abs(middles[2].y - (middles[0].y + middles[1].y) / 2) < 0.01F);
    CHECK(std::abs((middles[2].x - middles[1].x) - 2 * (middles[1].x - middles[0].x)) < 0.01F);
    CHECK(middles[0].x > room.x);
    CHECK(middles[2].x < room.right());
}

TEST_CASE("scores of one day stand in one place, and no score draws nothing", "[ui][chart]")
{
    RecordingCanvas canvas;
    draw_score_line(Pen{canvas, light}, {0, 0, 120, 60}, {});
    CHECK(canvas.shapes.empty());
    const std::vector<ChartStrip::Mark> scores = {{day(3), 4}, {day(3), 6}};
    draw_score_line(Pen{canvas, light}, {0, 0, 120, 60}, scores);
    const auto marks = canvas.of(Kind::FillRect);
    REQUIRE(marks.size() == 2);
    CHECK(marks[0].points[0].x == marks[1].points[0].x);
}
