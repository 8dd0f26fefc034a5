#include "tests/cli/shell.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;

TEST_CASE("a visit is listed, changed with its reminders, and removed", "[cli][visits]")
{
    Shell shell;
    const std::string id = shell.json({"appointment", "add", "--at", "2026-01-12T10:30", "--with", "Sam", "--place",
                                       "High Street", "--remind", "1d"})["id"];
    const auto moved =
        shell.json({"appointment", "edit", id, "--at", "2026-01-13T11:00", "--note", "bring the letter"});
    CHECK(moved["at"] == "2026-01-13T11:00:00+00:00");
    CHECK(moved["with"] == "Sam");
    CHECK(moved["note"] == "bring the letter");
    CHECK(shell.json({"reminder", "next"}).at(0)["due_at"] == "2026-01-12T11:00:00+00:00");
    CHECK(shell.json({"appointment", "list"}) == nlohmann::json::array({moved}));
    CHECK(shell.json({"appointment", "list", "--to", "2026-01-12"}).empty());
    CHECK(shell.run({"appointment", "list"}).shows("Tue 13 Jan 2026 11:00, Sam"));
    CHECK(shell.json({"appointment", "edit", id, "--no-remind"})["remind"].empty());
    CHECK(shell.json({"reminder", "list"}).empty());
    CHECK(shell.json({"appointment", "remove", id})["id"] == id);
    CHECK(shell.json({"appointment", "list"}).empty());
    CHECK(shell.run({"appointment", "edit", id, "--note", "x"}).code == 5);
}

TEST_CASE("a visit or a session is booked again on the same weekday at the same time", "[cli][visits]")
{
    Shell shell;
    const std::string visit =
        shell.json({"appointment", "add", "--at", "2026-03-25T10:30", "--with", "Sam", "--remind", "2h"})["id"];
    const auto next = shell.json({"appointment", "add", "--repeat-of", visit, "--in", "14d"});
    CHECK(next["at"] == "2026-04-08T10:30:00+01:00");
    CHECK(next["with"] == "Sam");
    CHECK(next["remind"] == nlohmann::json({"2h"}));
    const std::string session =
        shell.json({"session", "add", "--at", "2026-01-02T16:00", "--with", "Priya", "--place", "Harbour"})["id"];
    const auto again = shell.json({"appointment", "add", "--repeat-of", session, "--place", "Hill Clinic"});
    CHECK(again["at"] == "2026-01-09T16:00:00+00:00");
    CHECK(again["with"] == "Priya");
    CHECK(again["place"] == "Hill Clinic");
    CHECK(shell.run({"appointment", "add"}).code == 2);
    CHECK(shell.run({"appointment", "add", "--at", "2026-03-25T10:30", "--in", "7d"}).code == 2);
    CHECK(shell.run({"appointment", "add", "--repeat-of", "01890a5d-ac96-774b-bcce-b302099a8057"}).code == 5);
}

TEST_CASE("a session keeps its place and what the therapist said to do", "[cli][visits]")
{
    Shell shell;
    const auto made = shell.json({"session", "add", "--at", "2026-01-04T16:00", "--place", "Harbour", "--instructions",
                                  "Walk ten minutes twice a day", "--before", "5"});
    const std::string id = made["id"];
    CHECK(made["place"] == "Harbour");
    CHECK(made["instructions"] == "Walk ten minutes twice a day");
    const auto edited = shell.json({"session", "edit", id, "--next-day", "3"});
    CHECK(edited["next_day"] == 3);
    CHECK(edited["before"] == 5);
    CHECK(edited["instructions"] == made["instructions"]);
    CHECK(shell.json({"session", "list"}) == nlohmann::json::array({edited}));
    CHECK(shell.run({"session", "list"}).shows("to do: Walk ten minutes twice a day"));
    CHECK(shell.json({"session", "list", "--from", "2026-01-05"}).empty());
    CHECK(shell.run({"session", "remove", id}).code == 0);
    CHECK(shell.json({"session", "list"}).empty());
}
