#include "app/ui/kit/svg_canvas.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <array>

using namespace aftercare::ui;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("an SVG canvas writes shapes in the order they were drawn", "[ui][canvas]")
{
    SvgCanvas canvas({200, 100});
    canvas.fill_rect({1, 2, 3, 4}, {255, 0, 16, 255}, 0);
    canvas.fill_convex(std::array{Point{0, 0}, Point{5, 0}, Point{5, 5}}, {0, 128, 0, 255});
    const std::string picture = canvas.document();
    CHECK_THAT(picture, ContainsSubstring("viewBox=\"0 0 200.00 100.00\""));
    CHECK_THAT(picture, ContainsSubstring("#ff0010"));
    CHECK(picture.find("<rect") < picture.find("<polygon"));
}

TEST_CASE("an SVG canvas escapes text and writes opacity", "[ui][canvas]")
{
    SvgCanvas canvas({10, 10});
    canvas.text({0, 0}, "less < & more", TextFont::Regular, 12, {0, 0, 0, 51});
    CHECK_THAT(canvas.document(), ContainsSubstring("less &lt; &amp; more"));
    CHECK_THAT(canvas.document(), ContainsSubstring("fill-opacity=\"0.20\""));
}

TEST_CASE("a clip left open is closed at the end of the picture", "[ui][canvas]")
{
    SvgCanvas canvas({10, 10});
    canvas.push_clip({0, 0, 5, 5});
    CHECK_THAT(canvas.document(), ContainsSubstring("</g>\n</svg>"));
    canvas.pop_clip();
    canvas.pop_clip();
    CHECK_THAT(canvas.document(), !ContainsSubstring("</g>\n</g>"));
}

TEST_CASE("colours mix channel by channel and fade in opacity alone", "[ui][canvas]")
{
    CHECK(mix({0, 100, 200, 255}, {100, 0, 200, 255}, 0.5F) == Colour{50, 50, 200, 255});
    CHECK(mix({1, 2, 3, 255}, {9, 9, 9, 255}, 2.0F) == Colour{9, 9, 9, 255});
    CHECK(faded({1, 2, 3, 200}, 0.5F) == Colour{1, 2, 3, 100});
}

TEST_CASE("rectangles that share an edge never both contain a point", "[ui][canvas]")
{
    constexpr Rect left{0, 0, 10, 10};
    constexpr Rect right{10, 0, 10, 10};
    CHECK_FALSE(left.contains({10, 5}));
    CHECK(right.contains({10, 5}));
    CHECK(left.inset(6) == Rect{6, 6, 0, 0});
}
