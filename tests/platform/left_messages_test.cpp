#include "platform/linux/screen_file.h"
#include "tests/platform/notifier_desk.h"

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

using Choice = NotificationAnswered::Choice;

// Another program on the same bus, or the same one started again.
template <class NotifierOf>
struct Successor {
    Inbox inbox;
    SessionBus bus;
    NotifierOf notifier;

    explicit Successor(const TempFolder& folder) : notifier(bus, inbox, folder.path()) { notifier.take_over(); }
};

std::vector<Message> gone(const Occurrence& one) { return {{{one.id}, MessageState::Gone}}; }

}  // namespace

TEST_CASE("an agent that starts again takes up what is on the screen, in its place, and hears the answer",
          "[platform][notifier]")
{
    NotificationService desktop;
    REQUIRE(desktop.shows(desktop.notifier, occurrence(1)));
    Successor<BusNotifier> agent(desktop.folder);
    CHECK(agent.notifier.messages() == gone(occurrence(1)));
    REQUIRE(agent.notifier.show(occurrence(1), {}));
    REQUIRE(hear<NotifierChanged>(agent.bus, agent.inbox,
                                  [&](const auto&) { return Desktop::is_shown(agent.notifier, occurrence(1)); }));
    CHECK(desktop.replaced == std::vector<std::uint32_t>{0, 1});
    desktop.service.emit([](sd_bus* bus) {
        sd_bus_emit_signal(bus, "/org/freedesktop/Notifications", notifications_name, "ActionInvoked", "us", 1U,
                           "done");
    });
    const auto answer = hear<NotificationAnswered>(agent.bus, agent.inbox, [](const auto&) { return true; });
    CHECK(answer == NotificationAnswered{occurrence(1).id, Choice::Done});
}

TEST_CASE("what was answered while no agent ran is taken from the screen by the next", "[platform][notifier]")
{
    NotificationService desktop;
    REQUIRE(desktop.shows(desktop.notifier, occurrence(1)));
    Successor<BusNotifier> agent(desktop.folder);
    REQUIRE(agent.notifier.messages().size() == 1);
    agent.notifier.withdraw(occurrence(1).id);
    CHECK(agent.notifier.messages().empty());
    REQUIRE(desktop.shows(desktop.notifier, occurrence(2, 2)));  // told after it
    CHECK(desktop.closed == std::vector<std::uint32_t>{1});
}

TEST_CASE("what was closed on the screen is not left to the next agent", "[platform][notifier]")
{
    NotificationService desktop;
    REQUIRE(desktop.shows(desktop.notifier, occurrence(1)));
    desktop.service.emit([](sd_bus* bus) {
        sd_bus_emit_signal(bus, "/org/freedesktop/Notifications", notifications_name, "NotificationClosed", "uu", 1U,
                           2U);
    });
    CHECK(desktop.hears() == NotificationAnswered{occurrence(1).id, Choice::Closed});
    CHECK(Successor<BusNotifier>(desktop.folder).notifier.messages().empty());
}

TEST_CASE("what went with its service is known to be gone, and shown anew", "[platform][notifier]")
{
    NotificationService desktop;
    REQUIRE(desktop.shows(desktop.notifier, occurrence(1)));
    desktop.service.emit([](sd_bus* bus) { sd_bus_release_name(bus, notifications_name); });
    REQUIRE(hear<NotifierChanged>(desktop.bus, desktop.inbox,
                                  [&](const auto&) { return desktop.notifier.messages() == gone(occurrence(1)); }));
    CHECK_FALSE(desktop.notifier.show(occurrence(1), {}));  // nobody is there
    CHECK(desktop.notifier.messages() == gone(occurrence(1)));
    desktop.service.emit([](sd_bus* bus) { sd_bus_request_name(bus, notifications_name, 0); });
    REQUIRE(hear<NotifierChanged>(desktop.bus, desktop.inbox, [](const auto&) { return true; }));
    REQUIRE(desktop.shows(desktop.notifier, occurrence(1)));
    CHECK(desktop.replaced == std::vector<std::uint32_t>{0, 0});
}

TEST_CASE("what a service had not answered when it ended has failed, until another comes", "[platform][notifier]")
{
    Desktop desktop;
    BusNotifier notifier(desktop.bus, desktop.inbox);
    const std::string name = notifications_name;
    desktop.service.answer(name + ".GetServerInformation",
                           [](auto*, auto* answer) { sd_bus_message_append(answer, "ssss", "fake", "us", "1", "1"); });
    desktop.service.answer(name + ".GetCapabilities",
                           [](auto*, auto* answer) { sd_bus_message_append(answer, "as", 0); });
    desktop.service.answer(name + ".Notify", {});
    desktop.service.start({name});
    const auto comes_to = [&](MessageState state) {
        const std::vector<Message> wanted{{{occurrence(1).id}, state}};
        return hear<NotifierChanged>(desktop.bus, desktop.inbox,
                                     [&](const auto&) { return notifier.messages() == wanted; })
            .has_value();
    };
    REQUIRE(notifier.show(occurrence(1), {}));
    REQUIRE(comes_to(MessageState::OnItsWay));  // it has said who it is, so the message is sent
    desktop.service.emit([](sd_bus* bus) { sd_bus_release_name(bus, notifications_name); });
    CHECK(comes_to(MessageState::Failed));
    desktop.service.emit([](sd_bus* bus) { sd_bus_request_name(bus, notifications_name, 0); });
    CHECK(comes_to(MessageState::Gone));
}

