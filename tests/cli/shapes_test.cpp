#include "app/store/database.h"
#include "app/store/statement.h"
#include "tests/cli/shell.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace aftercare;
using namespace aftercare::test;
namespace fs = std::filesystem;

TEST_CASE("a routine lists its steps with kind, seconds and side", "[cli][shape]")
{
    Shell shell;
    const auto routines = shell.json({"routine", "list"});
    REQUIRE(routines.size() == 13);
    for (const auto& routine : routines) {
        CHECK(has_members(routine, {"key", "title", "seconds", "phase", "steps"}));
        int seconds = 0;
        for (const auto& step : routine["steps"]) {
            CHECK(has_members(step, {"exercise", "kind", "seconds", "side"}));
            CHECK((step["side"].is_null() || step["side"] == "left" || step["side"] == "right"));
            seconds += step["seconds"].get<int>();
        }
        CHECK(routine["seconds"] == seconds);
        CHECK(shell.json({"routine", "show", routine["key"]}) == routine);
    }
}

TEST_CASE("an exercise has every field of the contract", "[cli][shape]")
{
    Shell shell;
    const auto exercises = shell.json({"exercise", "list"});
    REQUIRE(exercises.size() >= 12);
    for (const auto& exercise : exercises) {
        CHECK(has_members(exercise, {"key", "title", "regions", "level", "phase", "position", "steps", "dose",
                                     "avoid_if", "stop_if", "sources"}));
        CHECK(exercise["dose"].is_object());
        CHECK(exercise["steps"].is_array());
    }
    CHECK(shell.json({"exercise", "show", "knee_rolls"})["key"] == "knee_rolls");
    CHECK(shell.run({"exercise", "show", "knee_rolls"}).shows("Steps\n  1. "));
}

TEST_CASE("articles carry evidence, claims, sources and a date, and topics lead to them", "[cli][shape]")
{
    Shell shell;
    const auto topics = shell.json({"guidance", "topics"});
    CHECK(topics.size() == 18);
    for (const auto& topic : topics) CHECK(has_members(topic, {"key", "title", "summary", "articles"}));
    const auto articles = shell.json({"guidance", "list", "hydration"});
    REQUIRE_FALSE(articles.empty());
    for (const auto& article : articles) {
        CHECK(
            has_members(article, {"key", "topic", "title", "evidence", "claims", "sources", "reviewed_on", "blocks"}));
        CHECK(article["sources"].is_array());
        CHECK(article["reviewed_on"].get<std::string>().size() == 10);
        CHECK(shell.json({"guidance", "show", article["key"]}) == article);
    }
    CHECK(shell.json({"guidance", "list"}).size() > articles.size());
}

TEST_CASE("a search finds by several words and warning signs stand apart", "[cli][shape]")
{
    Shell shell;
    const auto found = shell.json({"guidance", "search", "sore", "massage"});
    CHECK(has_members(found, {"warning_signs", "articles", "exercises", "routines"}));
    CHECK_FALSE(found["articles"].empty());
    CHECK(shell.run({"guidance", "search", "pain"}).code == 0);
    CHECK(shell.run({"guidance", "search", "qqqqqqqq"}).says("Nothing was found"));
}

TEST_CASE("warning signs are shown without a diary, with the numbers of a region", "[cli][shape]")
{
    Shell shell;
    const auto list = shell.json({"safety", "list", "--region", "uk"});
    CHECK(has_members(list, {"region", "actions", "signs", "none_apply"}));
    CHECK(has_members(list["signs"].at(0), {"id", "tier", "statement", "question"}));
    CHECK(shell.run({"safety", "show", "emergency", "--region", "uk"}).shows("Call 999"));
    CHECK(shell.run({"safety", "show", "E01"}).code == 0);
    CHECK_FALSE(fs::exists(shell.data()));
}

