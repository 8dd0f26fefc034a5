#include "tests/cli/shell.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;

TEST_CASE("a logged entry has every field of the contract, null where nothing was said", "[cli][pain]")
{
    Shell shell;
    const auto entry = shell.json({"pain", "log", "--level", "4"});

    CHECK(has_members(entry,
                      {"id", "for_day", "felt_at", "entered_at", "zone", "level", "worst", "average", "least", "sites",
                       "qualities", "triggers", "reliefs", "sleep", "mood", "function", "medicines", "note"}));
    CHECK(entry["id"].get<std::string>().size() == 36);
    CHECK(entry["for_day"] == "2026-01-05");
    CHECK(entry["felt_at"] == "2026-01-05T09:00:00+00:00");
    CHECK(entry["entered_at"] == "2026-01-05T09:00:00+00:00");
    CHECK(entry["zone"] == "Europe/London");
    CHECK(entry["level"] == 4);
    for (const auto* name : {"worst", "average", "least", "sleep", "mood", "function", "note"})
        CHECK(entry[name].is_null());
    for (const auto* name : {"sites", "qualities", "triggers", "reliefs", "medicines"})
        CHECK(entry[name] == nlohmann::json::array());
}

TEST_CASE("everything that is said is kept", "[cli][pain]")
{
    Shell shell;
    const auto id = shell.log("6", {"--worst",    "8",
                                    "--average",  "5",
                                    "--least",    "2",
                                    "--site",     "low_back",
                                    "--site",     "hip_left",
                                    "--quality",  "aching",
                                    "--trigger",  "sitting",
                                    "--relief",   "heat",
                                    "--sleep",    "6.5",
                                    "--mood",     "7",
                                    "--function", "3",
                                    "--medicine", "ibuprofen 200 mg",
                                    "--note",     "after the long drive",
                                    "--at",       "2026-01-04T22:15",
                                    "--for",      "2026-01-04"});
    const auto entry = shell.json({"pain", "list"}).at(0);

    CHECK(entry["id"] == id);
    CHECK(entry["worst"] == 8);
    CHECK(entry["average"] == 5);
    CHECK(entry["least"] == 2);
    CHECK(entry["sites"] == nlohmann::json({"low_back", "hip_left"}));
    CHECK(entry["qualities"] == nlohmann::json({"aching"}));
    CHECK(entry["triggers"] == nlohmann::json({"sitting"}));
    CHECK(entry["reliefs"] == nlohmann::json({"heat"}));
    CHECK(entry["sleep"] == 6.5);
    CHECK(entry["mood"] == 7);
    CHECK(entry["function"] == 3);
    CHECK(entry["medicines"] == nlohmann::json({"ibuprofen 200 mg"}));
    CHECK(entry["note"] == "after the long drive");
    CHECK(entry["felt_at"] == "2026-01-04T22:15:00+00:00");
    CHECK(entry["for_day"] == "2026-01-04");
}

TEST_CASE("without --json the id alone is data, and the rest is said beside it", "[cli][pain]")
{
    Shell shell;
    const auto logged = shell.run({"pain", "log", "--level", "4"});
    CHECK(logged.code == 0);
    CHECK(logged.out.size() == 37);
    CHECK(logged.says("Entry saved"));
    CHECK(shell.run({"pain", "log", "--level", "4", "--quiet"}).err.empty());
}

TEST_CASE("entries are listed newest first, and only those of the days asked for", "[cli][pain]")
{
    Shell shell;
    for (const auto* day : {"2026-01-02", "2026-01-04", "2026-01-03"})
        shell.log("3", {"--at", std::string(day) + "T08:00"});

    const auto all = shell.json({"pain", "list"});
    REQUIRE(all.size() == 3);
    CHECK(all[0]["for_day"] == "2026-01-04");
    CHECK(all[2]["for_day"] == "2026-01-02");
    const auto some = shell.json({"pain", "list", "--from", "2026-01-03", "--to", "2026-01-03"});
    REQUIRE(some.size() == 1);
    CHECK(some[0]["for_day"] == "2026-01-03");
    CHECK(shell.run({"pain", "list", "--from", "today", "--to", "yesterday"}).code == 2);
}

TEST_CASE("an edit changes only what is given", "[cli][pain]")
{
    Shell shell;
    const auto id = shell.log("6", {"--site", "neck", "--note", "stiff", "--mood", "4"});
    const auto edited = shell.json({"pain", "edit", id, "--level", "5", "--relief", "heat"});

    CHECK(edited["id"] == id);
    CHECK(edited["level"] == 5);
    CHECK(edited["reliefs"] == nlohmann::json({"heat"}));
    CHECK(edited["sites"] == nlohmann::json({"neck"}));
    CHECK(edited["note"] == "stiff");
    CHECK(edited["mood"] == 4);
}

