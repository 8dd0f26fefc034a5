#include "app/ui/shell.h"
#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using semantics::Role;

namespace {

struct FirstRun {
    AppState state = empty_state();
    ui::Shell shell;
    UiHarness app;

    FirstRun() : app([this](ui::Ui& ui) { draw(shell, state, ui); })
    {
        state.settings.welcomed = false;
        app.frame();
    }
};

}  // namespace

TEST_CASE("the first run is read and left with the keyboard, and switches nothing on", "[ui][welcome]")
{
    FirstRun run;
    for (const auto* title : {"A companion for your back", "What it is not", "Would you like reminders?"}) {
        CHECK(run.app.has(Role::Heading, title));
        run.app.focus("Next");
        run.app.key(Key::Enter);
    }
    CHECK(run.app.has(Role::Heading, "That is all"));
    CHECK(run.app.shows("You chose no reminder, so none is on."));
    run.app.focus("Begin");
    run.app.key(Key::Enter);
    const auto changed = run.app.commands_of<ChangeSettings>();
    REQUIRE(changed.size() == 1);
    CHECK(changed[0].settings.welcomed);
    CHECK(run.app.commands_of<AddReminder>().empty());
    CHECK(run.app.commands_of<InstallAgent>().empty());
}

TEST_CASE("only what was chosen in the first run is switched on, and only at its end", "[ui][welcome]")
{
    FirstRun run;
    run.app.press("Next");
    run.app.press("Next");
    run.app.press("A daily check-in");
    run.app.press("Also while the window is closed");
    run.app.press("Next");
    CHECK(run.app.commands_of<AddReminder>().empty());
    run.app.press("Begin");
    const auto added = run.app.commands_of<AddReminder>();
    REQUIRE(added.size() == 1);
    CHECK(added[0].details.kind == ReminderKind::CheckIn);
    CHECK(run.app.commands_of<InstallAgent>().size() == 1);
}

TEST_CASE("skipping leaves the first run for good with nothing switched on", "[ui][welcome]")
{
    FirstRun run;
    run.app.press("Next");
    run.app.press("Next");
    run.app.press("Questions once a month");
    SECTION("by its button") { run.app.press("Skip"); }
    SECTION("by Escape") { run.app.key(Key::Escape); }
    REQUIRE(run.app.commands_of<ChangeSettings>().size() == 1);
    CHECK(run.app.commands_of<ChangeSettings>()[0].settings.welcomed);
    CHECK(run.app.commands_of<AddReminder>().empty());
}

TEST_CASE("coming back from Get help the first run stands where it was left", "[ui][welcome]")
{
    FirstRun run;
    run.app.press("Next");
    run.app.press("Get help");
    CHECK_FALSE(run.app.has(Role::Heading, "What it is not"));
    run.app.press("Today");
    CHECK(run.app.has(Role::Heading, "What it is not"));
    run.state.settings.welcomed = true;
    run.app.frame();
    CHECK_FALSE(run.app.has(Role::Heading, "What it is not"));
}

TEST_CASE("every page of the first run has a name for each control, and Get help", "[ui][welcome]")
{
    FirstRun run;
    for (int page = 0; page < ui::welcome_pages; ++page) {
        CHECK(run.app.items_without_node().empty());
        CHECK(run.app.has(Role::Button, "Get help"));
        if (page + 1 < ui::welcome_pages) run.app.press("Next");
    }
    run.app.press("Back");
    CHECK(run.app.has(Role::Heading, "Would you like reminders?"));
    run.app.press("Get help");
    CHECK(run.shell.navigation.page == ui::Page::GetHelp);
    CHECK(run.app.has(Role::Link, "Today"));
}

TEST_CASE("the first run is for an empty diary that never saw it", "[ui][welcome]")
{
    ui::Navigation navigation;
    auto state = empty_state();
    state.settings.welcomed = false;
    CHECK(is_welcome_due(state, navigation));
    state.settings.welcomed = true;
    CHECK_FALSE(is_welcome_due(state, navigation));
    auto lived = typical_state();
    lived.settings.welcomed = false;
    CHECK_FALSE(is_welcome_due(lived, navigation));
    auto broken = empty_state();
    broken.settings.welcomed = false;
    broken.diary_problem = "The diary cannot be read.";
    CHECK_FALSE(is_welcome_due(broken, navigation));
}
