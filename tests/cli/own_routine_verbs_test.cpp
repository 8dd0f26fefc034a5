#include "tests/cli/shell.h"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>

using namespace aftercare;
using namespace aftercare::test;

namespace {

nlohmann::json make(Shell& shell)
{
    return shell.json({"routine", "add", "--name", "My morning", "--description", "In bed", "--step", "knee_rolls:60",
                       "--step", "single_knee_to_chest:30:both:10", "--step", "rest:15:Sit up: slowly", "--step",
                       "cat_cow"});
}

}  // namespace

TEST_CASE("an own routine comes back as it was made, and is listed first", "[cli][own_routine]")
{
    Shell shell;
    const auto made = make(shell);
    CHECK(has_members(made, {"key", "title", "when", "seconds", "level", "phase", "steps", "own", "lines"}));
    CHECK(made["own"] == true);
    CHECK(made["title"] == "My morning");
    CHECK(made["when"] == "In bed");
    REQUIRE(made["lines"].size() == 4);
    CHECK(made["lines"][1]["sides"] == "both");
    CHECK(made["lines"][1]["rest_seconds"] == 10);
    CHECK(made["lines"][2]["cue"] == "Sit up: slowly");
    REQUIRE(made["steps"].size() == 6);
    CHECK(made["steps"][1]["side"] == "left");
    CHECK(made["steps"][2]["side"] == "right");
    CHECK(made["steps"][3]["kind"] == "rest");
    int seconds = 0;
    for (const auto& step : made["steps"]) seconds += step["seconds"].get<int>();
    CHECK(made["seconds"] == seconds);

    const auto list = shell.json({"routine", "list"});
    REQUIRE(list.size() == 14);
    CHECK(list[0] == made);
    CHECK(list[1]["own"] == false);
    CHECK(list[1]["lines"].is_null());
    CHECK(shell.json({"routine", "show", made["key"]}) == made);
    const auto page = shell.run({"routine", "list"});
    CHECK(page.shows("Your own\nMy morning, "));
    CHECK(page.shows(made["key"].get<std::string>()));
    CHECK(shell.run({"routine", "show", made["key"]}).shows(", left side"));
}

TEST_CASE("an own version begins with all steps of a routine of the library", "[cli][own_routine]")
{
    Shell shell;
    for (const auto& original : shell.json({"routine", "list"})) {
        CAPTURE(original["key"]);
        const auto copy = shell.json({"routine", "add", "--from", original["key"]});
        CHECK(copy["own"] == true);
        CHECK(copy["title"] == original["title"]);
        CHECK(copy["steps"] == original["steps"]);
        CHECK(copy["seconds"] == original["seconds"]);
    }
    const auto longer =
        shell.json({"routine", "add", "--from", "desk_break_3", "--name", "Longer", "--step", "walking:120"});
    CHECK(longer["title"] == "Longer");
    CHECK(longer["steps"].back()["exercise"] == "walking");
    CHECK(longer["seconds"] == 300);
    const auto again = shell.json({"routine", "add", "--from", longer["key"], "--name", "Again"});
    CHECK(again["steps"] == longer["steps"]);
}

TEST_CASE("editing an own routine changes only what is given", "[cli][own_routine]")
{
    Shell shell;
    const auto made = make(shell);
    auto expected = made;
    expected["title"] = "My evening";
    CHECK(shell.json({"routine", "edit", made["key"], "--name", "My evening"}) == expected);
    const auto shorter = shell.json({"routine", "edit", made["key"], "--step", "cat_cow:45:none:0:Small circles"});
    CHECK(shorter["title"] == "My evening");
    REQUIRE(shorter["steps"].size() == 1);
    CHECK(shorter["steps"][0]["cue"] == "Small circles");
    CHECK(shorter["seconds"] == 45);
}

TEST_CASE("a removed own routine comes back with undo, and its log stays", "[cli][own_routine]")
{
    Shell shell;
    const auto made = make(shell);
    const auto run = shell.json({"routine", "log", made["key"], "--after", "2"});
    CHECK(run["title"] == "My morning");
    CHECK(run["of"] == 6);
    CHECK(shell.json({"routine", "remove", made["key"]}) == made);
    CHECK(shell.run({"routine", "show", made["key"]}).code == 5);
    CHECK(shell.json({"today"})["routines"].at(0)["title"] == "My morning");
    CHECK(shell.run({"undo"}).code == 0);
    CHECK(shell.json({"routine", "show", made["key"]}) == made);
}

