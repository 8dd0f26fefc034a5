#include "tests/cli/shell.h"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <sstream>

using namespace aftercare;
using namespace aftercare::test;

namespace {

// The words of a page with one space between them.
std::string unwrapped(const std::string& page)
{
    std::istringstream words(page);
    std::string all;
    for (std::string word; words >> word;) all += word + " ";
    return all;
}

}  // namespace

TEST_CASE("what was given comes back as it was written down", "[cli][plan]")
{
    Shell shell;
    const auto item = shell.json({"plan", "add", "--exercise", "knee_rolls", "--dose", "2 rounds of 10", "--text",
                                  "Slowly", "--from", "Dana", "--on", "2026-01-03"});
    CHECK(has_members(item, {"id", "order", "text", "exercise", "dose", "from", "on"}));
    CHECK(item["exercise"] == "knee_rolls");
    CHECK(item["dose"] == "2 rounds of 10");
    CHECK(item["text"] == "Slowly");
    CHECK(item["from"] == "Dana");
    CHECK(item["on"] == "2026-01-03");
    const auto walk = shell.json({"plan", "add", "--text", "Walk to the park"});
    CHECK(walk["exercise"].is_null());
    CHECK(walk["on"] == "2026-01-05");

    const auto list = shell.json({"plan", "list"});
    REQUIRE(list.size() == 2);
    CHECK(list[0] == item);
    CHECK(list[1] == walk);
    const auto page = shell.run({"plan", "list"});
    CHECK(page.shows("Knee rolls"));
    CHECK(page.shows("given by Dana on Sat 3 Jan 2026"));
    CHECK(page.shows(item["id"].get<std::string>()));
}

TEST_CASE("editing the plan changes only what is given", "[cli][plan]")
{
    Shell shell;
    const auto item = shell.json({"plan", "add", "--text", "Walk", "--dose", "daily", "--on", "yesterday"});
    const auto edited = shell.json({"plan", "edit", item["id"], "--dose", "every other day"});
    auto expected = item;
    expected["dose"] = "every other day";
    CHECK(edited == expected);
    CHECK(shell.json({"plan", "list"}).at(0) == expected);
}

TEST_CASE("an item of the plan moves up, down and to a place of its own", "[cli][plan]")
{
    Shell shell;
    std::vector<std::string> ids;
    for (const auto* text : {"Walk", "Stretch", "Rest"})
        ids.push_back(shell.json({"plan", "add", "--text", text})["id"].get<std::string>());
    const auto order = [&] {
        std::string all;
        for (const auto& item : shell.json({"plan", "list"})) all += item["text"].get<std::string>() + " ";
        return all;
    };
    CHECK(shell.json({"plan", "move", ids[2], "up"})["order"] == 2);
    CHECK(order() == "Walk Rest Stretch ");
    CHECK(shell.run({"plan", "move", ids[0], "3"}).code == 0);
    CHECK(order() == "Rest Stretch Walk ");
    CHECK(shell.run({"plan", "move", ids[2], "down"}).code == 0);
    CHECK(order() == "Stretch Rest Walk ");
    CHECK(shell.run({"plan", "move", ids[1], "up"}).code == 0);
    CHECK(order() == "Stretch Rest Walk ");
    CHECK(shell.run({"undo"}).code == 0);
    CHECK(order() == "Rest Stretch Walk ");
    for (const auto* place : {"0", "4", "last", "-1"}) {
        const auto refused = shell.run({"plan", "move", ids[0], place});
        CHECK(refused.code == 2);
        CHECK(refused.is_one_line());
    }
    CHECK(shell.run({"plan", "move", "01890000-0000-7000-8000-000000000000", "1"}).code == 5);
    CHECK(order() == "Rest Stretch Walk ");
}

TEST_CASE("a removed item of the plan comes back with undo", "[cli][plan]")
{
    Shell shell;
    const auto item = shell.json({"plan", "add", "--text", "Walk"});
    CHECK(shell.run({"plan", "remove", item["id"]}).code == 0);
    CHECK(shell.json({"plan", "list"}).empty());
    CHECK(shell.run({"undo"}).code == 0);
    CHECK(shell.json({"plan", "list"}).at(0) == item);
}

TEST_CASE("an empty plan teaches how to fill it", "[cli][plan]")
{
    Shell shell;
    const auto empty = shell.run({"plan", "list"});
    CHECK(empty.code == 0);
    CHECK(empty.says("aftercare plan add --text TEXT"));
    CHECK(shell.run({"plan", "--help"}).shows("plan add"));
}

TEST_CASE("a plan item that cannot be is refused on one line, and nothing is written", "[cli][plan][bad input]")
{
    Shell shell;
    CHECK(shell.run({"plan", "add"}).code == 2);
    CHECK(shell.run({"plan", "add", "--text", std::string(20'001, 'a')}).code == 2);
    CHECK(shell.run({"plan", "add", "--text", "Walk", "--on", "someday"}).code == 2);
    const auto misspelt = shell.run({"plan", "add", "--exercise", "knee_rols"});
    CHECK(misspelt.code == 5);
    CHECK(misspelt.says("Did you mean \"knee_rolls\"?"));
    CHECK(misspelt.is_one_line());
    CHECK_FALSE(std::filesystem::exists(shell.data() / "diary.db"));

    CHECK(shell.run({"plan", "add", "--text", "Walk", "--on", "2026-01-06"}).code == 2);
    CHECK(shell.run({"plan", "remove", "nonsense"}).code == 5);
    CHECK(shell.run({"plan", "edit", "01890000-0000-7000-8000-000000000000", "--text", "Run"}).code == 5);
    CHECK(shell.json({"plan", "list"}).empty());
}

TEST_CASE("today begins with the clinician's plan", "[cli][plan]")
{
    Shell shell;
    CHECK_FALSE(shell.run({"today"}).shows("plan"));
    const auto item = shell.json({"plan", "add", "--exercise", "knee_rolls", "--dose", "2 rounds of 10"});
    CHECK(shell.json({"today"})["plan"] == nlohmann::json{item});
    CHECK(shell.run({"plan", "list"}).shows("Knee rolls\n    2 rounds of 10\n"));
    const auto page = shell.run({"today"}).out;
    CHECK(page.find("Knee rolls") < page.find("Recorded"));
}

TEST_CASE("lists say what only a clinician gives", "[cli][plan]")
{
    Shell shell;
    CHECK(shell.run({"routine", "show", "extension_series"}).shows("only when a clinician gave it to you"));
    CHECK(shell.run({"exercise", "show", "prone_press_up"}).shows("only when a clinician gave it to you"));
    for (const auto* family : {"routine", "exercise"}) {
        const auto list = unwrapped(shell.run({family, "list"}).out);
        const auto remark = list.find("only when a clinician gave it to you");
        REQUIRE(remark != std::string::npos);
        CHECK(list.find("only when a clinician", remark + 1) == std::string::npos);
    }
}
