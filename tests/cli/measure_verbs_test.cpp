#include "tests/cli/shell.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;

namespace {

nlohmann::json peg(Shell& shell, std::vector<std::string> values, std::vector<std::string> more = {})
{
    std::vector<std::string> words = {"measure", "answer", "peg"};
    for (std::size_t i = 0; i < values.size(); ++i) {
        words.emplace_back("--item");
        words.push_back(std::to_string(i + 1) + "=" + values[i]);
    }
    words.insert(words.end(), more.begin(), more.end());
    return shell.json(words);
}

}  // namespace

TEST_CASE("PEG asks in the words of its authors, with their anchors, and credits them", "[cli][measure][content]")
{
    Shell shell;
    const auto measure = shell.json({"measure", "show", "peg"});
    const auto& questions = measure["questions"];
    REQUIRE(questions.size() == 3);
    CHECK(questions[0]["text"] == "What number best describes your pain on average in the past week?");
    CHECK(questions[0]["least"] == "No pain");
    CHECK(questions[0]["most"] == "Pain as bad as you can imagine");
    CHECK(questions[1]["text"] ==
          "What number best describes how, during the past week, pain has interfered with your enjoyment of life?");
    CHECK(questions[2]["text"] ==
          "What number best describes how, during the past week, pain has interfered with your general activity?");
    for (const std::size_t i : {std::size_t{1}, std::size_t{2}}) {
        CHECK(questions[i]["least"] == "Does not interfere");
        CHECK(questions[i]["most"] == "Completely interferes");
    }
    CHECK(measure["credit"].get<std::string>().find("Krebs EE et al., J Gen Intern Med 2009;24:733") !=
          std::string::npos);
    CHECK(measure["low"] == 0);
    CHECK(measure["high"] == 10);
    CHECK(shell.run({"measure", "show", "peg"}).shows("Krebs EE et al."));
    CHECK(shell.run({"measure", "show", "activities"}).shows("Stratford"));
}

TEST_CASE("answers are scored, and the second ones are set against the first", "[cli][measure]")
{
    Shell shell;
    const auto first = peg(shell, {"7", "8", "8"}, {"--for", "2025-12-05"});
    CHECK(has_members(first, {"id", "measure", "for_day", "answered_at", "zone", "score", "items", "change"}));
    CHECK(first["score"].get<double>() > 7.66);
    CHECK(first["change"].is_null());
    CHECK(first["for_day"] == "2025-12-05");
    const auto second = peg(shell, {"6", "5", "4"});
    CHECK(second["score"] == 5.0);
    CHECK(second["change"]["size"] == "larger");
    CHECK(second["change"]["first_day"] == "2025-12-05");
    CHECK(second["change"]["change"].get<double>() < -2.6);

    const auto shown = shell.json({"measure", "show", "peg"});
    CHECK(shown["score"] == 5.0);
    CHECK(shown["change"] == second["change"]);
    REQUIRE(shown["answers"].size() == 2);
    CHECK(shown["answers"][1]["id"] == first["id"]);
    CHECK(shell.json({"measure", "list"}).size() == 3);
    CHECK(shell.json({"measure", "list"}).at(0) == shown);
    const auto page = shell.run({"measure", "list"});
    CHECK(page.shows("5.0 of 10, Mon 5 Jan 2026"));
    CHECK(page.shows("Larger than everyday ups and downs: down 2.7 from 7.7 on Fri 5 Dec 2025."));
}

TEST_CASE("an item is named by its number or by its key", "[cli][measure]")
{
    Shell shell;
    const auto answered =
        shell.json({"measure", "answer", "peg", "--item", "activity=4", "--item", "1=6", "--item", "enjoyment=5"});
    CHECK(answered["score"] == 5.0);
    const auto change = shell.json({"measure", "answer", "global_change", "--item", "change=-1"});
    CHECK(change["score"] == -1.0);
    CHECK(shell.run({"measure", "list"}).shows("A little worse"));
}

TEST_CASE("activities keep the words of the person and are counted the next time", "[cli][measure]")
{
    Shell shell;
    CHECK(shell.run({"measure", "answer", "activities", "--item", "1=4"}).says("--activity"));
    shell.json({"measure", "answer", "activities", "--activity", "putting on shoes=4", "--activity", "a = b=2", "--for",
                "2025-12-05"});
    const auto again = shell.json({"measure", "answer", "activities", "--item", "1=6", "--item", "2=4"});
    CHECK(again["items"][0] == nlohmann::json{{"name", "putting on shoes"}, {"value", 6}});
    CHECK(again["items"][1]["name"] == "a = b");
    CHECK(again["score"] == 5.0);
    CHECK(again["change"]["size"] == "larger");
    CHECK(shell.json({"measure", "show", "activities"})["questions"].size() == 2);

    shell.json({"measure", "answer", "activities", "--activity", "gardening=6"});
    CHECK(shell.run({"measure", "list"}).shows("different things"));
}

