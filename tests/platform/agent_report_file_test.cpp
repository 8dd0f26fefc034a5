#include "platform/linux/agent_report_file.h"

#include "tests/support/temp_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>

using namespace aftercare;
using test::TempFolder;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

const Instant nine{1'767'603'600s};

AgentReport full_report()
{
    return {.process = 4711,
            .since = nine,
            .last_wake = nine + 1h,
            .reason = WakeReason::Resumed,
            .next_wake = nine + 2h,
            .last_jump = ClockJump{nine, -90min},
            .restarts = 2,
            .overslept = 1,
            .bus = true,
            .notifier = "dunst 1.9.0",
            .capabilities = {"actions", "body"},
            .idle_source = "org.freedesktop.ScreenSaver",
            .do_not_disturb = false,
            .trouble = "The disk is full."};
}

}  // namespace

TEST_CASE("what the agent says is read back whole, by its owner alone", "[platform][report]")
{
    const TempFolder root;
    const AgentReportFile file(root.path());
    CHECK_FALSE(file.read());

    file.write(full_report());
    CHECK(file.read() == full_report());
    const auto others = fs::perms::group_all | fs::perms::others_all;
    CHECK((fs::status(root.path() / "agent").permissions() & others) == fs::perms::none);
    CHECK((fs::status(root.path() / "agent" / "report").permissions() & others) == fs::perms::none);
}

TEST_CASE("an agent that died makes its successor a restart; one that was asked to end does not", "[platform][report]")
{
    const TempFolder root;
    const AgentReportFile file(root.path());
    CHECK(file.successor(1, nine).restarts == 0);

    file.write(full_report());
    const auto after_death = file.successor(4712, nine + 3h);
    CHECK(after_death.restarts == 3);
    CHECK(after_death.process == 4712);
    CHECK(after_death.since == nine + 3h);
    CHECK(after_death.last_jump == full_report().last_jump);

    file.write_end(full_report());
    CHECK(file.successor(4713, nine + 4h).restarts == 2);
}

TEST_CASE("what died with the computer was no death of the agent", "[platform][report]")
{
    const TempFolder root;
    const AgentReportFile file(root.path());
    file.write(full_report());
    std::ofstream(root.path() / "agent" / "report", std::ios::app) << "boot another\n";
    CHECK(file.successor(1, nine).restarts == 0);
    CHECK(file.successor(1, nine).overslept == 0);
}

TEST_CASE("a report that was damaged or comes from a newer version is read as far as it goes", "[platform][report]")
{
    const TempFolder root;
    fs::create_directory(root.path() / "agent");
    std::ofstream(root.path() / "agent" / "report") << "boot x\nprocess\nreason dreamt\nmood good\nsince 99z\n\nrest";
    const auto read = AgentReportFile(root.path()).read();
    REQUIRE(read);
    CHECK(read->process == 0);
    CHECK(read->reason == WakeReason::Started);
    CHECK(read->since == Instant{99s});
}

TEST_CASE("a name with a line break stays one line", "[platform][report]")
{
    const TempFolder root;
    const AgentReportFile file(root.path());
    auto report = full_report();
    report.notifier = "odd\nrestarts 9";
    file.write(report);
    CHECK(file.read()->notifier == "odd restarts 9");
    CHECK(file.read()->restarts == 2);
}