TEST_CASE("sessions and visits come back as they were noted", "[cli][shape]")
{
    Shell shell;
    const auto session = shell.json({"session", "add", "--at", "2026-01-04T16:00", "--with", "Sam", "--technique",
                                     "swedish", "--before", "5", "--next-day", "2"});
    CHECK(has_members(session, {"id", "at", "zone", "with", "techniques", "before", "after", "next_day", "note"}));
    CHECK(session["techniques"] == nlohmann::json({"swedish"}));
    CHECK(session["before"] == 5);
    CHECK(session["after"].is_null());
    CHECK(session["next_day"] == 2);

    const auto visit = shell.json({"appointment", "add", "--at", "2026-01-12T10:30", "--place", "High Street",
                                   "--remind", "1d", "--remind", "2h"});
    CHECK(visit["at"] == "2026-01-12T10:30:00+00:00");
    CHECK(visit["remind"] == nlohmann::json({"1d", "2h"}));
    CHECK(shell.json({"reminder", "list"}).size() == 2);
}

TEST_CASE("a reminder is listed, falls due, and takes its answers", "[cli][shape]")
{
    Shell shell;
    const auto rule =
        shell.json({"reminder", "add", "--kind", "stretch", "--time", "10:00", "--time", "15:00", "--days", "mon,tue"});
    CHECK(has_members(rule, {"id", "kind", "text", "rule", "paused", "next_at", "shown_at"}));
    CHECK(rule["if_missed"]["what"] == "show_once");
    CHECK(rule["next_at"] == "2026-01-05T10:00:00+00:00");
    CHECK(rule["rule"]["times"] == nlohmann::json({"10:00", "15:00"}));
    CHECK(rule["rule"]["days"] == nlohmann::json({"mon", "tue"}));
    CHECK(shell.json({"reminder", "list"}).at(0) == rule);
    CHECK(shell.json({"reminder", "next"}).at(0)["due_at"] == "2026-01-05T10:00:00+00:00");
    CHECK(shell.json({"reminder", "due"}).empty());

    shell.clock.set(utc_at("2026-01-05T10:05"));
    const auto due = shell.json({"reminder", "due"});
    REQUIRE(due.size() == 1);
    CHECK(has_members(due[0], {"id", "rule", "kind", "text", "due_at", "state", "snoozed_until"}));
    CHECK(due[0]["rule"] == rule["id"]);
    const std::string id = due[0]["id"];

    const auto snoozed = shell.json({"reminder", "snooze", id, "--by", "20m"});
    CHECK(snoozed["state"] == "snoozed");
    CHECK(snoozed["snoozed_until"] == "2026-01-05T10:25:00+00:00");
    CHECK(shell.json({"reminder", "due"}).empty());
    CHECK(shell.json({"reminder", "next"}).at(0)["id"] == id);
    CHECK(shell.json({"reminder", "done", id})["state"] == "done");
    CHECK(shell.run({"reminder", "skip", id}).code == 2);

    CHECK(shell.json({"reminder", "pause", "--until", "2026-01-06T08:00"})["paused"] == true);
    CHECK(shell.json({"reminder", "resume"})["paused"] == false);
    CHECK(shell.run({"reminder", "remove", rule["id"]}).code == 0);
    CHECK(shell.json({"reminder", "list"}).empty());
}

TEST_CASE("today shows what was recorded, what is due and what comes", "[cli][shape]")
{
    Shell shell;
    shell.log("4", {"--site", "neck"});
    shell.run({"routine", "log", "desk_break_3"});
    shell.run({"reminder", "add", "--kind", "hydration", "--time", "15:00"});
    const auto today = shell.json({"today"});
    CHECK(has_members(today, {"day", "entries", "routines", "sessions", "due", "next", "appointments"}));
    CHECK(today["entries"].size() == 1);
    CHECK(today["routines"].size() == 1);
    CHECK(today["next"].size() == 1);
    const auto page = shell.run({"today"});
    CHECK(page.shows("pain 4 of 10, Neck"));
    CHECK(page.shows("15:00"));
}

