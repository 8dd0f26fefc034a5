#include "app/ui/kit/figure.h"

#include "tests/support/recording_canvas.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;

namespace {

figure::Figure standing()
{
    figure::FigureParts parts;
    parts.poses.resize(1);
    parts.keys.resize(1);
    parts.poses[0].root.at = {0, 0, 89};
    return figure::Figure(parts);
}

const ui::FigureColours colours{{1, 0, 0}, {2, 0, 0}, {3, 0, 0}, {4, 0, 0}, {5, 0, 0},
                                {6, 0, 0}, {7, 0, 0}, {8, 0, 0}, {9, 0, 0}};

}  // namespace

TEST_CASE("a figure is drawn inside its place, whatever the place's shape", "[ui][figure]")
{
    for (const ui::Rect place : {ui::Rect{100, 50, 160, 112}, ui::Rect{0, 0, 60, 400}, ui::Rect{0, 0, 400, 60}}) {
        test::RecordingCanvas canvas;
        draw_figure(canvas, place, standing(), figure::Seconds(0), colours);
        REQUIRE_FALSE(canvas.shapes.empty());
        for (const auto& shape : canvas.shapes)
            for (const ui::Point point : shape.points) CHECK(place.inset(-1).contains(point));
        CHECK(canvas.open_clips == 0);
    }
}

TEST_CASE("a figure wears the theme's colours and nothing else", "[ui][figure]")
{
    test::RecordingCanvas canvas;
    draw_figure(canvas, {0, 0, 200, 200}, standing(), figure::Seconds(0), colours);
    CHECK_FALSE(canvas.in(colours.body).empty());
    CHECK_FALSE(canvas.in(colours.near).empty());
    CHECK_FALSE(canvas.in(colours.stage).empty());
    for (const auto& shape : canvas.shapes) {
        CHECK(shape.colour.r <= 9);
        CHECK(shape.colour.g == 0);
    }
}

TEST_CASE("no figure is drawn where there is no room", "[ui][figure]")
{
    test::RecordingCanvas canvas;
    draw_figure(canvas, {0, 0, 0, 100}, standing(), figure::Seconds(0), colours);
    CHECK(canvas.shapes.empty());
}