TEST_CASE("a removed entry is gone until it is undone", "[cli][pain]")
{
    Shell shell;
    const auto id = shell.log("6");
    CHECK(shell.run({"pain", "remove", id}).code == 0);
    CHECK(shell.json({"pain", "list"}).empty());
    CHECK(shell.run({"pain", "remove", id}).code == 5);

    const auto undone = shell.run({"undo"});
    CHECK(undone.code == 0);
    CHECK(undone.says("removing a pain entry"));
    CHECK(shell.json({"pain", "list"}).at(0)["id"] == id);
    CHECK(shell.run({"undo"}).code == 0);
    CHECK(shell.json({"pain", "list"}).empty());
    CHECK(shell.run({"undo"}).code != 0);
}

TEST_CASE("a list for people shows the moment, the level, the words and the id", "[cli][pain]")
{
    Shell shell;
    const auto id = shell.log("6", {"--site", "low_back_left", "--note", "long drive"});
    const auto list = shell.run({"pain", "list"});
    CHECK(list.shows("Mon 5 Jan 2026 09:00  pain 6 of 10"));
    CHECK(list.shows("Lower back, left · long drive"));
    CHECK(list.shows(id));
}

TEST_CASE("what was recorded cannot steer the terminal", "[cli][pain]")
{
    Shell shell;
    shell.log("6", {"--note", "red\x1b[31m\nsecond line\u009b"});
    const auto list = shell.run({"pain", "list"});
    CHECK(list.out.find('\x1b') == std::string::npos);
    CHECK(list.shows("red [31m second line"));
    CHECK_FALSE(list.shows("\u009b"));
}

TEST_CASE("levels out of order are kept and remarked upon", "[cli][pain]")
{
    Shell shell;
    const auto odd = shell.run({"pain", "log", "--level", "5", "--worst", "3", "--least", "7"});
    CHECK(odd.code == 0);
    CHECK(odd.says("The least is higher than the worst. It is kept as you wrote it;"));
    const auto entry = shell.json({"pain", "list"}).at(0);
    CHECK(entry["worst"] == 3);
    CHECK(entry["least"] == 7);
    CHECK_FALSE(shell.run({"pain", "log", "--level", "5", "--worst", "6"}).says("higher"));
}

TEST_CASE("an entry's history has what it said and until when", "[cli][pain]")
{
    Shell shell;
    const auto id = shell.log("6", {"--note", "stairs"});
    CHECK(shell.json({"pain", "history", id}).empty());
    shell.clock.advance(std::chrono::minutes(5));
    shell.run({"pain", "edit", id, "--level", "4"});
    const auto history = shell.json({"pain", "history", id});
    REQUIRE(history.size() == 1);
    CHECK(history[0]["until"] == "2026-01-05T09:05:00+00:00");
    CHECK(history[0]["entry"]["id"] == id);
    CHECK(history[0]["entry"]["level"] == 6);
    CHECK(history[0]["entry"]["entered_at"] == "2026-01-05T09:00:00+00:00");
    CHECK(shell.run({"pain", "history", id}).shows("Until Mon 5 Jan 2026 09:05"));
    CHECK(shell.run({"pain", "history", "01890000-0000-7000-8000-000000000000"}).code == 5);
}

TEST_CASE("a list holds only what every option holds for", "[cli][pain]")
{
    Shell shell;
    shell.log("6", {"--site", "neck", "--trigger", "sitting", "--note", "Gardening in the rain"});
    shell.log("3", {"--site", "neck", "--quality", "aching", "--medicine", "Ibuprofen"});
    const auto count = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {"pain", "list"});
        return shell.json(options).size();
    };
    CHECK(count({"--site", "neck"}) == 2);
    CHECK(count({"--site", "neck", "--min", "4"}) == 1);
    CHECK(count({"--max", "3", "--quality", "aching"}) == 1);
    CHECK(count({"--search", "rain gard"}) == 1);
    CHECK(count({"--medicine", "ibuprofen"}) == 1);
    CHECK(count({"--relief", "heat"}) == 0);
    CHECK(shell.run({"pain", "list", "--search", "snow"}).says("Nothing found."));
    CHECK(shell.run({"pain", "list", "--site", "elbow"}).code == 2);
    CHECK(shell.run({"pain", "list", "--min", "11"}).code == 2);
}

TEST_CASE("days that cannot be are refused, and nothing is written", "[cli][pain]")
{
    Shell shell;
    for (const auto* day : {"2031-01-01", "1899-12-31", "2026-02-30"}) {
        const auto refused = shell.run({"pain", "log", "--level", "4", "--for", day});
        CHECK(refused.code == 2);
        CHECK(refused.is_one_line());
    }
    CHECK(shell.run({"pain", "log", "--level", "4", "--at", "2031-01-01T08:00"}).code == 2);
    CHECK(shell.json({"pain", "list"}).empty());
}

TEST_CASE("a note in any script is kept, and one of a megabyte is refused", "[cli][pain]")
{
    Shell shell;
    const std::string note = "🙂 כאב בגב التهاب";
    shell.log("4", {"--note", note});
    CHECK(shell.json({"pain", "list"}).at(0)["note"] == note);
    const auto refused = shell.run({"pain", "log", "--level", "4", "--note", std::string(1'000'000, 'x')});
    CHECK(refused.code == 2);
    CHECK(refused.is_one_line());
    CHECK(shell.json({"pain", "list"}).size() == 1);
}
