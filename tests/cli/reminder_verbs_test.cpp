#include "tests/cli/shell.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;

namespace {

nlohmann::json added(Shell& shell, std::vector<std::string> options)
{
    options.insert(options.begin(), {"reminder", "add", "--kind", "custom", "--text", "Walk"});
    return shell.json(options);
}

}  // namespace

TEST_CASE("every way of saying when makes its rule", "[cli][reminders]")
{
    Shell shell;  // Monday 5 January 2026, nine in the morning
    CHECK(added(shell, {"--time", "10:00"})["rule"]["type"] == "times");
    const auto fortnight = added(shell, {"--every", "14d", "--from", "2026-01-07", "--time", "10:00"});
    CHECK(fortnight["rule"]["type"] == "days");
    CHECK(fortnight["rule"]["every"] == "14d");
    CHECK(fortnight["next_at"] == "2026-01-07T10:00:00+00:00");
    CHECK(added(shell, {"--every", "1h", "--between", "09:00-17:00"})["rule"]["type"] == "every");
    const auto since = added(shell, {"--after-last", "55m"});
    CHECK(since["rule"]["type"] == "after_last");
    CHECK(since["next_at"] == "2026-01-05T09:55:00+00:00");
    const auto session = added(shell, {"--after-session", "2h", "--after-session", "72h", "--sessions", "3"});
    CHECK(session["rule"]["after"] == nlohmann::json({"2h", "3d"}));
    CHECK(session["rule"]["nth"] == 3);
    CHECK(session["next_at"].is_null());
    CHECK(added(shell, {"--at", "2026-01-06T08:00"})["rule"]["at"] == "2026-01-06T08:00:00");
}

TEST_CASE("how a reminder comes is kept and told", "[cli][reminders]")
{
    Shell shell;
    const auto rule = added(shell, {"--time", "10:00", "--working-days", "--sound", "--even-when-busy", "--urgency",
                                    "high", "--if-missed", "18:00"});
    CHECK(rule["on_working_days"] == true);
    CHECK(rule["sound"] == true);
    CHECK(rule["even_when_busy"] == true);
    CHECK(rule["urgency"] == "high");
    CHECK(rule["if_missed"] == nlohmann::json({{"what", "catch_up"}, {"at", "18:00"}}));
    const auto list = shell.run({"reminder", "list"});
    CHECK(list.shows("working days only, high urgency, even when busy, with a sound"));
}

TEST_CASE("what an edit does not name stays as it was", "[cli][reminders]")
{
    Shell shell;
    const auto rule =
        added(shell, {"--after-last", "55m", "--between", "09:00-17:00", "--days", "mon,tue", "--urgency", "low"});
    const auto edited = shell.json({"reminder", "edit", rule["id"], "--after-last", "45m", "--text", "Stand"});
    CHECK(edited["rule"]["every"] == "45m");
    CHECK(edited["rule"]["from"] == "09:00");
    CHECK(edited["rule"]["days"] == nlohmann::json({"mon", "tue"}));
    CHECK(edited["urgency"] == "low");
    CHECK(edited["text"] == "Stand");
    CHECK(shell.json({"undo"}).is_object());
    CHECK(shell.json({"reminder", "list"}).at(0) == rule);
    CHECK(shell.run({"reminder", "edit", "01a20000-0000-7000-8000-000000000000", "--text", "x"}).code == 5);
}

TEST_CASE("an edit of one part of when keeps the others", "[cli][reminders]")
{
    Shell shell;
    const auto edited = [&](const nlohmann::json& rule, std::vector<std::string> options) {
        options.insert(options.begin(), {"reminder", "edit", rule["id"].get<std::string>()});
        return shell.json(options)["rule"];
    };
    const auto times = added(shell, {"--time", "10:00", "--days", "mon,wed"});
    CHECK(edited(times, {"--time", "15:00", "--time", "10:30"})["days"] == nlohmann::json({"mon", "wed"}));
    const auto on_sunday = edited(times, {"--days", "sun"});
    CHECK(on_sunday["days"] == nlohmann::json({"sun"}));
    CHECK(on_sunday["times"] == nlohmann::json({"10:30", "15:00"}));

    const auto spaced = added(shell, {"--every", "2h", "--between", "09:00-17:00", "--days", "mon,tue"});
    const auto closer = edited(spaced, {"--every", "60m"});
    CHECK(closer["every"] == "1h");
    CHECK(closer["from"] == "09:00");
    CHECK(closer["days"] == nlohmann::json({"mon", "tue"}));
    CHECK(edited(spaced, {"--between", "10:00-16:00"})["every"] == "1h");
    CHECK(edited(spaced, {"--after-last", "50m"})["from"] == "10:00");

    const auto fortnight = added(shell, {"--every", "14d", "--from", "2026-01-07", "--time", "10:00"});
    CHECK(edited(fortnight, {"--time", "11:00"})["from_day"] == "2026-01-07");
    CHECK(edited(fortnight, {"--every", "7d"})["times"] == nlohmann::json({"11:00"}));

    const auto session = added(shell, {"--after-session", "2h"});
    CHECK(edited(session, {"--sessions", "3"})["after"] == nlohmann::json({"2h"}));
}

