#include "tests/cli/shell.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace aftercare;
using namespace aftercare::test;

TEST_CASE("settings are changed one by one, shown, and taken back", "[cli][settings]")
{
    Shell shell;
    CHECK(shell.run({"settings", "set", "--text-percent", "150", "--quiet-hours", "22:00-07:30"})
              .says("Settings saved."));
    auto settings = shell.json({"settings", "show"});
    CHECK(settings["text_percent"] == 150);
    CHECK(settings["quiet_hours"]["from"] == "22:00");
    CHECK(settings["sounds"] == true);
    CHECK(shell.run({"settings", "show"}).shows("22:00-07:30"));
    CHECK(shell.run({"undo"}).code == 0);
    settings = shell.json({"settings", "show"});
    CHECK(settings["text_percent"] == 100);
    CHECK(settings["quiet_hours"]["from"] == "21:00");
}

TEST_CASE("every setting can be given", "[cli][settings]")
{
    Shell shell;
    const auto settings = shell.json({"settings",
                                      "set",
                                      "--name",
                                      "Sam",
                                      "--theme",
                                      "high_contrast",
                                      "--less-motion",
                                      "on",
                                      "--single-keys",
                                      "off",
                                      "--sounds",
                                      "off",
                                      "--spoken-cues",
                                      "on",
                                      "--quiet-hours",
                                      "none",
                                      "--working-days",
                                      "mon,sat",
                                      "--day-starts",
                                      "03:00",
                                      "--fluid-restriction",
                                      "on"});
    CHECK(settings["name"] == "Sam");
    CHECK(settings["theme"] == "high_contrast");
    CHECK(settings["less_motion"] == true);
    CHECK(settings["single_key_shortcuts"] == false);
    CHECK(settings["sounds"] == false);
    CHECK(settings["spoken_cues"] == true);
    CHECK(settings["quiet_hours"].is_null());
    CHECK(settings["working_days"].size() == 2);
    CHECK(settings["day_starts"] == "03:00");
    CHECK(settings["fluid_restriction"] == true);
}

TEST_CASE("a value that cannot be is refused, and nothing changes", "[cli][settings]")
{
    Shell shell;
    const auto [option, value] = GENERATE(table<std::string, std::string>({{"--text-percent", "99"},
                                                                           {"--theme", "pink"},
                                                                           {"--sounds", "loud"},
                                                                           {"--quiet-hours", "22:00"},
                                                                           {"--quiet-hours", "22:00-22:00"},
                                                                           {"--working-days", "someday"},
                                                                           {"--day-starts", "07:00"},
                                                                           {"--region", "atlantis"}}));
    const auto before = shell.json({"settings", "show"});
    CHECK(shell.run({"settings", "set", "--name", "Sam", option, value}).code == 2);
    CHECK(shell.json({"settings", "show"}) == before);
}
