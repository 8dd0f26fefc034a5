#include "platform/linux/bus_notifier.h"

#include "tests/platform/private_bus.h"

#include <catch2/catch_test_macros.hpp>

#include <future>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

// A program on a bus with a notification service that says what it is once `awake` is ready.
struct Desktop {
    PrivateBus daemon;
    FakeService service;
    Inbox inbox;
    SessionBus bus;
    BusNotifier notifier{bus, inbox};

    explicit Desktop(std::shared_future<void> awake)
    {
        if (!daemon.runs()) SKIP("dbus-daemon is not installed");
        const std::string name = "org.freedesktop.Notifications";
        service.answer(name + ".GetServerInformation", [awake](auto*, auto* answer) {
            awake.wait();
            sd_bus_message_append(answer, "ssss", "fake", "us", "1.0", "1.2");
        });
        service.answer(name + ".GetCapabilities",
                       [](auto*, auto* answer) { sd_bus_message_append(answer, "as", 2, "actions", "body"); });
        service.start({name});
    }

    bool hears_of_service()
    {
        return hear<NotifierChanged>(bus, inbox, [](const auto& change) { return !change.test; }).has_value();
    }
};

void check_is_known(const std::optional<NotifierStatus>& status)
{
    REQUIRE(status);
    CHECK(status->reachable);
    CHECK(status->server == "fake 1.0");
    CHECK(status->capabilities == std::vector<std::string>{"actions", "body"});
}

}  // namespace

TEST_CASE("what the notification service is becomes known without waiting for it", "[platform][notifier]")
{
    std::promise<void> wakes;
    wakes.set_value();
    Desktop desktop(wakes.get_future().share());
    CHECK_FALSE(desktop.notifier.known_status());
    REQUIRE(desktop.hears_of_service());
    check_is_known(desktop.notifier.known_status());
}

TEST_CASE("a notification service that hangs holds nobody, counts as silent after two seconds, and is there once it "
          "answers after all",
          "[platform][notifier]")
{
    std::promise<void> wakes;
    Desktop desktop(wakes.get_future().share());
    const auto before = std::chrono::steady_clock::now();
    CHECK_FALSE(desktop.notifier.known_status());
    CHECK(std::chrono::steady_clock::now() - before < 1s);
    const bool has_given_up = desktop.hears_of_service();
    const auto silent = desktop.notifier.known_status();
    wakes.set_value();
    CHECK(has_given_up);
    REQUIRE(silent);
    CHECK_FALSE(silent->reachable);
    REQUIRE(desktop.hears_of_service());
    check_is_known(desktop.notifier.known_status());
}

TEST_CASE("without a notification service that is known at once", "[platform][notifier]")
{
    PrivateBus daemon;
    if (!daemon.runs()) SKIP("dbus-daemon is not installed");
    Inbox inbox;
    SessionBus bus;
    BusNotifier notifier(bus, inbox);
    CHECK_FALSE(notifier.known_status().value_or(NotifierStatus{true}).reachable);
}
