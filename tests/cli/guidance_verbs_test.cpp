#include <catch2/catch_test_macros.hpp>

#include "app/store/database.h"
#include "app/store/settings_store.h"
#include "tests/cli/shell.h"

using namespace aftercare;
using namespace aftercare::test;

TEST_CASE("a table is read row by row, with where each figure is from", "[cli][guidance]")
{
    Shell shell;
    const auto page = shell.run({"guidance", "show", "desk_figures"});
    CHECK(page.shows("  - Feet\n    Figure: Flat on the floor or on a footrest\n    From: OSHA workstation tool\n"));
    const auto json = shell.json({"guidance", "show", "desk_figures"});
    const auto& block = json["blocks"].at(0);
    CHECK(block["kind"] == "table");
    CHECK(block["columns"].size() == block["rows"].at(0)["cells"].size());
    CHECK(block["rows"].at(7)["evidence"] == "weak");
}

TEST_CASE("the walking plan and the weekly plans are shown", "[cli][guidance]")
{
    Shell shell;
    const auto walking = shell.run({"guidance", "show", "walking_builder"});
    CHECK(walking.shows("21–24"));
    CHECK(walking.shows("Minutes per week"));
    CHECK(shell.json({"guidance", "show", "walking_builder"})["blocks"].at(0)["rows"].size() == 8);
    CHECK(shell.run({"guidance", "show", "weekly_plans"}).shows("  Monday: Morning mobility and a walk\n"));
    CHECK(shell.json({"guidance", "show", "weekly_plans"})["blocks"].at(0)["plans"].at(0)["days"].size() == 7);
}

TEST_CASE("the pre-session check is shown in three groups", "[cli][guidance]")
{
    Shell shell;
    const auto page = shell.run({"guidance", "show", "pre_session_check"});
    CHECK(page.shows("Wait, or ask a doctor first\n  - Fever"));
    CHECK(page.shows("not a clearance"));
    CHECK(shell.json({"guidance", "show", "pre_session_check"})["blocks"].at(0)["checks"].size() == 20);
}

TEST_CASE("with a fluid limit no amount to drink is told, and looking makes no diary", "[cli][guidance][fluid_limit]")
{
    Shell shell;
    CHECK(shell.run({"guidance", "show", "how_much_people_drink"}).code == 0);
    CHECK_FALSE(std::filesystem::exists(shell.data() / "diary.db"));
    const auto all = shell.json({"guidance", "list", "hydration"}).size();

    shell.log("3");
    {
        const auto database = store::Database::open(shell.data(), LocalSecond{shell.clock.now().time_since_epoch()});
        REQUIRE(database);
        Settings settings;
        settings.fluid_restriction = true;
        REQUIRE(store::SettingsStore(*database).save(settings, shell.clock.now()));
    }
    CHECK(shell.run({"guidance", "show", "how_much_people_drink"}).says("Follow the limit your team gave you."));
    const auto list = shell.run({"guidance", "list", "hydration"});
    CHECK(list.says("Follow the limit your team gave you."));
    CHECK_FALSE(list.shows("drink_as_usual"));
    CHECK(shell.json({"guidance", "list", "hydration"}).size() == all - 2);
    const auto found = shell.json({"guidance", "search", "drink"});
    for (const auto& hit : found["articles"]) CHECK(hit["key"] != "how_much_people_drink");
    CHECK(shell.run({"reminder", "add", "--kind", "hydration", "--time", "15:00"}).code != 0);
}

TEST_CASE("a search finds own routines, and makes no diary", "[cli][guidance][own_routine]")
{
    Shell shell;
    CHECK(shell.json({"guidance", "search", "balcony"})["routines"].empty());
    CHECK_FALSE(std::filesystem::exists(shell.data() / "diary.db"));
    const auto made = shell.json({"routine", "add", "--name", "On the balcony", "--step", "knee_rolls"});
    const auto found = shell.json({"guidance", "search", "balcony"})["routines"];
    REQUIRE_FALSE(found.empty());
    CHECK(found[0]["key"] == made["key"]);
    CHECK(found[0]["title"] == "On the balcony");
}
