#include "tests/cli/shell.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;

TEST_CASE("a day is marked, shown with its mark, and the mark is taken away", "[cli][day]")
{
    Shell shell;
    CHECK(shell.run({"day", "mark", "2026-01-03", "flare_up"}).says("Day marked."));
    CHECK(shell.json({"day", "show", "2026-01-03"})["mark"] == "flare_up");
    CHECK(shell.run({"day", "show", "2026-01-03"}).shows("Sat 3 Jan 2026, flare-up"));
    CHECK(shell.json({"day", "mark", "2026-01-03", "skipped"})["mark"] == "skipped");
    CHECK(shell.run({"day", "mark", "2026-01-03", "none"}).code == 0);
    CHECK(shell.json({"day", "show", "2026-01-03"})["mark"].is_null());
    CHECK(shell.run({"undo"}).code == 0);
    CHECK(shell.json({"day", "show", "2026-01-03"})["mark"] == "skipped");
}

TEST_CASE("a day shows everything that was recorded of it", "[cli][day]")
{
    Shell shell;
    shell.log("6", {"--at", "2026-01-03T08:00", "--site", "neck"});
    shell.log("2", {"--at", "2026-01-04T08:00"});
    shell.run({"session", "add", "--at", "2026-01-03T17:30", "--technique", "swedish"});
    shell.run({"routine", "log", "desk_reset_1", "--at", "2026-01-03T12:00"});
    const auto day = shell.json({"day", "show", "2026-01-03"});
    CHECK(has_members(day, {"day", "mark", "entries", "routines", "sessions", "measures"}));
    REQUIRE(day["entries"].size() == 1);
    CHECK(day["entries"][0]["level"] == 6);
    CHECK(day["routines"].size() == 1);
    CHECK(day["sessions"].size() == 1);
    const auto told = shell.run({"day", "show", "2026-01-03"});
    CHECK(told.shows("pain 6 of 10, Neck"));
    CHECK(told.shows("session Swedish massage"));
    CHECK(shell.run({"day", "show", "2026-01-01"}).shows("Nothing noted on this day."));
}

TEST_CASE("a mark or a day that is none is refused", "[cli][day]")
{
    Shell shell;
    const auto mark = shell.run({"day", "mark", "2026-01-03", "lazy"});
    CHECK(mark.code == 2);
    CHECK(mark.is_one_line());
    CHECK(shell.run({"day", "mark", "1899-12-31", "rest"}).code == 2);
    CHECK(shell.run({"day", "show", "someday"}).code == 2);
}
