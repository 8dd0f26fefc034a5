#include "tests/support/ui_harness.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <imgui.h>

using namespace aftercare;
using namespace aftercare::ui;

namespace {

// How far down that colour was drawn, other than as the ground of the whole window.
float bottom_of(const ImDrawData& picture, Colour colour)
{
    const auto packed = IM_COL32(colour.r, colour.g, colour.b, colour.a);
    float bottom = 0;
    for (int number = 0; number < picture.CmdListsCount; ++number)
        for (const ImDrawVert& vertex : picture.CmdLists[number]->VtxBuffer)
            if (vertex.col == packed && vertex.pos.y < picture.DisplaySize.y) bottom = std::max(bottom, vertex.pos.y);
    return bottom;
}

}  // namespace

TEST_CASE("what a shortcut, the wheel or a drag changes is drawn at once too", "[ui][kit]")
{
    int keys = 0, notches = 0, dragged = 0;
    Ui ui(tests::shipped_strings(), {});
    std::string drawn;
    const auto hear = [&](const InputEvent& event) {
        Input input{.width = 800, .height = 600, .events = {event}};
        for (bool again = true; again; input.events.clear()) {
            ui.begin(input, {});
            {
                auto page = ui.area("page", ui.window(), semantics::Role::Region, "Page");
                drawn = std::to_string(keys) + " " + std::to_string(notches) + " " + std::to_string(dragged);
                if (ui.shortcut(Key::PageUp)) ++keys;
                const auto chart = ui.control({.name = "Chart", .place = {0, 0, 400, 400}, .takes_wheel = true});
                notches += static_cast<int>(chart.wheel);
                dragged += static_cast<int>(chart.dragged);
            }
            again = ui.end().settle;
        }
    };
    hear(KeyChange{Key::PageUp, true});
    CHECK(drawn == "1 0 0");
    hear(KeyChange{Key::PageUp, false});
    hear(PointerMoved{100, 100});
    hear(Scrolled{0, 2});
    CHECK(drawn == "1 2 0");
    hear(PointerButton{0, true});
    hear(PointerMoved{130, 100});
    CHECK(drawn == "1 2 30");
}

TEST_CASE("a tooltip is as tall as its words, and never wider than the window", "[ui][kit]")
{
    std::string words;
    for (int count = 0; count < 30; ++count) words += "several words, ";
    Ui ui(tests::shipped_strings(), {});
    Input input{.width = 400, .height = 300, .events = {}};
    ui.begin(input, {});
    {
        auto page = ui.area("page", ui.window(), semantics::Role::Region, "Page");
        ui.show_tooltip(words, {10, 10, 20, 20});
    }
    const auto output = ui.end();
    const auto letters = bottom_of(*output.picture, ui.colour(ColourRole::Background));
    CHECK(letters > 100);
    CHECK(letters < bottom_of(*output.picture, ui.colour(ColourRole::Text)));
}