TEST_CASE("what does not go with the kind of rule is refused and changes nothing", "[cli][reminders]")
{
    Shell shell;
    const auto once = added(shell, {"--at", "2026-01-06T08:00-05:00"});
    CHECK(once["rule"]["at"] == "2026-01-06T13:00:00");
    CHECK(shell.run({"reminder", "edit", once["id"], "--days", "sun"}).says("--days does not go with the rest."));
    const auto times = added(shell, {"--time", "10:00"});
    CHECK(shell.run({"reminder", "edit", times["id"], "--sessions", "3"}).code == 2);
    CHECK(shell.run({"reminder", "edit", times["id"], "--every", "90m"}).says("--every counts days"));
    CHECK(shell.run({"reminder", "edit", times["id"], "--sound", "--no-sound"}).code == 2);
    CHECK(shell.run({"reminder", "edit", times["id"], "--time", "10:00"}).says("Nothing has changed."));
    CHECK(shell.json({"reminder", "list"}) == nlohmann::json::array({once, times}));
}

TEST_CASE("what a reminder has is switched off again", "[cli][reminders]")
{
    Shell shell;
    const auto rule = added(shell, {"--time", "10:00", "--working-days", "--sound", "--even-when-busy"});
    const auto plain =
        shell.json({"reminder", "edit", rule["id"], "--no-working-days", "--no-sound", "--no-even-when-busy", "--off"});
    CHECK(plain["on_working_days"] == false);
    CHECK(plain["sound"] == false);
    CHECK(plain["even_when_busy"] == false);
    CHECK(plain["paused"] == true);
    CHECK(shell.run({"reminder", "list"}).shows("    off\n"));
    CHECK(plain["rule"] == rule["rule"]);
    CHECK(shell.json({"reminder", "edit", rule["id"], "--on"})["paused"] == false);
}

TEST_CASE("a reminder in quiet hours says when it is seen, and what comes is in that order", "[cli][reminders]")
{
    Shell shell;
    const auto late = shell.run({"reminder", "add", "--kind", "stretch", "--time", "23:30"});
    constexpr auto when = "Mon 5 Jan 2026 23:30, shown Tue 6 Jan 2026 07:00 when quiet hours end";
    CHECK(late.says(when));
    CHECK(shell.run({"reminder", "list"}).shows("next: Mon 5 Jan 2026 23:30, shown Tue 6 Jan"));
    CHECK(shell.run({"today"}).shows("Time to stretch, shown Tue 6 Jan 2026 07:00 when quiet hours end"));
    for (const auto& told : {shell.json({"reminder", "list"}).at(0), shell.json({"reminder", "next"}).at(0),
                             shell.json({"today"})["next"].at(0)})
        CHECK(told["shown_at"] == "2026-01-06T07:00:00+00:00");
    added(shell, {"--at", "2026-01-06T06:30"});
    added(shell, {"--at", "2026-01-05T10:00"});
    shell.clock.set(utc_at("2026-01-05T10:01"));
    const std::string id = shell.json({"reminder", "due"}).at(0)["id"];
    REQUIRE(shell.run({"reminder", "snooze", id, "--by", "15h"}).code == 0);
    const auto next = shell.run({"reminder", "next"}).out;
    CHECK(next.find("(put off)") > next.find("23:30"));
    CHECK(next.find("(put off)") < next.find("06:30"));
}

