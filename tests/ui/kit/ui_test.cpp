#include "app/ui/kit/widgets.h"
#include "tests/support/ui_harness.h"

#include <catch2/catch_test_macros.hpp>
#include <imgui.h>

using namespace aftercare;
using namespace aftercare::ui;
using tests::UiHarness;

TEST_CASE("a button can be pressed by pointer, by Enter and by a screen reader", "[ui][kit]")
{
    int pressed = 0;
    UiHarness app([&](Ui& ui) {
        auto page = ui.area("page", ui.window(), semantics::Role::Region, "Page");
        auto row = ui.line();
        if (button(ui, "Save")) ++pressed;
    });
    app.press("Save");
    CHECK(pressed == 1);
    app.key(Key::Tab);
    CHECK(app.focused() == "Save");
    app.key(Key::Enter);
    CHECK(pressed == 2);
    app.ui().act(app.tree().find_control("Save")->id, semantics::Action::Press);
    app.frame();
    CHECK(pressed == 3);
}

TEST_CASE("what a press or a letter changes is drawn at once, and not with the next event", "[ui][kit]")
{
    int pressed = 0;
    std::string note;
    Ui ui(tests::shipped_strings(), {});
    Input input;
    input.width = 800;
    input.height = 600;
    semantics::Tree tree;
    const auto hear = [&](const InputEvent& event) {
        input.events = {event};
        for (bool again = true; again; input.events.clear()) {
            ui.begin(input, {});
            {
                auto page = ui.area("page", ui.window(), semantics::Role::Region, "Page");
                ui.text(std::to_string(pressed) + note);
                if (button(ui, "Write")) {
                    ++pressed;
                    ui.focus_on("Note");
                }
                if (pressed > 0) text_field(ui, "Note", note);
            }
            auto output = ui.end();
            tree = std::move(output.tree);
            again = output.settle;
        }
    };
    hear(PointerMoved{1, 1});
    const auto place = tree.find_control("Write")->bounds;
    hear(PointerMoved{place.x + 5, place.y + 5});
    hear(PointerButton{0, true});
    hear(PointerButton{0, false});
    CHECK(tree.find(semantics::Role::Text, "1"));
    REQUIRE(tree.find_control("Note"));
    CHECK(tree.find_control("Note")->states.focused);
    hear(Typed{"a"});
    CHECK(tree.find(semantics::Role::Text, "1a"));
}

TEST_CASE("a disabled button keeps its place in the Tab order and says why", "[ui][kit]")
{
    int pressed = 0;
    UiHarness app([&](Ui& ui) {
        auto page = ui.area("page", ui.window(), semantics::Role::Region, "Page");
        auto row = ui.line();
        if (button(ui, "Save", {.disabled_because = "Choose a number first."})) ++pressed;
    });
    app.key(Key::Tab);
    CHECK(app.focused() == "Save");
    app.key(Key::Enter);
    CHECK(pressed == 0);
    CHECK(app.tree().find_control("Save")->description == "Choose a number first.");
}

TEST_CASE("a group is one Tab stop, and arrows move inside it", "[ui][kit]")
{
    std::optional<int> chosen;
    UiHarness app([&](Ui& ui) {
        auto page = ui.area("page", ui.window(), semantics::Role::Region, "Page");
        if (const auto level = pain_scale(ui, "Pain now", chosen, ScaleSize::Large)) chosen = level;
        auto row = ui.line();
        button(ui, "Next");
    });
    CHECK(app.tab_order().size() == 2);
    app.focus("0, no pain");
    app.key(Key::Right);
    app.key(Key::Right);
    CHECK(app.focused().starts_with("2,"));
    CHECK_FALSE(chosen);
    app.key(Key::Enter);
    CHECK(chosen == 2);
}

