#include "tests/cli/shell.h"

#include <catch2/catch_test_macros.hpp>
#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <set>

using namespace aftercare;
using namespace aftercare::test;
namespace fs = std::filesystem;

namespace {

std::string path_in(const Shell& shell, std::string_view name) { return (shell.folder.path() / name).string(); }

nlohmann::json read(const std::string& path)
{
    std::ifstream file(path);
    REQUIRE(file);
    return nlohmann::json::parse(file);
}

nlohmann::json exported(Shell& shell, std::vector<std::string> more = {})
{
    const auto path = path_in(shell, "diary.json");
    std::vector<std::string> words = {"export", "json", "--force", "--out", path};
    words.insert(words.end(), more.begin(), more.end());
    REQUIRE(shell.run(words).code == 0);
    return read(path);
}

// Something of every kind, on the third and on the fifth of January.
void fill(Shell& shell)
{
    shell.log("6", {"--at", "2026-01-03T08:30", "--site", "low_back_left", "--note", "stairs"});
    shell.log("4");
    shell.json({"routine", "add", "--name", "My morning", "--step", "knee_rolls:60", "--step",
                "single_knee_to_chest:30:both:10", "--step", "rest:15:Turn over"});
    shell.json({"routine", "log", "desk_break_3", "--after", "3", "--at", "2026-01-03T09:00"});
    shell.json({"plan", "add", "--text", "Walk to the park", "--from", "Dana"});
    shell.json({"session", "add", "--at", "2026-01-03T10:30", "--technique", "swedish", "--note", "shoulders"});
    shell.json({"appointment", "add", "--at", "2026-01-12T10:30", "--with", "Sam", "--remind", "1d"});
    shell.json({"reminder", "add", "--kind", "stretch", "--time", "09:30", "--text", "Stand up"});
    shell.clock.advance(std::chrono::hours{1});
    shell.json({"reminder", "due"});
}

// The settings that a diary keeps, by the names it gives them.
std::set<std::string> settings_in(const fs::path& diary)
{
    std::set<std::string> keys;
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(diary.c_str(), &db) == SQLITE_OK);
    const auto take = [](void* into, int, char** values, char**) {
        static_cast<std::set<std::string>*>(into)->insert(values[0]);
        return 0;
    };
    CHECK(sqlite3_exec(db, "SELECT key FROM setting", take, &keys, nullptr) == SQLITE_OK);
    sqlite3_close(db);
    return keys;
}

}  // namespace

TEST_CASE("the whole diary is one document that says what it is", "[cli][export]")
{
    Shell shell;
    fill(shell);
    const auto diary = exported(shell);
    CHECK(diary["format"] == "aftercare-diary");
    CHECK(diary["version"] == 1);
    CHECK(diary["exported_at"] == "2026-01-05T10:00:00+00:00");
    CHECK(diary["zone"] == "Europe/London");
    CHECK(diary["from"].is_null());
    CHECK(diary["pain_entries"] == shell.json({"pain", "list"}));
    CHECK(diary["plan"] == shell.json({"plan", "list"}));
    CHECK(diary["sessions"] == shell.json({"session", "list"}));
    CHECK(diary["appointments"] == shell.json({"appointment", "list"}));
    REQUIRE(diary["routine_runs"].size() == 1);
    CHECK(diary["routine_runs"][0]["routine"] == "desk_break_3");
    CHECK(diary["routine_runs"][0]["after"] == 3);
    auto rules = shell.json({"reminder", "list"});
    for (auto& rule : rules) {
        rule.erase("next_at");
        rule.erase("shown_at");
        rule.erase("problem");  // broken ones only
    }
    CHECK(diary["reminders"] == rules);
    CHECK(std::ranges::any_of(diary["reminders"],
                              [&](const auto& rule) { return rule["appointment"] == diary["appointments"][0]["id"]; }));
    REQUIRE(diary["occurrences"].size() == 1);
    CHECK(diary["occurrences"][0]["text"] == "Stand up");
}

TEST_CASE("own routines are exported with all that makes them", "[cli][export][own_routine]")
{
    Shell shell;
    fill(shell);
    const auto own = exported(shell)["own_routines"];
    REQUIRE(own.size() == 1);
    const auto listed = shell.json({"routine", "list"}).at(0);
    CHECK(own[0]["id"] == listed["key"]);
    CHECK(own[0]["name"] == "My morning");
    CHECK(own[0]["seconds"] == 60 + 2 * 30 + 10 + 15);
    CHECK(own[0]["steps"] == listed["lines"]);
    CHECK(own[0]["steps"][1]["sides"] == "both");
    CHECK(own[0]["steps"][2]["cue"] == "Turn over");
}