TEST_CASE("a message waits for a service that hangs, holds nobody, and then comes once and with its buttons",
          "[platform][notifier]")
{
    std::promise<void> wakes;
    NotificationService desktop(wakes.get_future().share());
    const auto before = std::chrono::steady_clock::now();
    REQUIRE(desktop.notifier.show(occurrence(1), {}));
    CHECK(std::chrono::steady_clock::now() - before < 1s);
    REQUIRE(hear<NotifierChanged>(desktop.bus, desktop.inbox, [](const auto&) { return true; }));  // it is silent
    const auto waiting = desktop.notifier.messages();
    const auto asked = std::chrono::steady_clock::now();
    CHECK_FALSE(desktop.notifier.status().reachable);
    const auto took = std::chrono::steady_clock::now() - asked;
    wakes.set_value();
    CHECK(took < 1s);
    CHECK(waiting == std::vector<Message>{{{occurrence(1).id}, MessageState::OnItsWay}});
    REQUIRE(desktop.settles(desktop.notifier));
    CHECK(desktop.is_shown(desktop.notifier, occurrence(1)));
    CHECK(desktop.buttons == std::vector<std::size_t>{4});
    CHECK(desktop.notifier.status().reachable);
}

TEST_CASE("to take a message away holds nobody, even when the service never answers", "[platform][notifier]")
{
    NotificationService desktop;
    REQUIRE(desktop.shows(desktop.notifier, occurrence(1)));
    std::promise<void> goes_on;
    desktop.service.emit([wait = goes_on.get_future().share()](sd_bus*) { wait.wait(); });
    const auto before = std::chrono::steady_clock::now();
    desktop.notifier.withdraw(occurrence(1).id);
    const auto took = std::chrono::steady_clock::now() - before;
    goes_on.set_value();
    CHECK(took < 1s);
}

TEST_CASE("a message that the service refuses has failed, and can be shown again", "[platform][notifier]")
{
    Desktop desktop;
    BusNotifier notifier(desktop.bus, desktop.inbox);
    desktop.service.start({notifications_name});
    for (int times = 0; times < 2; ++times) {
        REQUIRE(notifier.show(occurrence(1), {}));
        REQUIRE(desktop.settles(notifier));
        CHECK(notifier.messages() == std::vector<Message>{{{occurrence(1).id}, MessageState::Failed}});
    }
}

TEST_CASE("one message for several shrinks in its place, down to one with its buttons", "[platform][notifier]")
{
    NotificationService desktop;
    const auto one = occurrence(1, 1), two = occurrence(2, 2), three = occurrence(3, 3);
    REQUIRE(desktop.notifier.show_together({one, two, three}, {Urgency::High, true}));
    REQUIRE(desktop.settles(desktop.notifier));
    REQUIRE(desktop.shows(desktop.notifier, occurrence(4, 1)));  // a newer one of a rule leaves the others alone
    REQUIRE(desktop.notifier.show_together({two, three}, {}));
    REQUIRE(desktop.settles(desktop.notifier));
    REQUIRE(desktop.shows(desktop.notifier, three));
    CHECK(desktop.titles ==
          std::vector<std::string>{"3 reminders are waiting", "Stand up", "2 reminders are waiting", "Stand up"});
    CHECK(desktop.replaced == std::vector<std::uint32_t>{0, 0, 1, 1});
    CHECK(desktop.buttons == std::vector<std::size_t>{1, 4, 1, 4});
    CHECK(desktop.hints.front().at("urgency") == "2");
    CHECK(desktop.hints.front().contains("sound-name"));
}

TEST_CASE("inside a sandbox an agent that starts again sends its message again, and only so hears the answer",
          "[platform][notifier]")
{
    Portal desktop;
    desktop.start(2);
    REQUIRE(desktop.shows(desktop.notifier, occurrence(1)));
    Successor<PortalNotifier> agent(desktop.folder);
    CHECK(agent.notifier.messages() == gone(occurrence(1)));
    REQUIRE(agent.notifier.show(occurrence(1), {}));
    REQUIRE(hear<NotifierChanged>(agent.bus, agent.inbox,
                                  [&](const auto&) { return Desktop::is_shown(agent.notifier, occurrence(1)); }));
    CHECK(desktop.ids == std::vector{occurrence(1).id.text(), occurrence(1).id.text()});
    CHECK(desktop.removed.empty());
    desktop.choose(occurrence(1), "done");
    const auto answer = hear<NotificationAnswered>(agent.bus, agent.inbox, [](const auto&) { return true; });
    CHECK(answer == NotificationAnswered{occurrence(1).id, Choice::Done});
}

TEST_CASE("what was on the screen counts for one login", "[platform][notifier]")
{
    TempFolder folder;
    const ScreenFile file(folder.path());
    const std::vector<LeftMessage> left = {{"7", ":1.3", occurrence(1).rule, {occurrence(1).id, occurrence(2).id}},
                                           {"", "", occurrence(3, 2).rule, {occurrence(3).id}}};
    file.write("one bus", left);
    CHECK(file.read("one bus") == left);
    CHECK(file.read("another bus").empty());
    file.write("one bus", {});
    CHECK(file.read("one bus").empty());
}
