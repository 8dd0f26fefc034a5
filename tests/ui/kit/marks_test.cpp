#include "app/ui/kit/marks.h"

#include "tests/support/recording_canvas.h"

#include <catch2/catch_test_macros.hpp>

#include <array>

using namespace aftercare;
using namespace aftercare::ui;
using test::RecordingCanvas;
using Kind = RecordingCanvas::Kind;

namespace {

const ThemeColours& light = colours_of(Theme::Light);

float width_of(const RecordingCanvas::Shape& shape) { return shape.points[1].x - shape.points[0].x; }

PainLevel level(int value) { return *PainLevel::from(value); }

}  // namespace

TEST_CASE("a ring draws nothing of the share that has not begun, and closes when it is full", "[ui][marks]")
{
    RecordingCanvas canvas;
    const Pen pen{canvas, light};
    draw_ring_timer(pen, {0, 0, 272, 272}, {.share = 0});
    CHECK(canvas.in(light[ColourRole::Accent]).empty());
    draw_ring_timer(pen, {0, 0, 272, 272}, {.share = 0.5F});
    CHECK(canvas.of(Kind::Arc).size() == 1);
    draw_ring_timer(pen, {0, 0, 272, 272}, {.share = 1});
    CHECK(canvas.in(light[ColourRole::Accent]).back().kind == Kind::StrokeCircle);
}

TEST_CASE("the segments of a routine are as long as its steps and fill the whole width", "[ui][marks]")
{
    RecordingCanvas canvas;
    const std::array steps = {StepShare{60, 1}, StepShare{30, 0.5F}, StepShare{30, 0}};
    draw_progress_steps(Pen{canvas, light}, {10, 0, 252, 8}, steps);
    const auto tracks = canvas.in(light[ColourRole::Track]);
    REQUIRE(tracks.size() == 3);
    CHECK(width_of(tracks[0]) == 120);
    CHECK(width_of(tracks[1]) == 60);
    CHECK(tracks[2].points[1].x == 262);

    const auto done = canvas.in(light[ColourRole::Accent]);
    REQUIRE(done.size() == 2);
    CHECK(width_of(done[0]) == 120);
    CHECK(width_of(done[1]) == 30);
}

TEST_CASE("a scale button prints its number, whatever its colour", "[ui][marks]")
{
    for (int value = 0; value <= 10; ++value)
        for (const bool large : {true, false}) {
            RecordingCanvas canvas;
            draw_scale_button(Pen{canvas, light}, {0, 0, 79, 76}, {.level = level(value), .large = large});
            CHECK(canvas.says(std::to_string(value)));
            CHECK(canvas.in(light.pain(level(value)).fill).size() == 1);
            CHECK(canvas.open_clips == 0);
        }
}

TEST_CASE("a chosen scale button differs by fill, border and tick", "[ui][marks]")
{
    RecordingCanvas canvas;
    draw_scale_button(Pen{canvas, light}, {0, 0, 79, 76}, {.level = level(4), .chosen = true});
    CHECK(canvas.in(light[ColourRole::AccentSoft]).size() == 1);
    CHECK(canvas.of(Kind::StrokeRect)[0].thickness == 3);
    CHECK(canvas.in(light[ColourRole::AccentText])[0].kind == Kind::Polyline);
}

TEST_CASE("a calendar cell shows a dash without a note and nothing for days to come", "[ui][marks]")
{
    RecordingCanvas noted, empty, ahead;
    draw_heat_cell(Pen{noted, light}, {0, 0, 41, 48}, {.day_of_month = 19, .level = level(3)});
    draw_heat_cell(Pen{empty, light}, {0, 0, 41, 48}, {.day_of_month = 20});
    draw_heat_cell(Pen{ahead, light}, {0, 0, 41, 48}, {.day_of_month = 21, .ahead = true});
    CHECK(noted.says("3"));
    CHECK(empty.says("–"));
    CHECK(ahead.says("21"));
    CHECK(ahead.of(Kind::Text).size() == 1);
}

TEST_CASE("a timeline joins only past stages with the accent", "[ui][marks]")
{
    RecordingCanvas canvas;
    const std::array stages = {TimelineStage{"Easy walk", "0–2 h", StageState::Past},
                               TimelineStage{"Check in", "This morning", StageState::Now},
                               TimelineStage{"Take stock", "Day 3", StageState::Ahead}};
    draw_timeline(Pen{canvas, light}, {0, 0, 600, 88}, stages);
    const auto lines = canvas.of(Kind::Line);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].colour == light[ColourRole::Accent]);
    CHECK(lines[1].colour == light[ColourRole::Track]);
    CHECK(canvas.says("Take stock"));
}

TEST_CASE("the marks of a week never use the colours of warning", "[ui][marks]")
{
    RecordingCanvas canvas;
    const std::array week = {WeekDot{"M", WeekDay::Active}, WeekDot{"T", WeekDay::Rested}, WeekDot{"W", WeekDay::Today},
                             WeekDot{"T", WeekDay::Ahead}, WeekDot{"F", WeekDay::ActiveToday}};
    draw_week_dots(Pen{canvas, light}, {0, 0, 276, 60}, week);
    for (const ColourRole warning : {ColourRole::Danger, ColourRole::Caution, ColourRole::DangerSoft})
        CHECK(canvas.in(light[warning]).empty());
    CHECK(canvas.of(Kind::Text).size() == week.size());
}
