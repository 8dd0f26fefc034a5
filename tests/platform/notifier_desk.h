#pragma once

#include "platform/linux/bus_notifier.h"
#include "platform/linux/portal_notifier.h"
#include "tests/platform/private_bus.h"
#include "tests/support/fake_zone.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <future>

// Stand-ins for what shows notifications, each on a bus of its own.
namespace aftercare::test {

inline constexpr const char* notifications_name = "org.freedesktop.Notifications";
inline constexpr const char* portal = "org.freedesktop.portal.Notification";
inline constexpr const char* portal_name = "org.freedesktop.portal.Desktop";
inline constexpr const char* portal_path = "/org/freedesktop/portal/desktop";

using Dictionary = std::map<std::string, std::string>;

// What it holds as text; "…" for what is neither text nor a small number nor a truth.
Dictionary read_dictionary(sd_bus_message* message);

Occurrence occurrence(int number, int rule = 1);

// A program on a bus of its own; what the fake services were told is read once a call has returned.
struct Desktop {
    PrivateBus daemon;
    FakeService service;
    Inbox inbox;
    SessionBus bus;

    Desktop()
    {
        if (!daemon.runs()) SKIP("dbus-daemon is not installed");
    }

    // Whether the service has answered all that was handed to it.
    bool settles(Notifier& notifier)
    {
        const auto waits = [](const Message& one) { return one.state == MessageState::OnItsWay; };
        const auto is_settled = [&](const auto&) { return std::ranges::none_of(notifier.messages(), waits); };
        return hear<NotifierChanged>(bus, inbox, is_settled).has_value();
    }

    bool shows(Notifier& notifier, const Occurrence& one, Manner manner = {})
    {
        return notifier.show(one, manner) && settles(notifier) && is_shown(notifier, one);
    }

    static bool is_shown(Notifier& notifier, const Occurrence& one)
    {
        return std::ranges::any_of(notifier.messages(), [&](const Message& message) {
            return message.state == MessageState::Shown && message.occurrences.front() == one.id;
        });
    }

    std::optional<NotificationAnswered> hears()
    {
        return hear<NotificationAnswered>(bus, inbox, [](const auto&) { return true; });
    }

    // How the test message ended.
    std::optional<TestOutcome> hears_of_test()
    {
        const auto heard =
            hear<NotifierChanged>(bus, inbox, [](const auto& change) { return change.test.has_value(); });
        return heard ? heard->test : std::nullopt;
    }
};

// A notification service that numbers its messages from 1, and says who it is once `awake` is ready.
struct NotificationService : Desktop {
    std::vector<std::string> titles;
    std::vector<std::size_t> buttons;  // how many, with the one of the message itself
    std::vector<Dictionary> hints;
    std::vector<std::uint32_t> replaced;
    std::vector<std::uint32_t> closed;
    TempFolder folder;
    BusNotifier notifier{bus, inbox, folder.path()};

    explicit NotificationService(std::shared_future<void> awake = {}) { start(awake); }

    void start(const std::shared_future<void>& awake);
};

// The portal of a sandbox.
struct Portal : Desktop {
    std::vector<std::string> ids;
    std::vector<Dictionary> messages;
    std::vector<std::string> removed;
    std::string sender;  // of the last message
    TempFolder folder;
    PortalNotifier notifier{bus, inbox, folder.path()};

    void start(std::uint32_t version);
    // Tells who has sent the last message, and nobody else, what was chosen.
    void choose(const Occurrence& one, const char* action);
};

}  // namespace aftercare::test