TEST_CASE("while reminders are paused every list says so, and until when", "[cli][reminders]")
{
    Shell shell;
    added(shell, {"--time", "10:00"});
    REQUIRE(shell.run({"reminder", "pause", "--until", "2026-01-05T12:00"}).code == 0);
    for (const auto* verb : {"list", "next"})
        CHECK(shell.run({"reminder", verb}).says("Reminders are paused until Mon 5 Jan 2026 12:00."));
    CHECK(shell.run({"today"}).says("Reminders are paused until Mon 5 Jan 2026 12:00."));
    CHECK(shell.run({"reminder", "next"}).shows("shown Mon 5 Jan 2026 12:00 when the pause ends"));
    REQUIRE(shell.run({"reminder", "pause"}).code == 0);
    CHECK(shell.run({"reminder", "next"}).shows("Walk, not shown while reminders are paused"));
    CHECK(shell.json({"reminder", "next"}).at(0)["shown_at"].is_null());
}

TEST_CASE("who adds a reminder that nothing would show hears what to run", "[cli][reminders]")
{
    Shell shell;
    const std::vector<std::string> add = {"reminder", "add", "--kind", "stretch", "--time", "10:00"};
    CHECK(shell.run(add).says("run: aftercare agent install"));
    auto elsewhere = add;
    elsewhere.insert(elsewhere.begin(), {"--data", (shell.folder.path() / "her diary").string()});
    CHECK(shell.run(elsewhere).says("her diary' agent install"));
    REQUIRE(shell.background.install());
    CHECK_FALSE(shell.run(add).says("agent"));
    shell.background.report({.bus = false});
    CHECK(shell.run(add).says("does not reach your screen. Look at: aftercare doctor"));
    REQUIRE(shell.background.stop());
    CHECK(shell.run(add).says("run: aftercare agent start"));
}

TEST_CASE("a routine reminder without a routine says how to name one", "[cli][reminders]")
{
    Shell shell;
    const auto bare = shell.run({"reminder", "add", "--kind", "routine", "--time", "10:00"});
    const auto id = bare.out.substr(0, 36);
    CHECK(bare.says("It opens no routine. Name one with: aftercare reminder edit " + id + " --routine KEY"));
    const auto named = shell.run({"reminder", "edit", id, "--routine", "desk_break_3"});
    CHECK_FALSE(named.says("It opens no routine."));
    CHECK_FALSE(shell.run({"reminder", "list"}).shows("Time for your routine"));
}

TEST_CASE("a reminder is named by the first characters of its id", "[cli][reminders][ids]")
{
    Shell shell;
    const std::string id = added(shell, {"--time", "10:00"})["id"];
    CHECK(shell.json({"reminder", "edit", id.substr(0, 8), "--text", "Stand"})["text"] == "Stand");
    shell.clock.set(utc_at("2026-01-05T09:01"));
    const std::string other = added(shell, {"--time", "11:00"})["id"];
    const auto refused = shell.run({"reminder", "remove", id.substr(0, 6)});
    CHECK(refused.code == 2);
    CHECK(refused.says(id));
    CHECK(refused.says(other));
    CHECK(shell.run({"reminder", "remove", id.substr(0, 5)}).code == 5);
    CHECK(shell.run({"reminder", "remove", other.substr(0, 13)}).code == 0);
    CHECK(shell.json({"reminder", "list"}).size() == 1);
}

TEST_CASE("a rule that could never come, or that says when in two ways, is refused at once", "[cli][reminders]")
{
    Shell shell;
    const auto code = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {"reminder", "add", "--kind", "custom", "--text", "Walk"});
        return shell.run(options).code;
    };
    CHECK(code({}) == 2);
    CHECK(code({"--every", "1h"}) == 2);
    CHECK(code({"--every", "90m", "--time", "10:00"}) == 2);
    CHECK(code({"--every", "1h", "--between", "17:00-09:00"}) == 2);
    CHECK(code({"--time", "10:00", "--at", "2026-02-01T10:00"}) == 2);
    CHECK(code({"--at", "2020-01-01T10:00"}) == 2);
    CHECK(code({"--time", "10:00", "--days", "sat,sun", "--working-days"}) == 2);
    CHECK(code({"--after-session", "400d"}) == 2);
    CHECK(code({"--time", "10:00", "--if-missed", "never"}) == 2);
    CHECK(code({"--time", "10:00", "--sessions", "3"}) == 2);
    CHECK(code({"--at", "2026-02-01T10:00", "--days", "mon"}) == 2);
    CHECK(code({"--after-session", "2h", "--working-days"}) == 2);
    CHECK(code({"--every", "3d", "--between", "10:00-12:00"}) == 2);
    CHECK(code({"--every", "12h", "--between", "09:00-10:00"}) == 2);
    CHECK(code({"--time", "10:00", "--text", "  "}) == 2);
    CHECK(shell.json({"reminder", "list"}).empty());
}
