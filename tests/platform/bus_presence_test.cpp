#include "platform/linux/bus_presence.h"
#include "platform/linux/routine_presence.h"

#include "tests/platform/dconf_sample.h"
#include "tests/platform/private_bus.h"
#include "tests/platform/private_display.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <atomic>
#include <fstream>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr const char* mutter = "org.gnome.Mutter.IdleMonitor";
constexpr const char* screen_saver = "org.freedesktop.ScreenSaver";
constexpr const char* notifications = "org.freedesktop.Notifications";
constexpr const char* get = "org.freedesktop.DBus.Properties.Get";

// A program without a display, on a bus on which `service` answers.
struct Desktop {
    PrivateBus daemon;
    FakeService service;
    Inbox inbox;
    SessionBus bus;
    TempFolder home;
    BusPresence presence{bus, inbox, [this](const char* name) {
                             return std::string_view(name) == "HOME" ? std::optional(home.path().string())
                                                                     : std::nullopt;
                         }};

    Desktop()
    {
        if (!daemon.runs()) SKIP("dbus-daemon is not installed");
    }

    bool hears_of_change()
    {
        return hear<PresenceChanged>(bus, inbox, [](const auto&) { return true; }).has_value();
    }
};

}  // namespace

TEST_CASE("where nothing tells, the person is present and free and the sources are unknown", "[platform][presence]")
{
    Desktop desktop;
    const auto status = desktop.presence.status();
    CHECK(status.presence == Presence{});
    CHECK(status.idle_source.empty());
    CHECK(status.do_not_disturb_source.empty());
}

