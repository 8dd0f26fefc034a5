#include "app/cli/agent_words.h"

#include "tests/cli/shell.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

const Instant nine = utc_at("2026-01-05T09:00");

// The doctor's line on that subject; null when it has none.
nlohmann::json line_on(const nlohmann::json& checks, std::string_view subject)
{
    const auto found = std::ranges::find_if(checks, [&](const auto& one) { return one["check"] == subject; });
    return found == checks.end() ? nlohmann::json() : *found;
}

AgentReport calm_report()
{
    return {.process = 7,
            .since = nine,
            .last_wake = nine + 1h,
            .reason = WakeReason::Due,
            .next_wake = nine + 25h,
            .bus = true,
            .notifier = "dunst 1.9.0",
            .capabilities = {"actions"}};
}

}  // namespace

TEST_CASE("the agent's own words reach status and doctor", "[cli][agent]")
{
    Shell shell;
    shell.run({"agent", "install"});
    shell.background.report(calm_report());
    const auto report = shell.json({"agent", "status"})["report"];
    CHECK(has_members(report, {"process", "since", "last_wake", "reason", "next_wake", "last_clock_jump", "restarts",
                               "overslept", "session_bus", "notifier", "capabilities", "idle_source", "do_not_disturb",
                               "trouble"}));
    CHECK(report["reason"] == "due");
    CHECK(report["since"] == "2026-01-05T09:00:00+00:00");
    CHECK(report["last_clock_jump"].is_null());
    CHECK(report["do_not_disturb"].is_null());

    const auto checks = shell.json({"doctor"});
    CHECK(line_on(checks, "agent alive")["ok"] == true);
    CHECK(line_on(checks, "agent last look")["detail"] ==
          "It last looked at 2026-01-05T10:00:00+00:00, because the planned time had come; it looks next at "
          "2026-01-06T10:00:00+00:00.");
    CHECK(line_on(checks, "do not disturb").is_null());
}

TEST_CASE("an agent that died, overslept or is silenced is shown with a remedy", "[cli][agent][doctor]")
{
    Shell shell;
    shell.run({"agent", "install"});
    auto report = calm_report();
    report.restarts = 2;
    report.overslept = 1;
    report.do_not_disturb = true;
    report.last_jump = ClockJump{nine, -90min};
    shell.background.report(report);
    const auto checks = shell.json({"doctor"});
    for (const auto* subject : {"agent alive", "agent last look", "do not disturb"}) {
        INFO(subject);
        CHECK(line_on(checks, subject)["ok"] == false);
        CHECK(line_on(checks, subject)["remedy"].is_string());
    }
    CHECK(line_on(checks, "agent alive")["detail"].get<std::string>().ends_with("started again, 2 times."));
    CHECK(line_on(checks, "last clock change")["detail"] ==
          "The clock was set back by 90m at 2026-01-05T09:00:00+00:00.");
    CHECK(shell.run({"agent", "status"}).shows("2 times."));

    shell.run({"agent", "stop"});
    CHECK(line_on(shell.json({"doctor"}), "agent alive").is_null());
}

TEST_CASE("the doctor says of each reminder when it comes, or why not", "[cli][doctor]")
{
    Shell shell;
    shell.run({"reminder", "add", "--kind", "stretch", "--text", "Stand up", "--time", "10:00", "--days",
               "tue,wed,thu,fri,sat,sun"});
    shell.run({"reminder", "add", "--kind", "custom", "--text", "Read", "--time", "22:00"});
    auto checks = shell.json({"doctor"});
    CHECK(line_on(checks, "reminder Stand up")["detail"] == "Next at 2026-01-06T10:00:00+00:00, not on Monday.");
    CHECK(line_on(checks, "reminder Read")["detail"] ==
          "Next at 2026-01-05T22:00:00+00:00, shown when quiet hours end at 2026-01-06T07:00:00+00:00.");

    shell.run({"reminder", "pause"});
    checks = shell.json({"doctor"});
    CHECK(line_on(checks, "reminder Read")["ok"] == false);
    CHECK(line_on(checks, "reminder Read")["remedy"] == "Run: aftercare reminder resume");
}
