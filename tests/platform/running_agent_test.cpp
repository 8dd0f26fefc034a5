#include "platform/linux/running_agent.h"

#include "platform/linux/agent_report_file.h"
#include "tests/platform/private_bus.h"

#include <catch2/catch_test_macros.hpp>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace aftercare;
using namespace aftercare::test;

namespace {

DesktopPlace place(std::vector<std::pair<std::string, std::string>> variables)
{
    return DesktopPlace::of([=](const char* name) -> std::optional<std::string> {
        for (const auto& [key, value] : variables)
            if (key == name) return value;
        return std::nullopt;
    });
}

bool is_fine(const AgentReport&) { return false; }

}  // namespace

TEST_CASE("a desktop is told from another by its session bus and its screens", "[platform][agent]")
{
    const auto here = place({{"DBUS_SESSION_BUS_ADDRESS", "unix:path=/tmp/b"}, {"DISPLAY", ":1"}});
    CHECK_FALSE(here.misses(here));
    CHECK(here.misses(place({{"DBUS_SESSION_BUS_ADDRESS", "unix:path=/tmp/a"}, {"DISPLAY", ":1"}})));
    CHECK(here.misses(place({{"DBUS_SESSION_BUS_ADDRESS", "unix:path=/tmp/b"}, {"DISPLAY", ":0"}})));
    CHECK(here.misses(place({})));
    CHECK_FALSE(place({}).misses(here));
    CHECK_FALSE(place({{"DBUS_SESSION_BUS_ADDRESS", "unix:path=/tmp/b"}, {"DISPLAY", "localhost:10.0"}}).misses(here));
    CHECK_FALSE(place({{"DISPLAY", ":1.0"}}).misses(here));
    CHECK(place({{"WAYLAND_DISPLAY", "wayland-0"}, {"DISPLAY", ":1"}}).misses(here));
    CHECK_FALSE(place({{"XDG_RUNTIME_DIR", "/run/user/7"}})
                    .misses(place({{"DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/user/7/bus"}})));
}

TEST_CASE("a desktop is read back from its line", "[platform][agent]")
{
    for (const auto& desktop : {DesktopPlace{"unix:path=/b,guid=1", "wayland-0", ":0"}, DesktopPlace{"", "", ":0"},
                                DesktopPlace{"unix:path=/b", "", ""}, DesktopPlace{}}) {
        const auto read = DesktopPlace::from(desktop.line());
        CHECK(read.bus == desktop.bus);
        CHECK(read.wayland == desktop.wayland);
        CHECK(read.x11 == desktop.x11);
    }
}

TEST_CASE("an agent serves the desktop it was started on, while it is on its bus and does not hang",
          "[platform][agent]")
{
    const PrivateBus daemon;
    if (!daemon.runs()) SKIP("dbus-daemon is not installed");
    const TempFolder root;
    const RunningAgent running(root.path());
    const auto here = DesktopPlace::of(environment_variable);
    CHECK_FALSE(running.serves(here, is_fine));

    const DesktopPlace before{"unix:path=/before", here.wayland, here.x11};
    {
        const auto lock = InstanceLock::take(agent_lock(root.path()), Instant{}, before.line());
        CHECK_FALSE(running.serves(here, is_fine));
        CHECK(running.serves({}, is_fine));
    }
    const auto lock = InstanceLock::take(agent_lock(root.path()), Instant{}, here.line());
    CHECK(running.serves(here, is_fine));
    AgentReport report{.process = ::getpid()};
    const AgentReportFile file(root.path());
    file.write(report);
    CHECK_FALSE(running.serves(here, is_fine));
    report.bus = true;
    file.write(report);
    CHECK(running.serves(here, is_fine));
    CHECK_FALSE(running.serves(here, [](const AgentReport&) { return true; }));
    CHECK(InstanceLock::holder(agent_lock(root.path()))->note == here.line());
}

TEST_CASE("an agent that was stopped dead ends as well when it is asked to", "[platform][agent]")
{
    const TempFolder root;
    const auto agent = ::fork();
    if (agent == 0) {
        const auto lock = InstanceLock::take(agent_lock(root.path()), Instant{});
        sigset_t none;
        sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);  // another test may have held SIGTERM back
        ::signal(SIGTERM, SIG_DFL);                  // Catch2 would take it for a failure
        ::raise(SIGSTOP);
        ::_exit(1);
    }
    int ending = 0;
    REQUIRE(::waitpid(agent, &ending, WUNTRACED) == agent);
    CHECK(RunningAgent(root.path()).end());
    REQUIRE(::waitpid(agent, &ending, 0) == agent);
    REQUIRE(WIFSIGNALED(ending));
    CHECK(WTERMSIG(ending) == SIGTERM);
}