TEST_CASE("a trend has its days, weeks, statements and what is hidden", "[cli][shape]")
{
    Shell shell;
    for (const auto* day : {"2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05"})
        shell.log("4", {"--at", std::string(day) + "T08:00"});
    const auto trend = shell.json({"trend"});
    CHECK(has_members(trend, {"from", "to", "days", "statements", "hidden"}));
    CHECK(trend["from"] == "2026-01-01");
    REQUIRE(trend["days"].size() == 5);
    CHECK(has_members(trend["days"].at(0), {"day", "mean", "min", "max", "entries", "routines", "session"}));
    CHECK(trend["weeks"].at(0)["mean"] == 4.0);
    for (const auto& one : trend["statements"]) CHECK(has_members(one, {"key", "text", "n", "strength"}));
    for (const auto& one : trend["hidden"]) CHECK(has_members(one, {"key", "reason"}));
    CHECK(shell.json({"trend", "--from", "2026-01-04"})["days"].size() == 2);
    CHECK(Shell().json({"trend"})["from"].is_null());
}

TEST_CASE("the agent is asked, started and ended", "[cli][agent]")
{
    Shell shell;
    CHECK(shell.json({"agent", "status"})["installed"] == false);
    CHECK(shell.json({"agent", "status"})["starter"].is_null());
    CHECK(shell.json({"agent", "install"})["running"] == true);
    CHECK(shell.json({"agent", "status"})["starter"] == "autostart");
    CHECK(shell.json({"agent", "stop"})["running"] == false);
    CHECK(shell.json({"agent", "start"})["running"] == true);
    CHECK(shell.json({"agent", "uninstall"})["installed"] == false);
    CHECK_FALSE(fs::exists(shell.data()));
}

TEST_CASE("the doctor names what is wrong, each with its remedy", "[cli][doctor]")
{
    Shell shell;
    shell.log("4");
    shell.run({"agent", "install"});
    for (const auto& check : shell.json({"doctor"})) {
        INFO(check.dump());
        CHECK(has_members(check, {"check", "ok", "detail", "remedy"}));
        CHECK(check["ok"] == true);
        CHECK(check["remedy"].is_null());
    }

    shell.run({"agent", "uninstall"});
    shell.facts = {};
    fs::permissions(shell.data(), fs::perms::all);
    std::ofstream(shell.data() / "diary.db") << std::string(8192, '?');
    int wrong = 0;
    for (const auto& check : shell.json({"doctor"})) {
        CHECK(check["ok"] == check["remedy"].is_null());
        wrong += check["ok"] == false ? 1 : 0;
    }
    CHECK(wrong == 9);  // folder, diary, agent installed and running, bus, notifications, display, sounds, spoken cues
    CHECK(shell.run({"doctor"}).shows("chmod 700"));
}

TEST_CASE("the doctor says why a routine is not heard, and which package is missing", "[cli][doctor][speech]")
{
    Shell shell;
    const auto says = [&](std::string_view check, std::string_view words) {
        const auto checks = shell.json({"doctor"});
        return std::ranges::any_of(checks, [&](const auto& one) {
            return one["check"] == check && one.dump().find(words) != std::string::npos;
        });
    };
    CHECK(says("sounds", "Routines can be heard."));
    CHECK(says("spoken cues", "speech-dispatcher answers."));
    shell.facts.speech_server = cli::SpeechServer::Installed;
    CHECK(says("spoken cues", "started with the first phrase"));
    shell.facts.speech_server = cli::SpeechServer::Silent;
    CHECK(says("spoken cues", "does not answer"));
    shell.facts.speech_server = cli::SpeechServer::Elsewhere;
    CHECK(says("spoken cues", "Unset SPEECHD_ADDRESS"));
    shell.facts.speech_server = cli::SpeechServer::None;
    CHECK(says("spoken cues", "speech-dispatcher-espeak-ng"));
    shell.facts.speech_library = false;
    CHECK(says("spoken cues", "libspeechd2"));
    shell.facts.sound_output = false;
    CHECK(says("sounds", "no sound output opens"));
    shell.facts.sound_library = false;
    CHECK(says("sounds", "libasound2"));
}