TEST_CASE("five minutes without a touch are an absence, and GNOME is asked to tell of its end", "[platform][presence]")
{
    Desktop desktop;
    desktop.service.answer(std::string(mutter) + ".GetIdletime", says_number(300'000));
    desktop.service.answer(std::string(mutter) + ".AddUserActiveWatch", says_small_number(7));
    desktop.service.start({mutter});
    const auto status = desktop.presence.status();
    CHECK(status.presence == Presence{.away = true});
    CHECK(status.idle_source == mutter);
    CHECK(status.end_is_told);
    desktop.service.emit([](sd_bus* bus) {
        sd_bus_emit_signal(bus, "/org/gnome/Mutter/IdleMonitor/Core", mutter, "WatchFired", "u", 7);
    });
    CHECK(desktop.hears_of_change());
}

TEST_CASE("GNOME is asked to tell when nothing was touched for five minutes, also one that comes later",
          "[platform][presence]")
{
    Desktop desktop;
    std::atomic<std::uint64_t> limit = 0;
    desktop.service.answer(std::string(mutter) + ".AddIdleWatch", [&limit](auto* call, auto*) {
        std::uint64_t told = 0;
        sd_bus_message_read(call, "t", &told);
        limit = told;
        sd_bus_emit_signal(sd_bus_message_get_bus(call), "/org/gnome/Mutter/IdleMonitor/Core", mutter, "WatchFired",
                           "u", 3);
    });
    const bool comes_later = GENERATE(false, true);
    if (comes_later) (void)desktop.bus.use();
    desktop.service.start({mutter});
    CHECK(desktop.hears_of_change());
    CHECK(limit == 300'000);
}

TEST_CASE("the freedesktop.org screen saver tells idle time and the lock", "[platform][presence]")
{
    Desktop desktop;
    desktop.service.answer(std::string(screen_saver) + ".GetSessionIdleTime", says_small_number(299'999));
    desktop.service.answer(std::string(screen_saver) + ".GetActive", says_truth(true));
    desktop.service.start({screen_saver});
    const auto status = desktop.presence.status();
    CHECK(status.presence == Presence{.locked = true});
    CHECK(status.idle_source == screen_saver);
    CHECK(status.end_is_told);
    desktop.service.emit([](sd_bus* bus) {
        sd_bus_emit_signal(bus, "/org/freedesktop/ScreenSaver", screen_saver, "ActiveChanged", "b", 0);
    });
    CHECK(desktop.hears_of_change());
}

TEST_CASE("a screen saver, which may tell seconds, is not believed where the X server counts idle time itself",
          "[platform][presence]")
{
    Desktop desktop;
    const PrivateDisplay display;
    if (!display.runs()) SKIP("Xvfb is not installed");
    desktop.service.answer(std::string(screen_saver) + ".GetSessionIdleTime", says_small_number(900'000'000));
    desktop.service.start({screen_saver});
    CHECK(desktop.presence.status().presence.away);
    BusPresence at_display(desktop.bus, desktop.inbox, [&](const char* name) {
        return std::string_view(name) == "DISPLAY" ? std::optional(display.name()) : std::nullopt;
    });
    const auto status = at_display.status();
    CHECK(status.idle_source == "X11");
    CHECK_FALSE(status.presence.away);
}

TEST_CASE("a lock screen that only the login manager knows of is a locked screen", "[platform][presence]")
{
    Desktop desktop;
    const bool locked = GENERATE(true, false);
    desktop.service.answer(get, says_property("org.freedesktop.login1.Session", "LockedHint", locked));
    desktop.service.start({"org.freedesktop.login1"});
    CHECK(desktop.presence.status().presence == Presence{.locked = locked});
    CHECK(desktop.presence.status().end_is_told == !locked);  // only its bus would tell, on which nobody listens
}

TEST_CASE("do-not-disturb is told by KDE's notification service, or by dunst", "[platform][presence]")
{
    Desktop desktop;
    SECTION("KDE")
    {
        desktop.service.answer(get, says_property(notifications, "Inhibited", true));
        desktop.service.start({notifications});
        CHECK(desktop.presence.status().do_not_disturb_source == notifications);
        const auto status = desktop.presence.status();
        CHECK(status.end_is_told);
        CHECK(status.presence == Presence{.busy = true});
        CHECK(status.do_not_disturb);
        CHECK_FALSE(status.full_screen);
        CHECK_FALSE(status.in_routine);
    }
    SECTION("dunst")
    {
        desktop.service.answer(get, says_property("org.dunstproject.cmd0", "paused", false));
        desktop.service.start({notifications});
        CHECK(desktop.presence.status().do_not_disturb_source == "org.dunstproject.cmd0");
        CHECK(desktop.presence.status().presence == Presence{});
    }
}

TEST_CASE("do-not-disturb of GNOME is read out of its settings, and unknown on another desktop", "[platform][presence]")
{
    Desktop desktop;
    auto settings = dconf_sample();
    const bool banners = GENERATE(false, true);
    settings[dconf_show_banners] = banners ? 1 : 0;
    fs::create_directories(desktop.home.path() / ".config" / "dconf");
    std::ofstream(desktop.home.path() / ".config" / "dconf" / "user", std::ios::binary) << settings;
    CHECK(desktop.presence.status().do_not_disturb_source.empty());

    desktop.service.answer(std::string(mutter) + ".GetIdletime", says_number(0));
    desktop.service.start({mutter});
    CHECK(desktop.presence.status().do_not_disturb_source == "org.gnome.desktop.notifications");
    CHECK(desktop.presence.status().presence == Presence{.busy = !banners});
    CHECK(desktop.presence.status().end_is_told == banners);
}

TEST_CASE("do-not-disturb that is a setting of Xfce or GNOME tells of its changes, and other settings do not",
          "[platform][presence]")
{
    Desktop desktop;
    const bool is_xfce = GENERATE(true, false);
    (void)desktop.presence.status();  // it listens from here on
    desktop.service.start({"org.xfce.Xfconf"});
    const auto change = [&](const char* xfce, const char* gnome) {
        desktop.service.emit([=](sd_bus* bus) {
            if (is_xfce)
                sd_bus_emit_signal(bus, "/org/xfce/Xfconf", "org.xfce.Xfconf", "PropertyChanged", "ssv",
                                   "xfce4-notifyd", xfce, "b", 1);
            else
                sd_bus_emit_signal(bus, "/ca/desrt/dconf/Writer/user", "ca.desrt.dconf.Writer", "Notify", "sass", gnome,
                                   1, "", "tag");
        });
    };
    change("/theme", "/org/gnome/desktop/interface/gtk-theme");
    change("/do-not-disturb", "/org/gnome/desktop/notifications/show-banners");
    CHECK(desktop.hears_of_change());
    CHECK(desktop.inbox.take().empty());
}

TEST_CASE("services that never answer are not waited for, and count as unknown", "[platform][presence]")
{
    Desktop desktop;
    for (const auto* method : {".GetSessionIdleTime", ".GetActive"})
        desktop.service.answer(std::string(screen_saver) + method, {});
    desktop.service.answer(get, {});
    desktop.service.start({screen_saver, notifications});
    const auto before = std::chrono::steady_clock::now();
    CHECK(desktop.presence.status().presence == Presence{});
    CHECK(std::chrono::steady_clock::now() - before < 1s);
}

TEST_CASE("a routine in one program makes the person busy for every program, until it ends", "[platform][presence]")
{
    Desktop desktop;
    CHECK(desktop.presence.status().presence == Presence{});
    Inbox unheard;
    SessionBus other_bus;
    BusPresence other(other_bus, unheard, [](const char*) { return std::nullopt; });
    other.occupy(true);
    CHECK(desktop.hears_of_change());
    CHECK(desktop.presence.status().presence == Presence{.busy = true});
    CHECK(desktop.presence.status().in_routine);
    CHECK_FALSE(desktop.presence.status().do_not_disturb);
    CHECK(other.status().presence == Presence{.busy = true});
    other.occupy(false);
    CHECK(desktop.hears_of_change());
    CHECK(desktop.presence.status().presence == Presence{});
}

TEST_CASE("a routine in a terminal makes the person busy as well, and asks nothing of the desktop",
          "[platform][presence]")
{
    Desktop desktop;
    CHECK(desktop.presence.status().presence == Presence{});
    {
        RoutinePresence terminal([](const char*) { return std::nullopt; });
        terminal.occupy(false);
        terminal.occupy(true);
        CHECK(desktop.hears_of_change());
        CHECK(desktop.presence.status().presence == Presence{.busy = true});
        CHECK(terminal.status().presence == Presence{});
    }
    // Also when the program ends in the middle of it.
    CHECK(desktop.hears_of_change());
    CHECK(desktop.presence.status().presence == Presence{});
}
