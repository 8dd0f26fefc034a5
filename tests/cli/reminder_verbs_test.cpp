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
    CHECK(shell.json({"reminder", "list"}).empty());
}
