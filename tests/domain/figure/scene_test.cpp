#include "app/domain/figure/scene.h"

#include "app/domain/figure/figure.h"
#include "app/domain/figure/sketch.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace aftercare::figure;
using Catch::Approx;

namespace {

FigureParts bowing()
{
    FigureParts parts;
    Pose upright;
    upright.root.at = {0, 0, 89};
    Pose bowed = upright;
    bowed.lumbar.x = 40;
    parts.poses = {upright, bowed};
    parts.keys = {Key{0, Seconds(2), Seconds(1), Ease::Smooth, "", {}},
                  Key{1, Seconds(2), Seconds(1), Ease::Smooth, "", {}}};
    parts.arrows = {Arrow{{0}, PathArrow{{Landmark::Crown}, {{0, 0}, {30, 0}, {40, -20}}}}};
    parts.feel = {FeelSpot{{Part::Spine, Side::Left, 0.2, {}}, 0.5, 3, false}};
    return parts;
}

bool has(const Scene& scene, FigureColour colour)
{
    return std::any_of(scene.shapes.begin(), scene.shapes.end(),
                       [colour](const Shape& shape) { return shape.colour == colour; });
}

// Turns the same way at every corner.
bool convex(std::span<const PlanePoint> points)
{
    bool left = false;
    bool right = false;
    for (std::size_t index = 0; index < points.size(); ++index) {
        const PlanePoint a = points[index];
        const PlanePoint b = points[(index + 1) % points.size()];
        const PlanePoint c = points[(index + 2) % points.size()];
        const float turn = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
        left = left || turn < -0.02F;
        right = right || turn > 0.02F;
    }
    return !(left && right);
}

}  // namespace

TEST_CASE("everything that is painted is convex", "[domain][figure]")
{
    const Figure figure(bowing());
    for (const double time : {0.0, 2.0, 3.5}) {
        const Scene scene = build_scene(figure, Seconds(time));
        CHECK(scene.shapes.size() > 50);
        for (const Shape& shape : scene.shapes)
            if (shape.kind == Shape::Kind::Convex) CHECK(convex(scene.points_of(shape)));
    }
}

TEST_CASE("a solid cut by a plane keeps its outline on one side and ends at the cut on the other", "[domain][figure]")
{
    const Camera side_on(View{0, 0});
    Sketch sketch(side_on, 0.1);
    const Solid ball{{}, {Vec{10, 0, 0}, Vec{0, 10, 0}, Vec{0, 0, 10}}};
    const std::array half{sketch.add(Cap{ball, {0, 0, 1}, 0})};
    const std::array slice{sketch.add(Cap{ball, {1, 0, 0}, 0.6})};
    sketch.hull(half, {});
    sketch.hull(slice, {});
    const Scene scene = std::move(sketch).take();

    const auto [highest, lowest] = std::ranges::minmax(scene.points_of(scene.shapes[0]), {}, &PlanePoint::y);
    CHECK(highest.y == Approx(-10));
    CHECK(lowest.y == Approx(0).margin(0.01));
    const auto [left, right] = std::ranges::minmax(scene.points_of(scene.shapes[1]), {}, &PlanePoint::x);
    CHECK(left.x == Approx(6));
    CHECK(right.x == Approx(10));
    const auto [above, below] = std::ranges::minmax(scene.points_of(scene.shapes[1]), {}, &PlanePoint::y);
    CHECK(above.y == Approx(-8));
    CHECK(below.y == Approx(8));
}

TEST_CASE("the body stays inside the frame through the whole loop", "[domain][figure]")
{
    const Figure figure(bowing());
    const PlaneBox frame = figure.frame();
    for (int step = 0; step < 40; ++step) {
        const Scene scene = build_scene(figure, figure.loop_length() * step / 40.0);
        for (const Shape& shape : scene.shapes)
            if (shape.colour == FigureColour::Top || shape.colour == FigureColour::Trousers)
                CHECK(std::ranges::all_of(scene.points_of(shape), [&frame](PlanePoint point) {
                    return point.x > frame.left - 1 && point.x < frame.right + 1 && point.y > frame.top - 1 &&
                           point.y < frame.bottom + 1;
                }));
    }
}

