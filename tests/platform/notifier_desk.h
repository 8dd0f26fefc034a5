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

// The basic value that comes next, as text; "…" for anything else.
inline std::string read_value(sd_bus_message* message)
{
    char type = 0;
    const char* contents = nullptr;
    sd_bus_message_peek_type(message, &type, &contents);
    const std::string shape = contents;
    sd_bus_message_enter_container(message, 'v', contents);
    std::string text = "…";
    if (shape == "s") {
        const char* told = "";
        sd_bus_message_read(message, "s", &told);
        text = told;
    } else if (shape == "y") {
        std::uint8_t told = 0;
        sd_bus_message_read(message, "y", &told);
        text = std::to_string(told);
    } else if (shape == "b") {
        int told = 0;
        sd_bus_message_read(message, "b", &told);
        text = told != 0 ? "yes" : "no";
    } else {
        sd_bus_message_skip(message, contents);
    }
    sd_bus_message_exit_container(message);
    return text;
}

inline Dictionary read_dictionary(sd_bus_message* message)
{
    Dictionary read;
    sd_bus_message_enter_container(message, 'a', "{sv}");
    while (sd_bus_message_enter_container(message, 'e', "sv") > 0) {
        const char* key = "";
        sd_bus_message_read(message, "s", &key);
        read[key] = read_value(message);
        sd_bus_message_exit_container(message);
    }
    sd_bus_message_exit_container(message);
    return read;
}

inline Occurrence occurrence(int number, int rule = 1)
{
    const auto uuid = [](int n) {
        std::array<std::uint8_t, 10> chance{};
        chance[9] = static_cast<std::uint8_t>(n);
        return Uuid::version_7(utc_at("2026-01-05T09:00"), chance);
    };
    return {.id = OccurrenceId(uuid(number)),
            .rule = ReminderRuleId(uuid(100 + rule)),
            .kind = ReminderKind::Stretch,
            .text = "Stand up",
            .due_local = utc()->to_local(utc_at("2026-01-05T10:00")),
            .due = utc()->moment(utc_at("2026-01-05T10:00"))};
}

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

    void start(const std::shared_future<void>& awake)
    {
        const std::string name = notifications_name;
        service.answer(name + ".GetServerInformation", [awake](auto*, auto* answer) {
            if (awake.valid()) awake.wait();
            sd_bus_message_append(answer, "ssss", "fake", "us", "1.0", "1.2");
        });
        service.answer(name + ".GetCapabilities",
                       [](auto*, auto* answer) { sd_bus_message_append(answer, "as", 2, "actions", "body"); });
        service.answer(name + ".Notify", [this](auto* call, auto* answer) {
            std::uint32_t old = 0;
            const char* title = "";
            sd_bus_message_read(call, "sus", nullptr, &old, nullptr);
            sd_bus_message_read(call, "s", &title);
            sd_bus_message_skip(call, "s");
            buttons.push_back(read_strings(BusMessage(sd_bus_message_ref(call))).size() / 2);
            sd_bus_message_exit_container(call);
            titles.emplace_back(title);
            replaced.push_back(old);
            hints.push_back(read_dictionary(call));
            sd_bus_message_append(answer, "u", old != 0 ? old : static_cast<std::uint32_t>(hints.size()));
        });
        service.answer(name + ".CloseNotification", [this](auto* call, auto*) {
            std::uint32_t number = 0;
            sd_bus_message_read(call, "u", &number);
            closed.push_back(number);
        });
        service.start({notifications_name});
    }
};

// The portal of a sandbox.
struct Portal : Desktop {
    std::vector<std::string> ids;
    std::vector<Dictionary> messages;
    std::vector<std::string> removed;
    std::string sender;  // of the last message
    TempFolder folder;
    PortalNotifier notifier{bus, inbox, folder.path()};

    void start(std::uint32_t version)
    {
        const std::string name = portal;
        service.answer("org.freedesktop.DBus.Properties.Get",
                       [version](auto*, auto* answer) { sd_bus_message_append(answer, "v", "u", version); });
        service.answer(name + ".AddNotification", [this](auto* call, auto*) {
            const char* id = "";
            sd_bus_message_read(call, "s", &id);
            ids.emplace_back(id);
            sender = sd_bus_message_get_sender(call);
            messages.push_back(read_dictionary(call));
        });
        service.answer(name + ".RemoveNotification", [this](auto* call, auto*) {
            const char* id = "";
            sd_bus_message_read(call, "s", &id);
            removed.emplace_back(id);
        });
        service.start({portal_name});
    }

    // Tells who has sent the last message, and nobody else, what was chosen.
    void choose(const Occurrence& one, const char* action)
    {
        service.emit([to = sender, id = one.id.text(), action](sd_bus* on) {
            sd_bus_message* signal = nullptr;
            sd_bus_message_new_signal(on, &signal, portal_path, portal, "ActionInvoked");
            const BusMessage owned(signal);
            sd_bus_message_set_destination(signal, to.c_str());
            sd_bus_message_append(signal, "ssav", id.c_str(), action, 0);
            sd_bus_send(on, signal, nullptr);
        });
    }
};

}  // namespace aftercare::test
