#include "app/store/settings_store.h"

#include "app/store/database.h"
#include "app/store/statement.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <sqlite3.h>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;

namespace {

Settings unusual()
{
    Settings settings;
    settings.name = "Sam";
    settings.text_percent = 175;
    settings.theme = Theme::HighContrast;
    settings.less_motion = true;
    settings.single_key_shortcuts = false;
    settings.sounds = false;
    settings.spoken_cues = true;
    settings.quiet_hours.reset();
    settings.region = "uk";
    settings.fluid_restriction = true;
    settings.reminders_paused_until = Instant::max();
    return settings;
}

}  // namespace

TEST_CASE("a diary without settings has the usual ones", "[store][settings]")
{
    const auto database = Database::in_memory();
    const auto loaded = SettingsStore(*database).load();
    CHECK(loaded->settings == Settings());
    CHECK(loaded->problems.empty());
}

TEST_CASE("every setting comes back as it was chosen", "[store][settings]")
{
    const auto database = Database::in_memory();
    SettingsStore store(*database);
    REQUIRE(store.save(unusual(), noon));
    CHECK(store.load()->settings == unusual());
    auto quieter = unusual();
    quieter.quiet_hours = QuietHours{22h + 30min, 6h};
    quieter.reminders_paused_until.reset();
    REQUIRE(store.save(quieter, noon));
    CHECK(store.load()->settings == quieter);
    CHECK(store.load()->problems.empty());
}

TEST_CASE("saving what is there already writes nothing", "[store][settings]")
{
    const auto database = Database::in_memory();
    SettingsStore store(*database);
    REQUIRE(store.save(unusual(), noon));
    const auto written = sqlite3_total_changes(database->handle());
    REQUIRE(store.save(unusual(), noon + 1h));
    CHECK(sqlite3_total_changes(database->handle()) == written);
}

TEST_CASE("settings that break their rules are refused", "[store][settings]")
{
    const auto database = Database::in_memory();
    SettingsStore store(*database);
    auto tiny = unusual();
    tiny.text_percent = 5;
    CHECK(store.save(tiny, noon).error().kind == ErrorKind::Invalid);
    CHECK(store.load()->settings == Settings());
}

TEST_CASE("a broken or unknown setting is told, and the others stay", "[store][settings]")
{
    const auto database = Database::in_memory();
    SettingsStore store(*database);
    REQUIRE(store.save(unusual(), noon));
    std::string key;
    SECTION("no such theme")
    {
        key = "theme";
        REQUIRE(execute(database->handle(), "UPDATE setting SET value = 'pink' WHERE key = 'theme'"));
    }
    SECTION("text too small to read")
    {
        key = "text_percent";
        REQUIRE(execute(database->handle(), "UPDATE setting SET value = '5' WHERE key = 'text_percent'"));
    }
    SECTION("quiet hours without an end")
    {
        key = "quiet_hours";
        REQUIRE(execute(database->handle(), "UPDATE setting SET value = '22:00' WHERE key = 'quiet_hours'"));
    }
    SECTION("a setting of another program")
    {
        key = "colour";
        REQUIRE(execute(database->handle(), "INSERT INTO setting VALUES ('colour', 0, NULL, 'mauve')"));
    }
    const auto loaded = store.load();
    REQUIRE(loaded->problems.size() == 1);
    CHECK(loaded->problems[0].kind == ErrorKind::Corrupt);
    CHECK_THAT(loaded->problems[0].what, Catch::Matchers::ContainsSubstring(key));
    CHECK(loaded->settings.name == "Sam");
}
