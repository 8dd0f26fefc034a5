#include "app/ui/shell.h"

#include "app/core/player_plan.h"
#include "app/guidance/library.h"
#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using semantics::Role;

namespace {

struct Window {
    AppState state;
    ui::Shell shell;
    UiHarness app;

    explicit Window(AppState shown, float width = 1280, float height = 800)
        : state(std::move(shown)),
          app([this](ui::Ui& ui) { draw(shell, state, ui); }, {}, width, height)
    {
    }
};

}  // namespace

TEST_CASE("the rail leads to every page", "[ui][shell]")
{
    Window window(typical_state());
    window.app.press(Role::Link, "Pain log");
    CHECK(window.shell.navigation.page == ui::Page::PainLog);
    window.app.press(Role::Link, "Get help");
    CHECK(window.shell.navigation.page == ui::Page::GetHelp);
}

TEST_CASE("keys lead to every page", "[ui][shell]")
{
    Window window(typical_state());
    window.app.key(Key::Digit2, true);
    CHECK(window.shell.navigation.page == ui::Page::PainLog);
    window.app.key(Key::Comma, true);
    CHECK(window.shell.navigation.page == ui::Page::Settings);
    window.app.key(Key::F1);
    CHECK(window.shell.navigation.page == ui::Page::GetHelp);
}

TEST_CASE("a message is said once and can be undone", "[ui][shell]")
{
    auto state = typical_state();
    state.notice = Notice{"Saved 4, moderate", false, true, 1};
    state.diary.undo_label = "Pain 4";
    Window window(state);
    CHECK(window.app.heard("Saved 4, moderate"));
    CHECK(window.app.has(Role::Status, "Saved 4, moderate"));
    window.app.press("Undo");
    CHECK(window.app.commands_of<Undo>().size() == 1);
}

TEST_CASE("an error is an alert", "[ui][shell]")
{
    auto state = typical_state();
    state.notice = Notice{"Not saved: the disk is full.", true, false, 1};
    Window window(state);
    CHECK(window.app.has(Role::Alert, "Not saved: the disk is full."));
}

TEST_CASE("Ctrl+Z undoes only when there is something to undo", "[ui][shell]")
{
    Window window(typical_state());
    window.app.key(Key::Z, true);
    CHECK(window.app.commands_of<Undo>().empty());
    window.state.diary.undo_label = "Pain 4";
    window.app.key(Key::Z, true);
    CHECK(window.app.commands_of<Undo>().size() == 1);
}

TEST_CASE("a narrow window has a menu, and Get help stays in sight", "[ui][shell]")
{
    Window window(typical_state(), 700, 900);
    CHECK(window.app.tree().find_control("Get help"));
    window.app.press("Menu");
    window.app.press(Role::Link, "Trends");
    CHECK(window.shell.navigation.page == ui::Page::Trends);
    CHECK_FALSE(window.shell.menu_open);
}

TEST_CASE("a diary that does not open says why, and help stays in reach", "[ui][shell]")
{
    auto state = empty_state();
    state.diary_problem = "The diary was written by a newer version.";
    Window window(state);
    CHECK(window.app.has(Role::Heading, "Your diary is not open"));
    CHECK(window.app.shows_text("written by a newer version"));
    CHECK(window.app.shows_text(state.diary_folder));
    window.app.key(Key::F1);
    CHECK_FALSE(window.app.has(Role::Heading, "Your diary is not open"));
}

TEST_CASE("the list of keys opens with a question mark and closes with Escape", "[ui][shell]")
{
    Window window(typical_state());
    window.app.type("?");
    CHECK(window.app.has(Role::Dialog, "Keys"));
    window.app.key(Key::Escape);
    CHECK_FALSE(window.app.has(Role::Dialog, "Keys"));
}

TEST_CASE("no control of the shell lacks a node with a name", "[ui][shell]")
{
    for (const float width : {1280.0F, 1000.0F, 700.0F}) {
        Window window(typical_state(), width, 900);
        CHECK(window.app.items_without_node().empty());
    }
}

TEST_CASE("the menu of a narrow window closes on the way to any page, Settings and Get help too", "[ui][shell]")
{
    Window window(typical_state(), 700);
    const auto last_link = [&](std::string_view name) {
        semantics::NodeId found = 0;
        for (const auto& node : window.app.tree().nodes)
            if (node.name == name && node.role == Role::Link) found = node.id;
        return found;  // the menu is drawn after the bar
    };
    for (const auto* page : {"Settings", "Get help", "Trends"}) {
        window.app.press("Menu");
        REQUIRE(window.app.has(Role::Dialog, "Menu"));
        window.app.ui().act(last_link(page), semantics::Action::Press);
        window.app.frame();
        INFO(page);
        CHECK_FALSE(window.app.has(Role::Dialog, "Menu"));
    }
}

namespace {

AppState with_routine()
{
    auto state = typical_state();
    const auto plan = plan_of(*shipped_library().routine("settle_after_session"), shipped_library());
    PlayerState player{.routine = plan.routine, .title = plan.title, .steps = plan.steps};
    player.left = player.length = std::chrono::seconds{5};
    player.routine_left = std::chrono::minutes{7};
    state.player = player;
    return state;
}

}  // namespace

