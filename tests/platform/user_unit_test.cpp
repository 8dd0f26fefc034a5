#include "platform/linux/user_unit.h"

#include "platform/linux/autostart.h"
#include "platform/linux/whole_file.h"
#include "tests/platform/private_bus.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
namespace fs = std::filesystem;

namespace {

// A login of someone whose session bus systemd answers on, or does not.
struct Login {
    PrivateBus daemon;
    FakeService systemd;
    TempFolder home;
    std::string state = "disabled";
    std::vector<std::string> orders;

    Login()
    {
        if (!daemon.runs()) SKIP("dbus-daemon is not installed");
        REQUIRE(write_whole_file(home.path() / "aftercare-agent", ""));
        const auto take = [this](const std::string& method, std::string state_after, const char* answer) {
            systemd.answer("org.freedesktop.systemd1.Manager." + method, [=, this](auto* call, auto* reply) {
                const char* name = "";
                if (sd_bus_message_enter_container(call, 'a', "s") > 0) sd_bus_message_read(call, "s", &name);
                orders.push_back(method + (*name == '\0' ? "" : " ") + name);
                if (!state_after.empty() && state != "masked") state = state_after;
                if (std::string_view(answer) == "b") sd_bus_message_append(reply, "ba(sss)", 1, 0);
                if (std::string_view(answer) == "a") sd_bus_message_append(reply, "a(sss)", 0);
                if (std::string_view(answer) == "o") sd_bus_message_append(reply, "o", "/job");
            });
        };
        take("EnableUnitFiles", "enabled", "b");
        take("DisableUnitFiles", "disabled", "a");
        take("Reload", "", "");
        take("StopUnit", "", "o");
        systemd.answer("org.freedesktop.systemd1.Manager.GetUnitFileState",
                       [this](auto*, auto* reply) { sd_bus_message_append(reply, "s", state.c_str()); });
    }

    void start_systemd() { systemd.start({"org.freedesktop.systemd1"}); }

    Autostart agent() const
    {
        return Autostart({home.path() / "aftercare-agent", home.path(), std::nullopt, std::nullopt,
                          home.path() / "autostart", home.path() / "units"});
    }

    fs::path unit() const { return home.path() / "units" / "aftercare-agent.service"; }
    fs::path entry() const { return home.path() / "autostart" / "io.github.aftercare.Aftercare.Agent.desktop"; }
};

bool says(const AgentStatus& status, const std::string& words)
{
    return status.detail.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("where systemd answers the agent is enabled as its unit, read back, and no autostart entry is left",
          "[platform][autostart]")
{
    Login login;
    REQUIRE(login.agent().install());  // before this desktop had systemd
    CHECK(login.agent().status().starter == AgentStarter::LoginEntry);
    CHECK_FALSE(fs::exists(login.unit()));

    login.start_systemd();
    REQUIRE(login.agent().install());
    CHECK(login.orders == std::vector<std::string>{"EnableUnitFiles aftercare-agent.service", "Reload"});
    CHECK_FALSE(fs::exists(login.entry()));
    const auto status = login.agent().status();
    CHECK(status.installed);
    CHECK(status.starter == AgentStarter::UserUnit);
    CHECK(says(status, "unit of systemd, which is enabled: " + login.unit().string()));

    REQUIRE(login.agent().uninstall());
    CHECK(login.orders.back() == "Reload");
    CHECK_FALSE(fs::exists(login.unit()));
    CHECK_FALSE(login.agent().status().installed);
}

TEST_CASE("a unit that someone disabled or that runs another program does not count as installed",
          "[platform][autostart]")
{
    Login login;
    login.start_systemd();
    REQUIRE(login.agent().install());
    login.state = "disabled";
    CHECK_FALSE(login.agent().status().installed);
    CHECK(says(login.agent().status(), "systemd says its unit is disabled"));
    login.state = "enabled";
    CHECK(login.agent().status().installed);
    REQUIRE(write_whole_file(login.unit(), unit_text({"/elsewhere/aftercare-agent"})));
    CHECK_FALSE(login.agent().status().installed);
    login.orders.clear();
    CHECK(login.agent().stop());
    CHECK(login.orders.empty());
}

TEST_CASE("where systemd does not let the unit be enabled, the autostart entry takes its place",
          "[platform][autostart]")
{
    Login login;
    login.state = "masked";
    login.start_systemd();
    REQUIRE(login.agent().install());
    CHECK(login.agent().status().starter == AgentStarter::LoginEntry);
    CHECK_FALSE(fs::exists(login.unit()));
}

TEST_CASE("a unit from a login with systemd does not count without it, and can be removed there",
          "[platform][autostart]")
{
    Login login;
    REQUIRE(
        write_whole_file(login.unit(), unit_text({(login.home.path() / "aftercare-agent").string(), "--keep-alive"})));
    fs::create_directories(login.home.path() / "units" / "default.target.wants");
    const auto link = login.home.path() / "units" / "default.target.wants" / "aftercare-agent.service";
    fs::create_symlink(login.unit(), link);
    CHECK_FALSE(login.agent().status().installed);
    CHECK(says(login.agent().status(), "systemd does not answer"));
    REQUIRE(login.agent().uninstall());
    CHECK_FALSE(fs::exists(login.unit()));
    CHECK_FALSE(fs::is_symlink(link));
}

TEST_CASE("words of the unit are quoted as systemd asks", "[platform][autostart]")
{
    const auto text = unit_text({"/opt/a b/agent", "--data", "/100% \"$HOME\"\\"});
    CHECK(text.find(R"(ExecStart=":/opt/a b/agent" "--data" "/100%% \"$HOME\"\\")"
                    "\n") != std::string::npos);
    CHECK(text.find("Restart=on-failure\n") != std::string::npos);
    CHECK(unit_runs(text, {"/opt/a b/agent", "--data", "/100% \"$HOME\"\\"}));
}