TEST_CASE("answers change item by item, are removed, and come back with undo", "[cli][measure]")
{
    Shell shell;
    const auto first = peg(shell, {"6", "5", "4"});
    const auto edited = shell.json({"measure", "edit", first["id"], "--item", "pain=9", "--for", "yesterday"});
    CHECK(edited["items"][0]["value"] == 9);
    CHECK(edited["items"][1]["value"] == 5);
    CHECK(edited["for_day"] == "2026-01-04");
    CHECK(edited["answered_at"] == first["answered_at"]);
    CHECK(shell.run({"measure", "remove", first["id"]}).code == 0);
    CHECK(shell.json({"measure", "show", "peg"})["answers"].empty());
    CHECK(shell.run({"undo"}).code == 0);
    CHECK(shell.json({"measure", "show", "peg"})["answers"].size() == 1);
}

TEST_CASE("answers that cannot be are refused on one line, and nothing is written", "[cli][measure][bad input]")
{
    Shell shell;
    const std::vector<std::vector<std::string>> wrong = {
        {"measure", "answer", "peg", "--item", "1=6"},
        {"measure", "answer", "peg", "--item", "1=11", "--item", "2=5", "--item", "3=4"},
        {"measure", "answer", "peg", "--item", "4=1"},
        {"measure", "answer", "peg", "--item", "1"},
        {"measure", "answer", "peg", "--item", "1=6", "--item", "1=5", "--item", "2=5", "--item", "3=4"},
        {"measure", "answer", "peg", "--activity", "walking=5"},
        {"measure", "answer", "global_change", "--item", "1=4"},
        {"measure", "answer", "activities"},
    };
    for (const auto& words : wrong) {
        CAPTURE(words);
        const auto refused = shell.run(words);
        CHECK(refused.code == 2);
        CHECK(refused.is_one_line());
    }
    const auto misspelt = shell.run({"measure", "show", "pegg"});
    CHECK(misspelt.code == 5);
    CHECK(misspelt.says("Did you mean \"peg\"?"));
    CHECK(shell.run({"measure", "edit", "01890000-0000-7000-8000-000000000000", "--item", "1=3"}).code == 5);
    CHECK(
        shell
            .run({"measure", "answer", "peg", "--item", "1=6", "--item", "2=5", "--item", "3=4", "--for", "2026-01-06"})
            .code == 2);
    for (const auto& measure : shell.json({"measure", "list"})) CHECK(measure["answers"].empty());
}

TEST_CASE("a goal is set, told kindly, and removed", "[cli][goal]")
{
    Shell shell;
    CHECK(shell.run({"goal", "show"}).says("aftercare goal set"));
    const auto set = shell.json({"goal", "set", "--days", "4", "--activity", "an hour in the garden"});
    CHECK(set["days"] == 4);
    CHECK(set["asked"] == 4);
    CHECK(set["done"] == 0);
    CHECK(set["days_in_a_row"].is_null());
    shell.json({"routine", "log", "desk_break_3", "--at", "2026-01-04T09:00"});
    shell.json({"routine", "log", "desk_break_3", "--at", "2026-01-05T08:00"});
    const auto page = shell.run({"today"});
    CHECK(page.shows("2 of 4 days this week"));
    CHECK(page.shows("To get back to: an hour in the garden"));
    CHECK_FALSE(page.shows("in a row"));
    CHECK(shell.json({"today"})["goal"] == shell.json({"goal", "show"}));

    CHECK(shell.json({"goal", "set", "--streaks", "on"})["days_in_a_row"] == 2);
    CHECK(shell.run({"goal", "show"}).shows("2 days in a row"));
    CHECK(shell.json({"goal", "clear"})["days"].is_null());
    CHECK(shell.run({"undo"}).code == 0);
    CHECK(shell.json({"goal", "show"})["days"] == 4);
    CHECK(shell.run({"goal", "set"}).code == 2);
    CHECK(shell.run({"goal", "set", "--days", "8"}).code == 2);
}

TEST_CASE("a day of rest or a flare-up asks for less and is named by today", "[cli][goal]")
{
    Shell shell;
    shell.json({"goal", "set", "--days", "7"});
    CHECK(shell.run({"day", "mark", "today", "rest"}).code == 0);
    CHECK(shell.run({"day", "mark", "yesterday", "flare_up"}).code == 0);
    CHECK(shell.json({"goal", "show"})["asked"] == 5);
    CHECK(shell.json({"today"})["mark"] == "rest");
    CHECK(shell.run({"today"}).shows("A rest day."));
    CHECK(shell.json({"day", "list"}).size() == 2);
    CHECK(shell.run({"day", "mark", "today", "none"}).code == 0);
    CHECK(shell.json({"today"})["mark"].is_null());
    CHECK(shell.run({"day", "mark", "today", "lazy"}).code == 2);
}

TEST_CASE("today says what changed this week once both weeks are noted", "[cli][today]")
{
    Shell shell;
    CHECK(shell.json({"today"})["changed"].is_null());
    for (int back = 0; back < 14; ++back) {
        const auto day = std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} - std::chrono::days{back};
        const std::chrono::year_month_day date{day};
        char text[40];
        std::snprintf(text, sizeof text, "%04d-%02u-%02uT08:00", int(date.year()), unsigned(date.month()),
                      unsigned(date.day()));
        shell.log(back < 7 ? "4" : "5", {"--at", text});
    }
    const auto changed = shell.json({"today"})["changed"].get<std::string>();
    CHECK(changed.starts_with("Your average was 4.0 this week"));
    CHECK(shell.run({"today"}).shows("Your average was 4.0 this week"));
}