TEST_CASE("an own routine is played in the terminal and can be reminded of", "[cli][own_routine]")
{
    using namespace std::chrono_literals;
    Shell shell;
    const auto made = make(shell);
    CHECK(shell.run({"reminder", "add", "--kind", "routine", "--routine", made["key"], "--time", "10:00"}).code == 0);
    CHECK(shell.json({"reminder", "list"}).at(0)["text"] == "Time for My morning");
    shell.terminal.interactive = true;
    shell.terminal.script = {{0ms, {TerminalKey::Kind::Enter}}, {20min, {TerminalKey::Kind::Enter}}};
    const auto played = shell.run({"routine", "play", made["key"]});
    CHECK(played.code == 0);
    CHECK(played.says("Noted: 6 of 6 steps."));
}

TEST_CASE("a lighter routine in the terminal answers the reminder of the one it was offered for", "[cli][own_routine]")
{
    using namespace std::chrono_literals;
    Shell shell;
    CHECK(shell.run({"reminder", "add", "--kind", "routine", "--routine", "desk_break_3", "--time", "09:30"}).code ==
          0);
    shell.clock.advance(1h);
    REQUIRE(shell.json({"reminder", "due"}).size() == 1);
    shell.terminal.interactive = true;
    using Kind = TerminalKey::Kind;
    shell.terminal.script = {{0ms, {Kind::Character, '8'}},
                             {0ms, {Kind::Enter}},
                             {0ms, {Kind::Character, 'f'}},
                             {0ms, {Kind::Enter}},
                             {20min, {Kind::Enter}}};
    const auto played = shell.run({"routine", "play", "desk_break_3"});
    CHECK(played.says("Noted: 9 of 9 steps."));
    shell.terminal.interactive = false;
    CHECK(shell.json({"reminder", "due"}).empty());
}

TEST_CASE("a routine that cannot be is refused on one line, and nothing is written", "[cli][own_routine][bad input]")
{
    Shell shell;
    const auto refused = [&](std::vector<std::string> more, int code = 2) {
        std::vector<std::string> words = {"routine", "add", "--name", "Mine"};
        words.insert(words.end(), more.begin(), more.end());
        const auto outcome = shell.run(words);
        CAPTURE(outcome.err);
        CHECK(outcome.code == code);
        CHECK(outcome.is_one_line());
        return outcome.err;
    };
    CHECK(refused({}).find("Add a step") != std::string::npos);
    CHECK(refused({"--step", "cat_cow:4"}).find("from 5 to 600") != std::string::npos);
    refused({"--step", "cat_cow:601"});
    refused({"--step", "cat_cow:soon"});
    CHECK(refused({"--step", "cat_cow:30:both"}).find("one side after the other") != std::string::npos);
    refused({"--step", "single_knee_to_chest:30:up"});
    refused({"--step", "cat_cow:30:none:4"});
    refused({"--step", "cat_cow:30:none:301"});
    refused({"--step", "rest:x:Lie down"});
    refused({"--step", "rest:15:Lie down"});
    refused({"--step", "cat_cow:30:none:0:two\nlines"});
    CHECK(refused({"--step", "cat_cw:30"}, 5).find("Did you mean \"cat_cow\"?") != std::string::npos);
    refused({"--from", "desk_brake_3"}, 5);
    CHECK(shell.run({"routine", "add", "--step", "cat_cow"}).says("Give the routine a name."));
    std::vector<std::string> many = {"routine", "add", "--name", "Many"};
    for (int i = 0; i < 31; ++i) many.insert(many.end(), {"--step", "cat_cow"});
    CHECK(shell.run(many).says("at most 30 steps"));
    CHECK_FALSE(std::filesystem::exists(shell.data() / "diary.db"));
    CHECK(shell.json({"routine", "list"}).size() == 13);
    CHECK_FALSE(std::filesystem::exists(shell.data() / "diary.db"));

    CHECK(shell.run({"routine", "remove", "desk_break_3"}).code == 5);
    CHECK(shell.run({"routine", "edit", "01890000-0000-7000-8000-000000000000", "--name", "x"}).code == 5);
}