TEST_CASE("questionnaires, marked days and what entries said before are in the document", "[cli][export]")
{
    Shell shell;
    const auto id = shell.log("6", {"--at", "2026-01-03T08:30", "--note", "stairs"});
    const auto before = shell.json({"pain", "list"}).at(0);
    shell.clock.advance(std::chrono::hours{1});
    shell.json({"pain", "edit", id, "--level", "5"});
    shell.json({"pain", "edit", id, "--level", "4"});
    shell.json({"measure", "answer", "peg", "--item", "1=6", "--item", "2=5", "--item", "3=4"});
    shell.json({"measure", "answer", "activities", "--activity", "putting on shoes=4", "--for", "2026-01-02"});
    CHECK(shell.run({"day", "mark", "2026-01-03", "flare_up"}).code == 0);

    const auto diary = exported(shell);
    CHECK(diary["day_marks"] == shell.json({"day", "list"}));
    auto answers = shell.json({"measure", "show", "peg"})["answers"];
    answers.push_back(shell.json({"measure", "show", "activities"})["answers"][0]);
    CHECK(diary["measures"] == answers);
    REQUIRE(diary["pain_versions"].size() == 2);
    CHECK(diary["pain_versions"][0]["level"] == 5);
    auto oldest = diary["pain_versions"][1];
    CHECK(oldest["entry"] == id);
    CHECK(oldest["until"] == "2026-01-05T10:00:00+00:00");
    for (const auto* name : {"level", "note", "felt_at", "for_day"}) CHECK(oldest[name] == before[name]);

    const auto late = exported(shell, {"--from", "2026-01-04"});
    CHECK(late["pain_versions"].empty());
    CHECK(late["measures"].size() == 1);
    CHECK(late["day_marks"].empty());
    CHECK(shell.run({"pain", "remove", id}).code == 0);
    CHECK(exported(shell)["pain_versions"].empty());
}

TEST_CASE("every setting that the diary keeps is in the document, under its name", "[cli][export][settings]")
{
    Shell shell;
    shell.run({"reminder", "pause"});
    const auto settings = exported(shell)["settings"];
    std::set<std::string> names;
    for (const auto& [name, value] : settings.items()) names.insert(name);
    CHECK(names == settings_in(shell.data() / "diary.db"));
    CHECK(settings["reminders_paused_until"] == "until_resumed");
    CHECK(settings["quiet_hours"] == nlohmann::json{{"from", "21:00"}, {"to", "07:00"}});
    CHECK(settings["working_days"] == nlohmann::json{"mon", "tue", "wed", "thu", "fri"});
}

TEST_CASE("days narrow what was recorded, and leave what belongs to no day", "[cli][export]")
{
    Shell shell;
    fill(shell);
    const auto early = exported(shell, {"--to", "2026-01-04"});
    CHECK(early["to"] == "2026-01-04");
    CHECK(early["pain_entries"].size() == 1);
    CHECK(early["routine_runs"].size() == 1);
    CHECK(early["sessions"].size() == 1);
    CHECK(early["appointments"].empty());
    CHECK(early["occurrences"].empty());
    const auto late = exported(shell, {"--from", "2026-01-04", "--to", "2026-01-05"});
    CHECK(late["pain_entries"].at(0)["level"] == 4);
    CHECK(late["routine_runs"].empty());
    CHECK(late["sessions"].empty());
    CHECK(late["occurrences"].size() == 1);
    for (const auto& diary : {early, late}) {
        CHECK(diary["own_routines"].size() == 1);
        CHECK(diary["plan"].size() == 1);
        CHECK(diary["reminders"].size() == 2);
    }
}

TEST_CASE("what was removed is not exported, and an empty diary is a whole document", "[cli][export]")
{
    Shell shell;
    const auto id = shell.log("4");
    CHECK(shell.run({"pain", "remove", id}).code == 0);
    const auto diary = exported(shell);
    for (const auto* list : {"pain_entries", "pain_versions", "measures", "day_marks", "routine_runs", "own_routines",
                             "plan", "sessions", "appointments", "reminders", "occurrences"}) {
        CAPTURE(list);
        REQUIRE(diary[list].is_array());
        CHECK(diary[list].empty());
    }
}

TEST_CASE("the document is written whole, for its owner, and never over another unasked", "[cli][export]")
{
    Shell shell;
    fill(shell);
    const auto path = path_in(shell, "diary.json");
    const auto written = shell.run({"export", "json", "--out", path});
    CHECK(written.code == 0);
    CHECK(written.out.empty());
    CHECK(written.says("2 pain entries, 0 questionnaires answered, 1 routine done, 1 routine of your own, 1 plan item, "
                       "1 session, 1 visit"));
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK_FALSE(fs::exists(path + ".part"));
    const auto before = read(path);
    shell.log("1");
    const auto refused = shell.run({"export", "json", "--out", path});
    CHECK(refused.code == 2);
    CHECK(refused.says("--force"));
    CHECK(read(path) == before);
    CHECK(shell.json({"export", "json", "--out", path, "--force"})["pain_entries"] == 3);
    CHECK(read(path)["pain_entries"].size() == 3);
    CHECK(shell.run({"export", "json", "--out", "/nowhere/diary.json"}).code == 4);
    const auto backwards = shell.run({"export", "json", "--out", path, "--from", "2026-01-05", "--to", "2026-01-04"});
    CHECK(backwards.code == 2);
    CHECK(backwards.is_one_line());
}

TEST_CASE("nothing is exported over the diary itself, even when asked to", "[cli][export]")
{
    Shell shell;
    shell.log("4");
    for (const auto* kind : {"json", "ics"})
        for (const auto* file : {"diary.db", "diary.db-wal", "../diary/diary.db"}) {
            CAPTURE(kind, file);
            const auto refused = shell.run({"export", kind, "--force", "--out", (shell.data() / file).string()});
            CHECK(refused.code == 2);
            CHECK(refused.is_one_line());
        }
    CHECK(shell.json({"pain", "list"}).size() == 1);
}

TEST_CASE("a diary that cannot be read is not exported by half", "[cli][export]")
{
    Shell shell;
    shell.log("4");
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open((shell.data() / "diary.db").c_str(), &db) == SQLITE_OK);
    CHECK(sqlite3_exec(db, "UPDATE pain_entry SET sites = 'elbow'", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(db);
    const auto path = path_in(shell, "diary.json");
    CHECK(shell.run({"export", "json", "--out", path}).code == 3);
    CHECK_FALSE(fs::exists(path));
}