TEST_CASE("a content check lists every problem with file and pointer, and refuses", "[cli][content]")
{
    Shell shell;
    CHECK(shell.run({"content", "check", "content"}).code == 0);
    CHECK(shell.json({"content", "check"}) == nlohmann::json::array());

    const auto copy = shell.folder.path() / "content";
    fs::copy("content", copy, fs::copy_options::recursive);
    std::ofstream(copy / "en/strings.json") << "{";
    std::ofstream(copy / "en/exercises/knee_rolls.json") << "{\"key\": 7}";
    std::ofstream(copy / "figures/knee_rolls.json") << "[]";
    const auto checked = shell.run({"content", "check", copy.string(), "--json"});
    CHECK(checked.code == 2);
    CHECK(checked.is_one_line());
    const auto problems = checked.json();
    for (const auto& problem : problems) CHECK(has_members(problem, {"file", "pointer", "what"}));
    for (const auto* file : {"en/strings.json", "en/exercises/knee_rolls.json", "figures/knee_rolls.json"})
        CHECK(std::ranges::any_of(problems, [&](const auto& problem) { return problem["file"] == file; }));
    CHECK(std::ranges::any_of(problems, [](const auto& problem) { return problem["pointer"] == "/key"; }));
    CHECK(shell.run({"content", "check", "/nowhere"}).code == 4);
    CHECK(shell.run({"guidance", "list", "--content", copy.string()}).says("aftercare content check"));
}

TEST_CASE("what passed while away is told apart, newest first, and skipped as one", "[cli][reminders]")
{
    Shell shell;
    REQUIRE(shell.run({"reminder", "add", "--kind", "stretch", "--time", "10:00"}).code == 0);
    REQUIRE(shell.run({"reminder", "add", "--kind", "custom", "--text", "Walk", "--time", "08:30"}).code == 0);
    shell.clock.set(utc_at("2026-01-07T09:00"));
    for (const auto* verb : {"due", ""}) {
        const auto told =
            shell.run(*verb ? std::vector<std::string>{"reminder", verb} : std::vector<std::string>{"today"});
        const auto away = told.out.find("While you were away");
        REQUIRE(away != std::string::npos);
        CHECK(told.out.find("Wed 7 Jan 2026 08:30") < away);
        CHECK(told.out.find("Tue 6 Jan 2026 10:00") > away);
        CHECK(told.out.find("Tue 6 Jan 2026 10:00") < told.out.find("Mon 5 Jan 2026 10:00"));
    }
    CHECK(shell.json({"reminder", "skip-all"}).size() == 3);
    CHECK_FALSE(shell.run({"reminder", "due"}).shows("While you were away"));
    REQUIRE(shell.run({"undo"}).code == 0);
    CHECK(shell.run({"reminder", "due"}).shows("While you were away"));
}

TEST_CASE("a reminder that cannot be read is named by the list and the doctor, and removed", "[cli][reminders][broken]")
{
    Shell shell;
    REQUIRE(shell.run({"reminder", "add", "--kind", "stretch", "--time", "10:00"}).code == 0);
    REQUIRE(shell.run({"reminder", "add", "--kind", "custom", "--text", "Private words", "--time", "11:00"}).code == 0);
    {
        auto database = store::Database::open(shell.data(), {});
        REQUIRE(database);
        REQUIRE(store::execute(database->handle(), "UPDATE reminder_rule SET times = 'x' WHERE kind = 'custom'"));
    }
    const auto list = shell.run({"reminder", "list"});
    CHECK(list.shows("Time to stretch"));
    CHECK(list.shows("cannot be read"));
    CHECK_FALSE(list.shows("Private words"));
    const auto both = shell.json({"reminder", "list"});
    REQUIRE(both.size() == 2);
    CHECK(both[0]["problem"].is_null());
    CHECK(has_members(both[1], {"id", "kind", "text", "rule", "paused", "next_at", "problem", "shown_at"}));
    CHECK(both[1]["problem"].get<std::string>().find("broken value") != std::string::npos);
    CHECK(both[1]["id"].is_string());
    CHECK(shell.run({"doctor"}).shows("1 reminder cannot be read"));
    const std::string before = "aftercare reminder remove ";
    const auto id = list.out.substr(list.out.find(before) + before.size(), 36);
    REQUIRE(shell.run({"reminder", "remove", id}).code == 0);
    CHECK_FALSE(shell.run({"reminder", "list"}).shows("cannot be read"));
}