TEST_CASE("typing 1 and then 0 on the scale means ten", "[ui][kit]")
{
    std::optional<int> chosen;
    UiHarness app([&](Ui& ui) {
        auto page = ui.area("page", ui.window(), semantics::Role::Region, "Page");
        if (const auto level = pain_scale(ui, "Pain now", chosen, ScaleSize::Large)) chosen = level;
    });
    app.focus("0, no pain");
    app.key(Key::Digit1);
    app.key(Key::Digit0);
    app.key(Key::Enter);
    CHECK(chosen == 10);
}

TEST_CASE("keys typed faster than frames are drawn mean what they would mean slowly", "[ui][kit]")
{
    std::optional<int> chosen;
    UiHarness app([&](Ui& ui) {
        auto page = ui.area("page", ui.window(), semantics::Role::Region, "Page");
        if (const auto level = pain_scale(ui, "Pain now", chosen, ScaleSize::Large)) chosen = level;
    });
    app.keys({Key::Tab, Key::Digit6, Key::Enter});
    CHECK(chosen == 6);
}

TEST_CASE("typed text lands in the field that has the keyboard, and Tab leaves it", "[ui][kit]")
{
    std::string note;
    UiHarness app([&](Ui& ui) {
        auto page = ui.area("page", ui.window(), semantics::Role::Region, "Page");
        text_field(ui, "Note", note);
        auto row = ui.line();
        button(ui, "Save");
    });
    app.type_into("Note", "stairs");
    CHECK(note == "stairs");
    app.key(Key::Tab);
    CHECK(app.focused() == "Save");
    app.key(Key::Tab);
    app.type("!");
    CHECK(note.find('!') != std::string::npos);
}

TEST_CASE("what lies beneath a dialog cannot be reached", "[ui][kit]")
{
    int beneath = 0;
    bool open = true;
    UiHarness app([&](Ui& ui) {
        {
            auto page = ui.area("page", ui.window(), semantics::Role::Region, "Page");
            auto row = ui.line();
            if (button(ui, "Beneath")) ++beneath;
        }
        if (!open) return;
        auto dialog = ui.dialog("Sure?");
        if (button(ui, "Keep them")) open = false;
    });
    app.press("Beneath");
    CHECK(beneath == 0);
    CHECK(app.tab_order() == std::vector<std::string>{"Keep them"});
    app.press("Keep them");
    app.press("Beneath");
    CHECK(beneath == 1);
}

TEST_CASE("every interactive item has a node with a name", "[ui][kit]")
{
    std::string note;
    std::optional<int> worst;
    bool open = false;
    UiHarness app([&](Ui& ui) {
        auto page = ui.area("page", ui.window(), semantics::Role::Region, "Page");
        auto scrolled = ui.scroll("content");
        text_field(ui, "Note", note);
        text_field(ui, "Long note", note, {.multiline = true});
        stepper(ui, "Worst", worst, 0, 10, 5);
        folded(ui, {}, "More", "Nothing yet", open);
        toggle_row(ui, {}, "Less motion", "Still pictures", open);
        segments(ui, "Theme", {"Light", "Dark"}, 0);
        chip(ui, "Aching", true);
    });
    CHECK(app.items_without_node() == std::vector<WidgetId>{});
    CHECK(app.ui().seen_items().size() >= 7);
}

TEST_CASE("the keyboard can be sent to a group by its name", "[ui][kit]")
{
    bool asked = false;
    UiHarness app([&](Ui& ui) {
        auto page = ui.area("page", ui.window(), semantics::Role::Region, "Page");
        if (std::exchange(asked, false)) ui.focus_on("Pain now");
        pain_scale(ui, "Pain now", std::nullopt, ScaleSize::Large);
    });
    asked = true;
    app.frame();
    CHECK(app.focused() == "0, no pain");
}

