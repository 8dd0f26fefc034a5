#include "platform/linux/bus_notifier.h"
#include "platform/linux/portal_notifier.h"

#include "tests/platform/private_bus.h"
#include "tests/support/fake_zone.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* notifications = "org.freedesktop.Notifications";
constexpr const char* portal = "org.freedesktop.portal.Notification";
constexpr const char* portal_name = "org.freedesktop.portal.Desktop";
constexpr const char* portal_path = "/org/freedesktop/portal/desktop";

using Dictionary = std::map<std::string, std::string>;

// The basic value that comes next, as text; "…" for anything else.
std::string read_value(sd_bus_message* message)
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

Dictionary read_dictionary(sd_bus_message* message)
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

Occurrence occurrence(int number, int rule = 1)
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

// A notification service that numbers its messages from 1.
struct NotificationService : Desktop {
    std::vector<Dictionary> hints;
    std::vector<std::uint32_t> replaced;
    std::vector<std::uint32_t> closed;
    BusNotifier notifier{bus, inbox};

    NotificationService()
    {
        const std::string name = notifications;
        service.answer(name + ".GetServerInformation",
                       [](auto*, auto* answer) { sd_bus_message_append(answer, "ssss", "fake", "us", "1.0", "1.2"); });
        service.answer(name + ".GetCapabilities",
                       [](auto*, auto* answer) { sd_bus_message_append(answer, "as", 2, "actions", "body"); });
        service.answer(name + ".Notify", [this](auto* call, auto* answer) {
            std::uint32_t old = 0;
            sd_bus_message_read(call, "su", nullptr, &old);
            sd_bus_message_skip(call, "sssas");
            replaced.push_back(old);
            hints.push_back(read_dictionary(call));
            sd_bus_message_append(answer, "u", static_cast<std::uint32_t>(hints.size()));
        });
        service.answer(name + ".CloseNotification", [this](auto* call, auto*) {
            std::uint32_t number = 0;
            sd_bus_message_read(call, "u", &number);
            closed.push_back(number);
        });
        service.start({notifications});
    }
};

// The portal of a sandbox.
struct Portal : Desktop {
    std::vector<std::string> ids;
    std::vector<Dictionary> messages;
    std::vector<std::string> removed;
    PortalNotifier notifier{bus, inbox};

    void start(std::uint32_t version)
    {
        const std::string name = portal;
        service.answer("org.freedesktop.DBus.Properties.Get",
                       [version](auto*, auto* answer) { sd_bus_message_append(answer, "v", "u", version); });
        service.answer(name + ".AddNotification", [this](auto* call, auto*) {
            const char* id = "";
            sd_bus_message_read(call, "s", &id);
            ids.emplace_back(id);
            messages.push_back(read_dictionary(call));
        });
        service.answer(name + ".RemoveNotification", [this](auto* call, auto*) {
            const char* id = "";
            sd_bus_message_read(call, "s", &id);
            removed.emplace_back(id);
        });
        service.start({portal_name});
    }
};

}  // namespace

TEST_CASE("a message presses and sounds as it was asked to, and says whose it is", "[platform][notifier]")
{
    NotificationService desktop;
    REQUIRE(desktop.notifier.show(occurrence(1, 1), {Urgency::Low, false}));
    REQUIRE(desktop.notifier.show(occurrence(2, 2), {Urgency::Normal, true}));
    REQUIRE(desktop.notifier.show(occurrence(3, 3), {Urgency::High, true}));
    REQUIRE(desktop.hints.size() == 3);
    CHECK(desktop.hints[0].at("urgency") == "0");
    CHECK(desktop.hints[0].at("suppress-sound") == "yes");
    CHECK_FALSE(desktop.hints[0].contains("sound-name"));
    CHECK(desktop.hints[1].at("urgency") == "1");
    CHECK(desktop.hints[1].at("sound-name") == "message-new-instant");
    CHECK(desktop.hints[2].at("urgency") == "2");
    CHECK(desktop.hints[2].at("sound-name") == "alarm-clock-elapsed");
    for (const auto& hints : desktop.hints) {
        CHECK(hints.at("category") == "x-aftercare.reminder");
        CHECK(hints.at("desktop-entry") == "io.github.aftercare.Aftercare");
        CHECK_FALSE(hints.contains("transient"));
    }
}

