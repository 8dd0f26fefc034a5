#include "app/ui/settings_text_size.h"
#include "app/ui/settings_view.h"

#include "tests/support/sample_state.h"
#include "tests/support/ui_harness.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::tests;
using namespace std::chrono_literals;
using semantics::Role;

namespace {

struct SettingsPage {
    AppState state;
    ui::SettingsView view;
    ui::Navigation navigation;
    UiHarness app;

    explicit SettingsPage(AppState shown = typical_state())
        : state(std::move(shown)),
          app(
              [this](ui::Ui& ui) {
                  navigation.settle();
                  auto page = ui.area("page", ui.window(), Role::Region, "page");
                  use_text_size_keys(state, ui);
                  draw(view, state, navigation, ui);
              },
              {}, 1280, 1600)
    {
    }

    // The one change that was sent.
    Settings changed()
    {
        const auto changes = app.commands_of<ChangeSettings>();
        app.take_commands();
        REQUIRE(changes.size() == 1);
        return changes[0].settings;
    }
};

}  // namespace

TEST_CASE("a day may begin some hours after midnight", "[ui][settings]")
{
    SettingsPage page;
    page.app.press("My day begins at");
    page.app.press("03:00");
    CHECK(page.changed().day_starts == 3h);
}

TEST_CASE("a beginning of the day that another program set is among the choices", "[ui][settings]")
{
    auto state = typical_state();
    state.settings.day_starts = 90min;
    SettingsPage page(state);
    CHECK(page.app.value_of("My day begins at") == "01:30");
    page.app.press("My day begins at");
    page.app.press("02:00");
    CHECK(page.changed().day_starts == 2h);
}

TEST_CASE("colours, text size and motion apply at once and leave the rest alone", "[ui][settings]")
{
    SettingsPage page;
    auto wanted = page.state.settings;
    page.app.press("High contrast");
    wanted.theme = Theme::HighContrast;
    CHECK(page.changed() == wanted);

    page.app.press("150 %");
    CHECK(page.changed().text_percent == 150);
    page.app.press("Less motion");
    CHECK(page.changed().less_motion);
    page.app.press("Spoken cues in routines");
    CHECK(page.changed().spoken_cues);
    page.app.press("Single-letter keys");
    CHECK_FALSE(page.changed().single_key_shortcuts);
}

TEST_CASE("choosing what is already chosen changes nothing", "[ui][settings]")
{
    SettingsPage page;
    page.app.press("Light");
    page.app.press("100 %");
    CHECK(page.app.take_commands().empty());
}

TEST_CASE("keys change the text size and stop at its ends", "[ui][settings]")
{
    SettingsPage page;
    page.app.key(Key::Minus, true);
    page.app.key(Key::Digit0, true);
    CHECK(page.app.take_commands().empty());
    page.app.key(Key::Equal, true);
    CHECK(page.changed().text_percent == 115);
    CHECK(ui::text_percent_after(250, 1) == 250);
    CHECK(ui::text_percent_after(140, 1) == 150);
    CHECK(ui::text_percent_after(140, -1) == 115);
}

TEST_CASE("a name counts once the field is left", "[ui][settings]")
{
    SettingsPage page(empty_state());
    page.app.type_into("Name", "Mar");
    CHECK(page.app.take_commands().empty());
    page.app.key(Key::Tab);
    page.app.frame();
    CHECK(page.changed().name == "Mar");
}

TEST_CASE("quiet hours can be changed, refused and switched off", "[ui][settings]")
{
    SettingsPage page;
    page.app.press("Later: Quiet from");
    page.app.frame();
    CHECK(page.changed().quiet_hours == QuietHours{21h + 15min, 7h});

    page.app.press("Quiet to");
    page.app.key(Key::A, true);
    page.app.type("2100");
    page.app.key(Key::Tab);
    page.app.frame();
    CHECK(page.app.take_commands().empty());
    CHECK(page.app.shows_text("Quiet hours must end"));
    CHECK(page.app.value_of("Quiet to") == "2100");

    page.app.press("Quiet hours");
    CHECK_FALSE(page.changed().quiet_hours);
}

TEST_CASE("the country says which emergency number it sets", "[ui][settings]")
{
    auto state = typical_state();
    state.settings.region = "uk";
    SettingsPage page(state);
    CHECK(page.app.shows_text("Sets the emergency number: 999"));
    page.app.press("Country");
    page.app.press("Canada");
    page.app.frame();
    CHECK(page.changed().region == "ca");
}

TEST_CASE("reminders with the window closed are turned on and off", "[ui][settings]")
{
    SettingsPage page;
    page.app.press("With the window closed");
    CHECK(page.app.commands_of<UninstallAgent>().size() == 1);
    page.state.follow_ups.agent = {};
    page.app.frame();
    page.app.press("With the window closed");
    CHECK(page.app.commands_of<InstallAgent>().size() == 1);
}

TEST_CASE("a fluid limit is switched on and off in plain words", "[ui][settings][fluid_limit]")
{
    SettingsPage page;
    CHECK_FALSE(page.state.settings.fluid_restriction);
    page.app.press("I have a fluid limit");
    CHECK(page.changed().fluid_restriction);
    page.state.settings.fluid_restriction = true;
    page.app.frame();
    page.app.press("I have a fluid limit");
    CHECK_FALSE(page.changed().fluid_restriction);
}

TEST_CASE("the page says where the diary lies and what the program is not", "[ui][settings]")
{
    SettingsPage page;
    CHECK(page.app.shows_text(page.state.diary_folder));
    CHECK(page.app.shows_text("does not diagnose, treat or monitor"));
    page.app.press("Copy path");
    CHECK(page.app.heard("Copied"));
}

TEST_CASE("nothing in the settings lacks a node, and Tab reaches every control", "[ui][settings]")
{
    SettingsPage page;
    CHECK(page.app.items_without_node().empty());
    const auto order = page.app.tab_order();
    for (const auto& node : page.app.tree().nodes) {
        if (node.role != Role::Button && node.role != Role::Switch && node.role != Role::TextField) continue;
        INFO(node.name);
        CHECK(std::ranges::find(order, node.name) != order.end());
    }
}

TEST_CASE("working days are chosen one by one, Monday first", "[ui][settings]")
{
    SettingsPage page;
    page.app.press("Sat");
    CHECK(page.changed().working_days == Weekdays{0b1111110});
    page.app.press("Mon");
    CHECK(page.changed().working_days == Weekdays{0b0111100});
}
