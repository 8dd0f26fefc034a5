#include "app/ui/kit/widgets.h"
#include "tests/support/ui_harness.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::ui;

TEST_CASE("a time typed faster than frames are drawn, and left with Tab, is there whole", "[ui][kit]")
{
    std::string first = "x", second;
    Ui ui(tests::shipped_strings(), {});
    Input input;
    input.width = 800;
    input.height = 600;
    const auto frames = [&] {
        for (bool again = true; again; input.events.clear()) {
            ui.begin(input, {});
            {
                auto page = ui.area("page", ui.window(), semantics::Role::Region, "Page");
                text_field(ui, "First", first);
                text_field(ui, "Second", second);
            }
            again = ui.end().settle;
        }
    };
    frames();
    ui.focus_on("First");
    frames();
    const auto type = [&](Key key, const char* letter, bool shift) {
        if (shift) input.events.emplace_back(KeyChange{Key::Shift, true});
        input.events.emplace_back(KeyChange{key, true});
        input.events.emplace_back(Typed{letter});
        input.events.emplace_back(KeyChange{key, false});
        if (shift) input.events.emplace_back(KeyChange{Key::Shift, false});
    };
    input.events = {KeyChange{Key::Control, true}, KeyChange{Key::A, true}, KeyChange{Key::A, false},
                    KeyChange{Key::Control, false}};
    type(Key::Digit1, "1", false);
    type(Key::Digit2, "2", false);
    type(Key::Slash, ":", true);
    type(Key::Digit4, "4", false);
    type(Key::Digit5, "5", false);
    input.events.emplace_back(KeyChange{Key::Tab, true});
    input.events.emplace_back(KeyChange{Key::Tab, false});
    type(Key::Digit9, "9", false);
    frames();
    CHECK(first == "12:45");
    CHECK(second == "9");
}