TEST_CASE("a message takes the place of the older one of its rule, and leaves the others", "[platform][notifier]")
{
    NotificationService desktop;
    REQUIRE(desktop.notifier.show(occurrence(1, 1), {}));
    REQUIRE(desktop.notifier.show(occurrence(2, 2), {}));
    REQUIRE(desktop.notifier.show(occurrence(3, 1), {}));
    CHECK(desktop.replaced == std::vector<std::uint32_t>{0, 0, 1});
    desktop.notifier.withdraw(occurrence(2).id);
    CHECK(desktop.closed == std::vector<std::uint32_t>{2});
}

TEST_CASE("inside a sandbox the portal shows the message with its answers, and tells which was chosen",
          "[platform][notifier]")
{
    Portal desktop;
    desktop.start(2);
    const auto one = occurrence(1);
    REQUIRE(desktop.notifier.show(one, {Urgency::High, false}));
    REQUIRE(desktop.messages.size() == 1);
    CHECK(desktop.ids.front() == one.id.text());
    CHECK(desktop.messages.front() == Dictionary{{"title", "Stand up"},
                                                 {"body", "Due at 10:00"},
                                                 {"priority", "urgent"},
                                                 {"default-action", "default"},
                                                 {"sound", "silent"},
                                                 {"buttons", "…"}});
    desktop.service.emit([id = one.id.text()](sd_bus* bus) {
        sd_bus_emit_signal(bus, portal_path, portal, "ActionInvoked", "ssav", id.c_str(), "later", 0);
    });
    const auto answer = desktop.hears();
    REQUIRE(answer);
    CHECK(answer->occurrence == one.id);
    CHECK(answer->choice == NotificationAnswered::Choice::Later);
}

TEST_CASE("the portal takes a message away when it was answered elsewhere, and the older one of its rule",
          "[platform][notifier]")
{
    Portal desktop;
    desktop.start(1);
    REQUIRE(desktop.notifier.show(occurrence(1), {}));
    CHECK_FALSE(desktop.messages.front().contains("sound"));  // which the first version does not know
    REQUIRE(desktop.notifier.show(occurrence(2), {}));
    CHECK(desktop.removed == std::vector{occurrence(1).id.text()});
    desktop.notifier.withdraw(occurrence(2).id);
    CHECK(desktop.removed.back() == occurrence(2).id.text());
}

TEST_CASE("without a portal nothing is shown, and it says so", "[platform][notifier]")
{
    Portal desktop;
    CHECK_FALSE(desktop.notifier.status().reachable);
    CHECK_FALSE(desktop.notifier.show(occurrence(1), {}));
}

TEST_CASE("a test message is sent without waiting, and tells when it is shown", "[platform][notifier]")
{
    NotificationService desktop;
    int nudges = 0;
    desktop.bus.on_question([&nudges] { ++nudges; });
    desktop.notifier.test(occurrence(1));
    CHECK(nudges == 1);
    CHECK(desktop.hears_of_test() == TestOutcome::Shown);
    CHECK(desktop.hints.size() == 1);
}

TEST_CASE("a notification service that hangs does not hold who sends a test, and counts as silent",
          "[platform][notifier]")
{
    Desktop desktop;
    BusNotifier notifier(desktop.bus, desktop.inbox);
    {
        FakeService hangs;
        hangs.answer(std::string(notifications) + ".Notify", {});
        hangs.start({notifications});
        const auto before = std::chrono::steady_clock::now();
        notifier.test(occurrence(1));
        CHECK(std::chrono::steady_clock::now() - before < 1s);
        CHECK(desktop.bus.deadline());  // so that whoever listens wakes although nothing comes
    }
    // It ends without a word, which its bus tells; nobody waits for the time it was given.
    CHECK(desktop.hears_of_test() == TestOutcome::NoAnswer);
}

TEST_CASE("a test message without a service, and one that is refused, say so", "[platform][notifier]")
{
    Desktop desktop;
    BusNotifier notifier(desktop.bus, desktop.inbox);
    notifier.test(occurrence(1));
    CHECK(desktop.hears_of_test() == TestOutcome::NoService);
    desktop.service.start({notifications});
    notifier.test(occurrence(1));
    CHECK(desktop.hears_of_test() == TestOutcome::Refused);
}

TEST_CASE("inside a sandbox a test goes through the portal without waiting for it", "[platform][notifier]")
{
    Portal desktop;
    desktop.start(2);
    desktop.notifier.test(occurrence(1));
    CHECK(desktop.hears_of_test() == TestOutcome::Shown);
    CHECK(desktop.ids == std::vector{occurrence(1).id.text()});
    CHECK_FALSE(desktop.messages.front().contains("buttons"));
}
