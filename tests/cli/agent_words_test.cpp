#include "app/cli/agent_words.h"
#include "app/cli/page.h"

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
    CHECK(line_on(checks, "agent notifications")["detail"] == "Its notification service: dunst 1.9.0.");
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

TEST_CASE("an agent that reaches no screen is shown, each with its own remedy", "[cli][agent][doctor]")
{
    Shell shell;
    shell.run({"agent", "install"});
    auto report = calm_report();
    report.bus = false;
    report.notifier.clear();
    shell.background.report(report);
    auto checks = shell.json({"doctor"});
    CHECK(line_on(checks, "session bus")["ok"] == true);
    CHECK(line_on(checks, "agent session bus")["ok"] == false);
    CHECK(line_on(checks, "agent session bus")["remedy"] ==
          "In a terminal of your desktop run: aftercare agent stop; aftercare agent start");

    report.bus = true;
    shell.background.report(report);
    checks = shell.json({"doctor"});
    CHECK(line_on(checks, "agent session bus").is_null());
    CHECK(line_on(checks, "agent notifications")["ok"] == false);
}

TEST_CASE("an agent that has slept through its planned look hangs", "[cli][agent][doctor]")
{
    Shell shell;
    shell.run({"agent", "install"});
    auto report = calm_report();
    report.next_wake = nine;
    shell.background.report(report);
    CHECK(line_on(shell.json({"doctor"}), "agent last look")["ok"] == true);
    shell.clock.advance(3h);
    const auto look = line_on(shell.json({"doctor"}), "agent last look");
    CHECK(look["ok"] == false);
    CHECK(look["detail"].get<std::string>().ends_with("it meant to look at 2026-01-05T09:00:00+00:00, and has not."));
    CHECK(look["remedy"] == "It hangs. Run: aftercare agent stop; aftercare agent start");
    CHECK(shell.run({"agent", "status"}).shows("has not."));
}

TEST_CASE("the doctor asks the desktop itself what holds reminders back", "[cli][doctor][presence]")
{
    Shell shell;
    auto checks = shell.json({"doctor"});
    CHECK(line_on(checks, "absence")["detail"] == "Nothing tells when you are away, so you count as present.");
    CHECK(line_on(checks, "do not disturb")["detail"].get<std::string>().starts_with("Nothing tells"));
    CHECK(line_on(checks, "full screen").is_null());

    shell.facts.presence = {.presence = {.busy = true},
                            .idle_source = "X11",
                            .do_not_disturb_source = "org.dunstproject.cmd0",
                            .full_screen = true};
    checks = shell.json({"doctor"});
    CHECK(line_on(checks, "absence")["detail"] == "X11 tells when you are away.");
    CHECK(line_on(checks, "do not disturb")["detail"] == "It is off.");
    CHECK(line_on(checks, "full screen")["ok"] == false);
    shell.facts.presence.do_not_disturb = true;
    CHECK(line_on(shell.json({"doctor"}), "do not disturb")["ok"] == false);
}

TEST_CASE("a service that the first message starts is not taken for one without buttons", "[cli][doctor]")
{
    Shell shell;
    shell.facts.notifier = {true, "started when needed", {}, true};
    const auto row = line_on(shell.json({"doctor"}), "notifications");
    CHECK(row["ok"] == true);
    CHECK(row["detail"] == "A service is there, which the first message starts.");
}

TEST_CASE("a remedy names the diary and the guidance that were asked about", "[cli][doctor]")
{
    Shell shell;
    const auto other = shell.folder.path() / "her diary";
    const std::vector<std::string> there = {"--data", other.string()};
    const auto with = [&](std::vector<std::string> words) {
        words.insert(words.begin(), there.begin(), there.end());
        return words;
    };
    REQUIRE(shell.run(with({"reminder", "add", "--kind", "custom", "--text", "Read", "--time", "20:00"})).code == 0);
    REQUIRE(shell.run(with({"reminder", "pause"})).code == 0);
    const auto checks = shell.json(with({"doctor"}));
    const auto command = "Run: aftercare --data '" + other.string() + "' ";
    CHECK(line_on(checks, "agent running")["remedy"] == command + "agent start");
    CHECK(line_on(checks, "agent installed")["remedy"] == command + "agent install");
    CHECK(line_on(checks, "reminder Read")["remedy"] == command + "reminder resume");
    CHECK(cli::command_line({.data = "/d", .content = "it's"}, "agent start") ==
          "aftercare --data /d --content 'it'\\''s' agent start");
}

TEST_CASE("a time zone that is not known is said, with what to do", "[cli][doctor]")
{
    Shell shell;
    CHECK(line_on(shell.json({"doctor"}), "clock and time zone")["ok"] == true);
    shell.zones.doubt = "This computer does not know the time zone Nowhere/Bad. Choose another.";
    const auto row = line_on(shell.json({"doctor"}), "clock and time zone");
    CHECK(row["ok"] == false);
    CHECK(row["remedy"] == shell.zones.doubt);
}

TEST_CASE("the doctor counts the sessions that a rule still waits for", "[cli][doctor]")
{
    Shell shell;
    shell.run(
        {"reminder", "add", "--kind", "custom", "--text", "Look back", "--after-session", "1d", "--sessions", "4"});
    CHECK(line_on(shell.json({"doctor"}), "reminder Look back")["detail"] == "It comes after 4 more sessions.");
}

TEST_CASE("the doctor says until when everything is paused", "[cli][doctor]")
{
    Shell shell;
    shell.log("3");
    CHECK(line_on(shell.json({"doctor"}), "pause").is_null());
    shell.run({"reminder", "pause", "--until", "2026-01-06T08:00"});
    const auto pause = line_on(shell.json({"doctor"}), "pause");
    CHECK(pause["detail"] == "All reminders are paused until 2026-01-06T08:00:00+00:00.");
    CHECK(pause["remedy"] == "Run: aftercare reminder resume");
    shell.run({"reminder", "pause"});
    CHECK(line_on(shell.json({"doctor"}), "pause")["detail"] == "All reminders are paused until you resume them.");
}

TEST_CASE("a long name leaves the doctor's times in one piece, in a narrow terminal as well", "[cli][doctor]")
{
    Shell shell;
    std::string name = "Walk";
    for (int i = 0; i < 11; ++i) name += " around the block";
    shell.run({"reminder", "add", "--kind", "custom", "--text", name, "--time", "10:00"});
    for (const int width : {40, 80}) {
        shell.terminal.width = width;
        const auto page = shell.run({"doctor"});
        CHECK(page.shows("2026-01-05T10:00:00+00:00"));
        std::istringstream lines(page.out);
        for (std::string line; std::getline(lines, line);) CHECK(cli::columns_of(line) <= width);
    }
}