TEST_CASE("a routine goes on behind another page, which shows the way back", "[ui][shell][player]")
{
    Window window(with_routine());
    CHECK_FALSE(window.app.shows("Routine running – return"));
    SECTION("left by the button, back by the button")
    {
        window.app.press("Other pages, the routine goes on");
        CHECK(window.app.heard("Routine running – return"));
        window.app.press(Role::Button, "Routine running – return");
    }
    SECTION("left by a page's key, back by a key")
    {
        window.app.key(Key::Digit3, true);
        CHECK(window.shell.navigation.page == ui::Page::Exercises);
        CHECK(window.app.shows("Routine running – return"));
        window.app.key(Key::R, true);
    }
    window.app.frame();
    CHECK(window.app.shows("Pause"));
    CHECK_FALSE(window.app.shows("Routine running – return"));
    CHECK(window.app.commands_of<PressPlayer>().empty());
}

TEST_CASE("the way back is reached by Tab and says how the routine is", "[ui][shell][player]")
{
    Window window(with_routine());
    window.app.key(Key::Digit5, true);
    const auto stops = window.app.tab_order();
    CHECK(std::ranges::find(stops, "Routine running – return") != stops.end());
    CHECK(window.app.items_without_node().empty());
    window.state.player->phase = PlayerPhase::Finished;
    window.state.player->routine_left = {};
    window.app.frame();
    CHECK(window.app.heard("Routine finished – return"));
}

TEST_CASE("a routine that is started while another goes on is shown", "[ui][shell][player]")
{
    Window window(with_routine());
    window.app.key(Key::Digit3, true);
    window.state.player->routine_left = std::chrono::minutes{8};
    window.app.frame();
    CHECK(window.app.shows("Pause"));
}

TEST_CASE("a reminder that comes while another page is open can be answered there, and the keyboard stays",
          "[ui][shell]")
{
    Window window(typical_state());
    window.app.press(Role::Link, "Pain log");
    CHECK_FALSE(window.app.has(Role::Region, "Reminder: Easy walk, 10 minutes"));  // it waited before
    window.app.focus("Get help");
    window.state.follow_ups.waiting.push_back(sample_occurrence(9, "Stand up", october(22, 9, 5)));
    window.app.frame();
    CHECK(window.app.has(Role::Region, "Reminder: Stand up"));
    CHECK(window.app.heard("Reminder: Stand up"));
    CHECK(window.app.focused() == "Get help");
    window.app.press("Later, Stand up");
    const auto answers = window.app.commands_of<AnswerOccurrence>();
    REQUIRE(answers.size() == 1);
    CHECK(answers.front().id == window.state.follow_ups.waiting.back().id);
    CHECK(answers.front().answer == Answer::Later);
    window.state.follow_ups.waiting.pop_back();  // answered, here or anywhere else
    window.app.frame();
    CHECK_FALSE(window.app.has(Role::Region, "Reminder: Stand up"));
}

TEST_CASE("a reminder that comes covers nothing of the page and moves nothing on it", "[ui][shell]")
{
    for (const int text_percent : {100, 200}) {
        Window window(typical_state());
        window.app.look.text_percent = text_percent;
        window.shell.navigation.go(ui::Page::PainLog);
        window.app.frame();
        const auto place_of = [&](std::string_view name) {
            const auto& nodes = window.app.tree().nodes;
            const auto found = std::ranges::find(nodes, name, &semantics::Node::name);
            REQUIRE(found != nodes.end());
            return found->bounds;
        };
        const auto scale = place_of("10, severe");
        window.state.follow_ups.waiting.push_back(sample_occurrence(9, "Stand up", october(22, 9, 5)));
        window.app.frame();
        const auto strip = place_of("Reminder: Stand up");
        INFO(text_percent << " %");
        CHECK(place_of("10, severe") == scale);
        CHECK(strip.y + strip.height <= 800.5F);
        CHECK(strip.height < 800 / 4.0F);
        for (const auto& node : window.app.tree().nodes)
            if (node.role == Role::Region && node.name == "Pain log")
                CHECK(node.bounds.y + node.bounds.height <= strip.y + 0.5F);
        const auto close = place_of("Hide this reminder");
        CHECK(close.x + close.width <= 1280);
        CHECK(close.y + close.height <= 800);
    }
}

TEST_CASE("a reminder that was hidden stays hidden, and waits on Today all the same", "[ui][shell]")
{
    Window window(typical_state());
    window.app.press(Role::Link, "Pain log");
    window.state.follow_ups.waiting.push_back(sample_occurrence(9, "Stand up", october(22, 9, 5)));
    window.app.frame();
    window.app.press("Hide this reminder");
    window.app.frame();
    CHECK_FALSE(window.app.has(Role::Region, "Reminder: Stand up"));
    window.app.press(Role::Link, "Today");
    CHECK(window.app.shows("Done, Stand up"));
}

TEST_CASE("a reminder that is held back is not brought forward", "[ui][shell]")
{
    Window window(typical_state());
    window.app.press(Role::Link, "Pain log");
    auto held = sample_occurrence(9, "Stand up", october(22, 9, 5));
    held.state = OccurrenceState::Pending;
    window.state.follow_ups.waiting.push_back(held);
    window.app.frame();
    CHECK_FALSE(window.app.has(Role::Region, "Reminder: Stand up"));
    CHECK_FALSE(window.app.heard("Reminder: Stand up"));
}

TEST_CASE("what is to come up is brought forward before or without a message on the desktop", "[ui][shell]")
{
    Window window(typical_state());
    window.app.press(Role::Link, "Pain log");
    auto due = sample_occurrence(9, "Stand up", october(22, 9, 5));
    due.state = GENERATE(OccurrenceState::Pending, OccurrenceState::Snoozed);
    window.state.follow_ups.waiting.push_back(due);
    window.state.follow_ups.to_show = {due.id};
    window.app.frame();
    CHECK(window.app.has(Role::Region, "Reminder: Stand up"));
}
