#include "app/ui/exercises_view.h"
#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>

using namespace aftercare;
using namespace aftercare::tests;
using semantics::Role;

namespace {

// The page as the shell shows it, in a window of its own.
struct Page {
    explicit Page(AppState given = typical_state(), float width = 1280, float height = 800, std::string open = {})
        : state(std::move(given)),
          harness(
              [this](ui::Ui& ui) {
                  navigation.settle();
                  auto area = ui.area("content", ui.window(), Role::Region, "Exercises");
                  auto scroll = ui.scroll("page");
                  auto inset = ui.inset(32, 24);
                  draw(view, state, navigation, ui);
              },
              {}, width, height)
    {
        navigation.go(ui::Page::Exercises, std::move(open));
        harness.frame();
    }

    int cards() const
    {
        const auto& nodes = harness.tree().nodes;
        return static_cast<int>(std::ranges::count_if(nodes, [](const auto& node) { return node.set_size > 5; }));
    }

    AppState state;
    ui::Navigation navigation;
    ui::ExercisesView view;
    UiHarness harness;
};

}  // namespace

TEST_CASE("a card says what it is, how much and how hard", "[ui][exercises]")
{
    Page page;
    CHECK(page.harness.has(Role::Button, "Pelvic tilt, 10 × 5 s, Gentle"));
    CHECK(page.harness.has(Role::Button, "Knee to chest, one leg, 5 × 20 s a side, Gentle"));
}

TEST_CASE("a card opens its exercise, which starts when it is tried", "[ui][exercises]")
{
    Page page;
    page.harness.press("Bridge, 2 × 10, Gentle");
    CHECK(page.harness.has(Role::Heading, "Bridge"));
    page.harness.press("Try it now");
    const auto started = page.harness.commands_of<StartExercise>();
    REQUIRE(started.size() == 1);
    CHECK(started[0].exercise == "glute_bridge");
}

TEST_CASE("exercises that a clinician assigns are not shown, and the page says so", "[ui][exercises]")
{
    Page page(typical_state(), 1280, 800, "prone_press_up");
    CHECK_FALSE(page.harness.shows_text("Prone press-up"));
    CHECK(page.harness.shows("Exercises that only a clinician assigns are not shown here."));
}

TEST_CASE("filters narrow the library, and clearing them brings all back", "[ui][exercises]")
{
    Page page;
    const int all = page.cards();
    page.harness.press("No floor needed");
    const int without_floor = page.cards();
    CHECK(without_floor < all);
    page.harness.press("Part of the body");
    page.harness.press("Neck");
    CHECK(page.cards() < without_floor);
    CHECK(page.harness.shows("3 shown"));
    page.harness.press("Clear filters");
    CHECK(page.cards() == all);
}

TEST_CASE("the library can be narrowed to one position of the body", "[ui][exercises]")
{
    Page page;
    const int all = page.cards();
    page.harness.press("Position");
    page.harness.press("Sitting");
    const int sitting = page.cards();
    CHECK(sitting > 0);
    CHECK(sitting < all);
    page.harness.press("Position");
    page.harness.press("Any position");
    CHECK(page.cards() == all);
}

TEST_CASE("right for today leaves out settled exercises on a sore day and on a day without a note", "[ui][exercises]")
{
    const auto settled = "Bird dog, 10 × 5 s a side, Medium";
    Page page;
    page.state.diary.entries.insert(page.state.diary.entries.begin(), sample_entry(90, 5, october(22, 8, 50)));
    page.harness.press("Right for today");
    CHECK(page.harness.shows(settled));
    page.state.diary.entries.front().details.level = *PainLevel::from(6);
    page.harness.frame();
    CHECK_FALSE(page.harness.shows(settled));
    page.state.diary.entries.clear();
    page.harness.frame();
    CHECK_FALSE(page.harness.shows(settled));
    CHECK(page.harness.shows_text("No pain is noted today"));
}

TEST_CASE("Ctrl+F finds an exercise by a word", "[ui][exercises]")
{
    Page page;
    page.harness.key(Key::F, true);
    CHECK(page.harness.focused() == "Search exercises");
    page.harness.type("bridge");
    CHECK(page.harness.shows("Bridge, 2 × 10, Gentle"));
    CHECK_FALSE(page.harness.shows("Pelvic tilt, 10 × 5 s, Gentle"));
}

