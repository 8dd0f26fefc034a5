#include "platform/linux/autostart.h"

#include "platform/linux/agent_report_file.h"
#include "platform/linux/instance_lock.h"
#include "tests/support/temp_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <csignal>
#include <fstream>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace aftercare;
using test::TempFolder;
namespace fs = std::filesystem;

namespace {

Autostart::Places places_in(const fs::path& root)
{
    std::ofstream(root / "aftercare-agent") << "";
    return {root / "aftercare-agent", root, std::nullopt, std::nullopt, root / "autostart"};
}

std::string text_of(const fs::path& file)
{
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

const char* const entry = "autostart/io.github.aftercare.Aftercare.Agent.desktop";

}  // namespace

TEST_CASE("installing is read back, and uninstalling leaves nothing", "[platform][autostart]")
{
    const TempFolder root;
    Autostart agent(places_in(root.path()));
    CHECK_FALSE(agent.status().installed);

    REQUIRE(agent.install());
    CHECK(agent.status().installed);
    CHECK(text_of(root.path() / entry)
              .find("Exec=\"" + (root.path() / "aftercare-agent").string() + "\" \"--keep-alive\"\n") !=
          std::string::npos);

    REQUIRE(agent.uninstall());
    CHECK_FALSE(agent.status().installed);
    CHECK_FALSE(fs::exists(root.path() / entry));
}

TEST_CASE("an entry that was switched off or runs another program does not count as installed", "[platform][autostart]")
{
    const TempFolder root;
    Autostart agent(places_in(root.path()));
    REQUIRE(agent.install());

    std::ofstream(root.path() / entry, std::ios::app) << "Hidden=true\n";
    CHECK_FALSE(agent.status().installed);
    std::ofstream(root.path() / entry) << autostart_entry({"/elsewhere/aftercare-agent"});
    CHECK_FALSE(agent.status().installed);
}

TEST_CASE("words of the autostart entry are quoted as desktop files ask", "[platform][autostart]")
{
    const auto text = autostart_entry({"/opt/a b/agent", "--data", "/100% \"$HOME\"\\"});
    CHECK(text.find(R"(Exec="/opt/a b/agent" "--data" "/100%% \\"\\$HOME\\"\\\\")") != std::string::npos);
}

TEST_CASE("a folder that cannot be written is an error that names the file", "[platform][autostart]")
{
    const TempFolder root;
    auto places = places_in(root.path());
    places.autostart = "/proc/nowhere";
    const auto installed = Autostart(places).install();
    REQUIRE_FALSE(installed);
    CHECK(installed.error().kind == ErrorKind::Io);
    CHECK(installed.error().what.find("/proc/nowhere") != std::string::npos);
}

TEST_CASE("the agent is known to run by the lock it holds", "[platform][autostart]")
{
    const TempFolder root;
    Autostart agent(places_in(root.path()));
    CHECK_FALSE(agent.status().running);
    {
        const auto lock = InstanceLock::take(agent_lock(root.path()), Instant{});
        REQUIRE(lock);
        const auto status = agent.status();
        CHECK(status.running);
        CHECK(status.detail.find("process " + std::to_string(::getpid())) != std::string::npos);
    }
    CHECK_FALSE(agent.status().running);
}

TEST_CASE("the last word of an agent that ended is not taken for one of the agent that runs", "[platform][autostart]")
{
    const TempFolder root;
    Autostart agent(places_in(root.path()));
    const auto lock = InstanceLock::take(agent_lock(root.path()), Instant{});
    REQUIRE((lock && *lock));
    AgentReportFile(root.path()).write({.process = ::getpid() + 1});
    CHECK_FALSE(agent.status().report);
    AgentReportFile(root.path()).write({.process = ::getpid()});
    CHECK(agent.status().report);
}

TEST_CASE("starting a program that is not there says so", "[platform][autostart]")
{
    const TempFolder root;
    auto places = places_in(root.path());
    places.agent = root.path() / "missing";
    const auto started = Autostart(places).start();
    REQUIRE_FALSE(started);
    CHECK(started.error().what.find("missing") != std::string::npos);
}

TEST_CASE("stopping an agent that does not run is no error", "[platform][autostart]")
{
    const TempFolder root;
    CHECK(Autostart(places_in(root.path())).stop());
}

TEST_CASE("stopping ends the keeper as well while it pauses between two agents", "[platform][autostart]")
{
    const TempFolder root;
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const auto keeper = ::fork();
    if (keeper == 0) {
        const auto lock = InstanceLock::take(keeper_lock(root.path()), Instant{});
        sigset_t none;
        sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);  // another test may have held SIGTERM back
        ::signal(SIGTERM, SIG_DFL);                  // Catch2 would take it for a failure
        if (::write(ready[1], "!", 1) == 1) ::pause();
        ::_exit(1);
    }
    char said = 0;
    REQUIRE(::read(ready[0], &said, 1) == 1);
    Autostart agent(places_in(root.path()));
    CHECK_FALSE(agent.status().running);
    CHECK(agent.status().detail.find("is started again") != std::string::npos);
    CHECK(agent.stop());
    ::kill(keeper, SIGKILL);  // too late for one that has ended
    int ending = 0;
    REQUIRE(::waitpid(keeper, &ending, 0) == keeper);
    REQUIRE(WIFSIGNALED(ending));
    CHECK(WTERMSIG(ending) == SIGTERM);
    CHECK(agent.status().detail.find("does not run") != std::string::npos);
    for (const int end : ready) ::close(end);
}