TEST_CASE("a dialog taller than the window scrolls to the control that has the keyboard", "[ui][kit]")
{
    UiHarness app(
        [&](Ui& ui) {
            auto corner = ui.area("corner", {0, 0, 100, 100}, semantics::Role::Region, "Corner");
            auto dialog = ui.dialog("Long");
            for (int line = 0; line < 20; ++line) ui.text("A line of text");
            button(ui, "Start");
        },
        {}, 600, 300);
    app.key(Key::Tab);
    app.frame();
    CHECK(app.focused() == "Start");
    const auto bounds = app.tree().find_control("Start")->bounds;
    CHECK(bounds.y >= 0);
    CHECK(bounds.y + bounds.height <= 300);
    app.press("Start");
}

namespace {

// Forty choices, from a button in the middle of a low window.
struct LongList {
    std::vector<std::string> labels;
    int chosen = 0;
    UiHarness app{[this](Ui& ui) {
                      auto page = ui.area("page", ui.window(), semantics::Role::Region, "Page");
                      ui.space(150);
                      auto row = ui.line();
                      if (const auto picked = select(ui, "Country", labels, chosen)) chosen = *picked;
                  },
                  {},
                  600,
                  400};

    LongList()
    {
        for (int i = 1; i <= 40; ++i) labels.push_back("Choice " + std::to_string(i));
        app.frame();
        app.press("Country");
    }
    const semantics::Node& row(int n) { return *app.tree().find_control("Choice " + std::to_string(n)); }
    bool is_seen(int n)
    {
        const auto& bounds = row(n).bounds;
        return !row(n).states.offscreen && bounds.y >= 0 && bounds.y + bounds.height <= 400;
    }
};

}  // namespace

TEST_CASE("a list of choices longer than the window scrolls under the pointer", "[ui][kit]")
{
    LongList list;
    CHECK(list.is_seen(1));
    CHECK_FALSE(list.is_seen(40));
    const auto& first = list.row(1).bounds;
    list.app.scroll(first.x + 20, first.y + 10, -100);
    CHECK(list.is_seen(40));
    CHECK_FALSE(list.is_seen(1));
    list.app.press("Choice 40");
    CHECK(list.chosen == 39);
    CHECK_FALSE(list.app.shows("Choice 40"));
}

TEST_CASE("a list of choices longer than the window follows the keyboard", "[ui][kit]")
{
    LongList list;
    CHECK(list.app.focused() == "Choice 1");
    for (int i = 0; i < 30; ++i) list.app.key(Key::Down);
    CHECK(list.app.focused() == "Choice 31");
    CHECK(list.is_seen(31));
    list.app.key(Key::Enter);
    CHECK(list.chosen == 30);
    CHECK(list.app.focused() == "Country");
    list.app.press("Country");
    CHECK(list.app.focused() == "Choice 31");
    CHECK(list.is_seen(31));
}

TEST_CASE("a choice that hangs over a text field is pressed, and not the field", "[ui][kit]")
{
    std::string text;
    int chosen = 0;
    UiHarness app(
        [&](Ui& ui) {
            auto page = ui.area("page", ui.window(), semantics::Role::Region, "Page");
            if (auto row = ui.line())
                if (const auto picked = select(ui, "Country", {"One", "Two", "Three"}, chosen, 300)) chosen = *picked;
            text_field(ui, "Words", text);
            text_field(ui, "More words", text);
        },
        {}, 600, 400);
    app.press("Country");
    app.press("Two");
    CHECK(chosen == 1);
    app.press("Words");
    CHECK(app.ui().typing());
}

TEST_CASE("a list with nothing chosen yet gives the keyboard to its first choice", "[ui][kit]")
{
    LongList list;
    list.app.key(Key::Escape);
    list.chosen = -1;
    list.app.press("Country");
    CHECK(list.app.focused() == "Choice 1");
}

TEST_CASE("a second interface beside the first leaves no file behind", "[ui][kit]")
{
    const auto nothing = [](Ui&) {};
    UiHarness first(nothing);
    UiHarness second(nothing);
    second.frame();
    CHECK(ImGui::GetIO().IniFilename == nullptr);
}