TEST_CASE("a routine starts after asking how strong it is, which may be left out", "[ui][exercises]")
{
    Page page;
    page.harness.press(Role::Tab, "Routines");
    page.harness.press("Morning mobility, 6 min, 9 steps");
    page.harness.press("Start routine");
    CHECK(page.harness.has(Role::Dialog, "Before you start"));
    SECTION("answered")
    {
        page.harness.press("4, moderate");
        page.harness.press("Start");
        const auto started = page.harness.commands_of<StartRoutine>();
        REQUIRE(started.size() == 1);
        CHECK(started[0].routine == "morning_mobility_6");
        CHECK(started[0].before == PainLevel::from(4));
    }
    SECTION("left out")
    {
        page.harness.press("Start");
        const auto started = page.harness.commands_of<StartRoutine>();
        REQUIRE(started.size() == 1);
        CHECK_FALSE(started[0].before);
    }
    SECTION("not at all")
    {
        page.harness.key(Key::Escape);
        CHECK_FALSE(page.harness.has(Role::Dialog, "Before you start"));
        CHECK(page.harness.commands_of<StartRoutine>().empty());
    }
}

TEST_CASE("another page can ask for a routine or an exercise", "[ui][exercises]")
{
    {
        Page page(typical_state(), 1280, 800, "desk_break_3");
        CHECK(page.harness.has(Role::Heading, "Desk break"));
    }
    Page page(typical_state(), 1280, 800, "cat_cow");
    CHECK(page.harness.has(Role::Heading, "Cat and cow"));
}

TEST_CASE("the log shows what was done, and an entry can be removed", "[ui][exercises]")
{
    Page page;
    page.harness.press(Role::Tab, "Log");
    CHECK(page.harness.shows("Yesterday, 08:00 · 6 min · 10 of 10 steps"));
    page.harness.press("Delete: Morning mobility, Yesterday, 08:00");
    const auto removed = page.harness.commands_of<RemoveRoutineRun>();
    REQUIRE(removed.size() == 1);
    CHECK(removed[0].id == page.state.diary.runs.front().id);
}

TEST_CASE("an empty log leads to the routines", "[ui][exercises]")
{
    Page page(empty_state());
    page.harness.press(Role::Tab, "Log");
    page.harness.press("Show routines");
    CHECK(page.harness.shows_text("Morning mobility"));
}

TEST_CASE("in a narrow window an exercise is a page of its own with a way back", "[ui][exercises]")
{
    Page page(typical_state(), 700, 800);
    CHECK_FALSE(page.harness.shows("Try it now"));
    page.harness.press("Bridge, 2 × 10, Gentle");
    CHECK(page.harness.shows("Try it now"));
    page.harness.press("All exercises");
    CHECK_FALSE(page.harness.shows("Try it now"));
}

TEST_CASE("motion can be paused, and rests by itself after a while", "[ui][exercises]")
{
    Page page(typical_state(), 1280, 800, "cat_cow");
    CHECK(page.harness.shows("Pause motion"));
    page.harness.press("Pause motion");
    CHECK(page.harness.shows("Play motion"));
    page.harness.press("Play motion");
    CHECK(page.harness.shows("Pause motion"));
    page.harness.look.seconds += 60;
    page.harness.frame();
    CHECK(page.harness.shows("Play motion"));
}

TEST_CASE("nothing on the exercises page lacks a node, and every control can be reached", "[ui][exercises]")
{
    for (const float width : {1280.0F, 700.0F}) {
        Page page(typical_state(), width);
        for (const auto* tab : {"My plan", "Library", "Routines", "Log"}) {
            INFO(tab << " at " << width);
            page.harness.press(Role::Tab, tab);
            CHECK(page.harness.items_without_node().empty());
            const auto stops = page.harness.tab_order();
            CHECK(std::ranges::find(stops, tab) != stops.end());
            if (std::string_view(tab) == "Library") CHECK(std::ranges::find(stops, "No floor needed") != stops.end());
            if (width > 1000 && (std::string_view(tab) == "Library" || std::string_view(tab) == "Routines"))
                CHECK(std::ranges::find(stops, std::string_view(tab) == "Library" ? "Try it now" : "Start routine") !=
                      stops.end());
        }
    }
}

TEST_CASE("the library with every figure is built in a moment", "[ui][exercises][.time]")
{
    Page page(typical_state(), 1280, 1600);
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 20; ++i) page.harness.frame();
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - begin;
    WARN("one frame of the library: " << spent.count() / 40 << " ms");
}

TEST_CASE("on a sore day the lighter routine is offered in place of another, never of itself", "[ui][exercises]")
{
    Page page;
    page.harness.press(Role::Tab, "Routines");
    page.harness.press("Morning mobility, 6 min, 9 steps");
    page.harness.press("Start routine");
    page.harness.press("5, moderate");
    CHECK_FALSE(page.harness.shows("Do “Flare-up day” instead"));
    page.harness.press("6, moderate");
    CHECK(page.harness.shows_text("Doing less today is fine."));
    page.harness.press("Do “Flare-up day” instead");
    const auto started = page.harness.commands_of<StartRoutine>();
    REQUIRE(started.size() == 1);
    CHECK(started[0].routine == "flare_up_day");
    CHECK(started[0].instead_of == "morning_mobility_6");
    CHECK(started[0].before == PainLevel::from(6));
    CHECK_FALSE(page.harness.has(Role::Dialog, "Before you start"));
}
