#include "tests/cli/shell.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>

using namespace aftercare::test;

namespace {

// A week in which each day was noted.
struct NotedWeek : Shell {
    NotedWeek()
    {
        for (const auto* day : {"2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05"})
            log("4", {"--for", day});
    }
};

std::string text_of(const std::filesystem::path& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("the chart is drawn into a file, and one that is there stays without --force", "[cli][trend]")
{
    NotedWeek shell;
    const auto path = shell.folder.path() / "pain.svg";
    const auto drawn = shell.run({"trend", "--svg", path.string(), "--from", "2026-01-02"});
    CHECK(drawn.code == 0);
    CHECK(text_of(path) == "<svg>2026-01-02 2026-01-05 5</svg>\n");
    CHECK(shell.run({"trend", "--svg", path.string()}).code != 0);
    CHECK(shell.run({"trend", "--svg", path.string(), "--force"}).code == 0);
    CHECK(text_of(path) == "<svg>2026-01-01 2026-01-05 5</svg>\n");
}

TEST_CASE("without a note there is nothing to draw", "[cli][trend]")
{
    Shell shell;
    const auto path = shell.folder.path() / "pain.svg";
    CHECK(shell.run({"trend", "--svg", path.string()}).is_one_line());
    CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("a new beginning needs a reason and can be taken back", "[cli][trend]")
{
    NotedWeek shell;
    CHECK(shell.run({"trend", "--baseline", "2026-01-03"}).says("--reason"));
    CHECK(shell.json({"trend"})["baseline"]["day"] == "2026-01-07");
    CHECK(shell.run({"trend", "--baseline", "2026-01-03", "--reason", "New physio"}).code == 0);
    CHECK(shell.json({"trend"})["baseline"].is_null());
    CHECK(shell.run({"undo"}).code == 0);
    CHECK(shell.json({"trend"})["baseline"]["day"] == "2026-01-07");
}

TEST_CASE("the trend tells sleep, the report of its period and how each sentence came about", "[cli][trend]")
{
    NotedWeek shell;
    shell.log("6", {"--sleep", "6.5"});
    const auto trend = shell.json({"trend"});
    CHECK(trend["days"].at(4)["sleep"] == 6.5);
    CHECK(trend["days"].at(0)["mood"].is_null());
    CHECK(trend["summary"]["noted"] == 5);
    CHECK(trend["summary"]["missing"] == 0);
    CHECK(trend["summary"]["worst"] == 6);
    for (const auto& one : trend["statements"]) CHECK(has_members(one, {"how", "finding"}));
    CHECK(shell.run({"trend"}).shows("Noted: 5 of 5 days."));
}

TEST_CASE("the trend ends today, and says of days ahead of it how many they are and how to mend them", "[cli][trend]")
{
    NotedWeek shell;
    shell.clock.advance(std::chrono::hours(24 * 400));  // the clock was wrong
    const auto id = shell.log("9", {"--for", "2027-02-08"});
    shell.log("8", {"--for", "2027-02-09"});
    shell.clock.advance(-std::chrono::hours(24 * 400));

    const auto trend = shell.run({"trend"});
    CHECK(trend.shows("Noted: 5 of 5 days."));
    CHECK_FALSE(trend.shows("2027"));
    CHECK(trend.says("2 days lie ahead of today and are left out"));
    CHECK(trend.says("aftercare pain list --from 2027-02-08"));
    CHECK(trend.is_one_line());
    CHECK(shell.json({"trend"})["to"] == "2026-01-05");
    CHECK(shell.run({"pain", "list", "--from", "2027-02-08"}).shows(id));
    CHECK(shell.json({"trend", "--from", "2027-02-08"})["days"].size() == 2);
    CHECK(shell.json({"trend", "--to", "2027-02-08"})["days"].size() == 6);

    CHECK(shell.run({"pain", "edit", id, "--at", "2026-01-05T08:00"}).code == 0);
    CHECK(shell.run({"trend"}).says("1 day lies ahead of today and is left out"));
}

TEST_CASE("the chart that is drawn ends today too", "[cli][trend]")
{
    NotedWeek shell;
    shell.clock.advance(std::chrono::hours(48));
    shell.log("9");
    shell.clock.advance(-std::chrono::hours(48));
    const auto path = shell.folder.path() / "pain.svg";
    CHECK(shell.run({"trend", "--svg", path.string()}).code == 0);
    CHECK(text_of(path).starts_with("<svg>2026-01-01 2026-01-05 "));
}
