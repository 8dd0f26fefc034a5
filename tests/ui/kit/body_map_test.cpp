#include "app/ui/kit/body_map.h"

#include "tests/support/recording_canvas.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>
#include <string>

using namespace aftercare;
using namespace aftercare::ui;
using test::RecordingCanvas;
using Kind = RecordingCanvas::Kind;

namespace {

const ThemeColours& light = colours_of(Theme::Light);
constexpr Rect place{100, 50, 112, 286};  // one pixel for each unit of the drawing

BodySite site(std::string_view key) { return *BodySite::from(key); }

float turn(Point a, Point b, Point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

bool convex(const std::vector<Point>& points)
{
    for (std::size_t at = 0; at < points.size(); ++at)
        if (turn(points[at], points[(at + 1) % points.size()], points[(at + 2) % points.size()]) < -0.01F) return false;
    return points.size() >= 3;
}

}  // namespace

TEST_CASE("the middle of every zone finds that zone", "[ui][body]")
{
    for (const BodyView view : {BodyView::Back, BodyView::Front}) {
        const BodyMap map(view, place);
        for (const BodySite expected : BodyMap::sites(view)) {
            INFO(expected.key());
            REQUIRE_FALSE(map.bounds_of(expected).empty());
            if (expected.key() == "arm") continue;  // two arms: their common middle is the trunk
            CHECK(map.zone_at(map.bounds_of(expected).centre()) == expected);
        }
        CHECK(map.zone_at({place.x + 20, place.y + 80}) == site("arm"));
        CHECK_FALSE(map.zone_at({0, 0}).has_value());
    }
}

TEST_CASE("every zone can be shown as large as asked for, with all of it in the frame", "[ui][body]")
{
    constexpr Rect frame{100, 50, 256, 230};
    for (const BodyView view : {BodyView::Back, BodyView::Front}) {
        const BodyMap whole(view, place);
        for (const BodySite wanted : BodyMap::sites(view)) {
            INFO(wanted.key());
            const Rect part = whole.part_around(wanted, {}, frame, 44);
            const BodyMap closer(view, frame, part);
            CHECK(whole.target_of(wanted, frame) < 44);
            CHECK(closer.target_of(wanted, frame) > 43.9F);
        }
    }
}

TEST_CASE("what is at the point stays at the point when it is shown closer", "[ui][body]")
{
    constexpr Rect frame{100, 50, 256, 230};
    const BodyMap whole(BodyView::Back, place);
    const Point point = whole.bounds_of(site("low_back_right")).centre();
    const BodyMap closer(BodyView::Back, frame, whole.part_around(site("low_back_right"), point, frame, 44));
    CHECK(closer.zone_at(point) == site("low_back_right"));
    CHECK(closer.bounds_of(site("low_back_right")).width > 3 * whole.bounds_of(site("low_back_right")).width);
}

TEST_CASE("left and right are the person's own in both views", "[ui][body]")
{
    const BodyMap back(BodyView::Back, place);
    const BodyMap front(BodyView::Front, place);
    const float middle = place.centre().x;
    CHECK(back.bounds_of(site("thigh_left")).centre().x < middle);
    CHECK(front.bounds_of(site("thigh_left")).centre().x > middle);
    CHECK(back.bounds_of(site("low_back_right")).centre().x > middle);
    CHECK(front.bounds_of(site("hip_right")).centre().x < middle);
    CHECK(back.middle() == middle);
    const Rect part = back.part_around(site("foot_right"), {}, place, 44);
    const BodyMap closer(BodyView::Back, place, part);
    CHECK(closer.bounds_of(site("foot_right")).x > closer.middle());
    CHECK(closer.bounds_of(site("foot_left")).right() < closer.middle());
}

TEST_CASE("every part of the body map is convex, also when drawn larger", "[ui][body]")
{
    for (const BodyView view : {BodyView::Back, BodyView::Front})
        for (const BodyZone& zone : body_zones(view))
            for (const Outline& shape : zone.shapes)
                for (const float grow : {-0.9F, 0.0F, 1.5F}) CHECK(convex(shape.points(grow)));
}

TEST_CASE("the two views together show all but the sites that are only in the list", "[ui][body]")
{
    std::set<std::string> shown;
    for (const BodyView view : {BodyView::Back, BodyView::Front})
        for (const BodySite shown_site : BodyMap::sites(view)) shown.emplace(shown_site.key());
    for (const std::string_view key : body_site_keys) {
        const bool list_only = key == "upper_back" || key == "mid_back" || key == "low_back";
        INFO(key);
        CHECK(shown.contains(std::string(key)) != list_only);
    }
}

TEST_CASE("choosing a whole part of the back lights both of its halves", "[ui][body]")
{
    const std::vector chosen = {site("low_back")};
    RecordingCanvas canvas;
    BodyMap(BodyView::Back, place).draw(Pen{canvas, light}, {.chosen = chosen, .level = PainLevel::from(6)});
    CHECK(canvas.in(light.pain(*PainLevel::from(6)).fill).size() == 2);
}

TEST_CASE("only the main place carries the star", "[ui][body]")
{
    const std::vector chosen = {site("low_back_left"), site("buttock_left")};
    RecordingCanvas canvas;
    const BodyMap map(BodyView::Back, place);
    map.draw(Pen{canvas, light}, {.chosen = chosen, .level = PainLevel::from(5)});
    const auto star = canvas.in(light.pain(*PainLevel::from(5)).text);
    REQUIRE_FALSE(star.empty());
    for (const auto& part : star)
        for (const Point point : part.points) CHECK(map.zone_at(point) == site("low_back_left"));
}

TEST_CASE("hover and keyboard focus are outlines, not fills", "[ui][body]")
{
    RecordingCanvas canvas;
    BodyMap(BodyView::Back, place)
        .draw(Pen{canvas, light}, {.chosen = {}, .hovered = site("neck"), .focused = site("thigh_left")});
    REQUIRE(canvas.in(light[ColourRole::Focus]).size() == 1);
    CHECK(canvas.in(light[ColourRole::Focus])[0].kind == Kind::Polyline);
    CHECK(canvas.in(light[ColourRole::Text])[0].kind == Kind::Polyline);
}
