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

TEST_CASE("the list of visits says which reminders come", "[cli][visits]")
{
    Shell shell;
    const auto today =
        shell.run({"appointment", "add", "--at", "2026-01-05T10:30", "--remind", "1d", "--remind", "1h"});
    CHECK(today.says("The time for its reminder 1 day before has passed already; the other one will come."));
    CHECK(shell.run({"appointment", "add", "--at", "2026-01-06T10:30", "--remind", "400d"})
              .says("so no reminder of it will come."));
    shell.run({"appointment", "add", "--at", "2026-01-07T10:30"});
    const auto list = shell.run({"appointment", "list"});
    CHECK(list.shows("reminder 1 day before (passed), 1 hour before"));
    CHECK(list.shows("reminder 400 days before (passed)"));
    CHECK(list.shows("no reminder"));
}

TEST_CASE("a visit in another zone is told by both clocks", "[cli][visits]")
{
    Shell shell;
    shell.run({"appointment", "add", "--at", "2026-01-20T10:00-05:00", "--with", "Sam", "--remind", "2h"});
    CHECK(shell.run({"appointment", "list"}).shows("Tue 20 Jan 2026 10:00 (15:00 where you are), Sam"));
    CHECK(shell.run({"today"}).shows("Tue 20 Jan 2026 10:00 (15:00 where you are)"));
    CHECK(shell.json({"reminder", "list"}).at(0)["text"] ==
          "Visit on Tuesday 20 January at 10:00 with Sam (15:00 where you are)");
}

TEST_CASE("the reminder of a visit is removed from the visit too, and its time is the visit's to say", "[cli][visits]")
{
    Shell shell;
    const std::string visit =
        shell.json({"appointment", "add", "--at", "2026-01-12T10:30", "--remind", "1d", "--remind", "2h"})["id"];
    const auto rules = shell.json({"reminder", "list"});
    const auto refused = shell.run({"reminder", "edit", rules.at(0)["id"], "--at", "2026-01-10T10:00"});
    CHECK(refused.code == 2);
    CHECK(refused.says("aftercare appointment edit " + visit + " --remind SPAN"));
    REQUIRE(shell.run({"reminder", "remove", rules.at(0)["id"]}).code == 0);
    CHECK(shell.json({"appointment", "list"}).at(0)["remind"] == nlohmann::json({"2h"}));
    CHECK(shell.run({"appointment", "remove", visit.substr(0, 8)}).code == 0);
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
