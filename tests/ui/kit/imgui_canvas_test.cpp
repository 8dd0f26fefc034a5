#include "app/ui/kit/imgui_canvas.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>

#include <imgui.h>
#include <imgui_internal.h>

using namespace aftercare::ui;

namespace {

constexpr Colour ink{10, 20, 30};

// A list of its own, as Dear ImGui gives one to every window.
struct Paper {
    ImFontAtlas atlas;
    Fonts fonts;
    ImDrawListSharedData shared;
    ImDrawList list{&shared};
    ImguiCanvas canvas{list, fonts};

    Paper()
    {
        fonts.build(atlas, {}, {});
        shared.Font = fonts.of(TextStyle::Body);
        shared.FontSize = 16;
        shared.ClipRectFullscreen = {0, 0, 1000, 1000};
        shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill;
        shared.SetCircleTessellationMaxError(0.3F);
        shared.TexUvWhitePixel = atlas.TexUvWhitePixel;
        list._ResetForNewFrame();
        list.PushTextureID(nullptr);
    }

    float leftmost() const
    {
        float left = 10'000;
        for (const ImDrawVert& vertex : list.VtxBuffer) left = std::min(left, vertex.pos.x);
        return left;
    }
};

}  // namespace

TEST_CASE("words without letters are neither drawn nor a fault", "[ui][canvas]")
{
    Paper paper;
    paper.canvas.text({10, 10}, {}, TextFont::Regular, 16, ink);
    CHECK(paper.list.VtxBuffer.empty());
    CHECK(paper.canvas.text_size({}, TextFont::Regular, 16).x == 0);
    CHECK(paper.canvas.text_size({}, TextFont::Regular, 16).y > 0);
}

TEST_CASE("a convex shape looks the same whichever way its points go round", "[ui][canvas]")
{
    const std::array clockwise = {Point{10, 10}, Point{50, 10}, Point{50, 50}, Point{10, 50}};
    const std::array other_way = {Point{10, 10}, Point{10, 50}, Point{50, 50}, Point{50, 10}};
    Paper one, other;
    one.canvas.fill_convex(clockwise, ink);
    other.canvas.fill_convex(other_way, ink);
    REQUIRE_FALSE(one.list.VtxBuffer.empty());
    CHECK(one.leftmost() == other.leftmost());
    CHECK(one.leftmost() < 10);  // the smooth edge lies outside
}

TEST_CASE("thick open lines end round, closed ones have no end", "[ui][canvas]")
{
    const std::array open = {Point{20, 20}, Point{60, 20}, Point{60, 60}};
    Paper paper;
    paper.canvas.polyline(open, ink, 8);
    CHECK(paper.leftmost() < 17);

    const std::array closed = {Point{20, 20}, Point{60, 20}, Point{60, 60}, Point{20, 20}};
    Paper ring, bent;
    ring.canvas.polyline(closed, ink, 8);
    bent.canvas.polyline(open, ink, 8);
    CHECK(ring.list.VtxBuffer.Size < bent.list.VtxBuffer.Size + 8);
}

TEST_CASE("a translucent line has no darker ends", "[ui][canvas]")
{
    const std::array open = {Point{20, 20}, Point{60, 20}};
    Paper paper;
    paper.canvas.polyline(open, {10, 20, 30, 128}, 8);
    CHECK(paper.leftmost() > 18);
}