TEST_CASE("the other side is the mirror image within the same frame", "[domain][figure]")
{
    const Figure figure(bowing());
    SceneOptions options;
    const Scene plain = build_scene(figure, Seconds(3), options);
    options.mirrored = true;
    const Scene turned = build_scene(figure, Seconds(3), options);
    REQUIRE(plain.points.size() == turned.points.size());
    const float sum = figure.frame().left + figure.frame().right;
    for (std::size_t index = 0; index < plain.points.size(); ++index) {
        CHECK(turned.points[index].x == Approx(sum - plain.points[index].x).margin(1e-3));
        CHECK(turned.points[index].y == plain.points[index].y);
    }
}

TEST_CASE("arrows show while their key is held and fade as the movement begins", "[domain][figure]")
{
    const Figure figure(bowing());
    CHECK(has(build_scene(figure, Seconds(0.5)), FigureColour::Arrow));
    CHECK_FALSE(has(build_scene(figure, Seconds(3.5)), FigureColour::Arrow));
    SceneOptions quiet;
    quiet.arrows = false;
    quiet.feel = false;
    CHECK_FALSE(has(build_scene(figure, Seconds(0.5), quiet), FigureColour::Arrow));
    CHECK_FALSE(has(build_scene(figure, Seconds(0.5), quiet), FigureColour::Feel));
}

TEST_CASE("a ghost shows where another key would be, but not behind that key itself", "[domain][figure]")
{
    FigureParts parts = bowing();
    parts.ghost = 0;
    const Figure figure(parts);
    CHECK_FALSE(has(build_scene(figure, Seconds(0.5)), FigureColour::Ghost));
    CHECK(has(build_scene(figure, Seconds(3.5)), FigureColour::Ghost));
    SceneOptions plain;
    plain.ghost = false;
    CHECK_FALSE(has(build_scene(figure, Seconds(3.5), plain), FigureColour::Ghost));
}

TEST_CASE("a feeling that belongs to one key comes and goes with it", "[domain][figure]")
{
    FigureParts parts = bowing();
    parts.feel.front().keys = {1};
    const Figure figure(parts);
    CHECK_FALSE(has(build_scene(figure, Seconds(0.5)), FigureColour::Feel));
    CHECK(has(build_scene(figure, Seconds(2)), FigureColour::Feel));
    CHECK(has(build_scene(figure, Seconds(3.5)), FigureColour::Feel));
}

TEST_CASE("a belly that rises moves the front of the body and leaves its back where it was", "[domain][figure]")
{
    Pose breathing;
    const auto reach = [&breathing](Vec direction) {
        double farthest = 0;
        const Body body = body_of(solve(breathing).skeleton);
        for (const Solid& solid : contact_solids(body, ContactPart::Ribs, Side::Left))
            farthest = std::max(farthest, dot(solid.centre, direction) + reach_of(solid, direction));
        return farthest;
    };
    const double front = reach({1, 0, 0});
    const double back = reach({-1, 0, 0});
    breathing.belly = 5;
    CHECK(reach({1, 0, 0}) > front + 2);
    CHECK(reach({-1, 0, 0}) == Approx(back));
}

TEST_CASE("the stills of a figure are its key frames", "[domain][figure]")
{
    FigureParts parts = bowing();
    CHECK(still_times(Figure(parts)) == std::vector{Seconds(0), Seconds(3)});
    parts.stills = {1};
    CHECK(still_times(Figure(parts)) == std::vector{Seconds(3)});
    for (const Seconds time : still_times(Figure(parts))) CHECK(Figure(parts).timeline().at(time).held());
}
