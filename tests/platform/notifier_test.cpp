#include "tests/platform/notifier_desk.h"

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

TEST_CASE("a message presses and sounds as it was asked to, and says whose it is", "[platform][notifier]")
{
    NotificationService desktop;
    REQUIRE(desktop.shows(desktop.notifier, occurrence(1, 1), {Urgency::Low, false}));
    REQUIRE(desktop.shows(desktop.notifier, occurrence(2, 2), {Urgency::Normal, true}));
    REQUIRE(desktop.shows(desktop.notifier, occurrence(3, 3), {Urgency::High, true}));
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
    REQUIRE(desktop.shows(desktop.notifier, occurrence(1, 1)));
    REQUIRE(desktop.shows(desktop.notifier, occurrence(2, 2)));
    REQUIRE(desktop.shows(desktop.notifier, occurrence(3, 1)));
    CHECK(desktop.replaced == std::vector<std::uint32_t>{0, 0, 1});
    desktop.notifier.withdraw(occurrence(2).id);
    REQUIRE(desktop.shows(desktop.notifier, occurrence(4, 4)));  // told after it
    CHECK(desktop.closed == std::vector<std::uint32_t>{2});
}

TEST_CASE("inside a sandbox the portal shows the message with its answers, and tells which was chosen",
          "[platform][notifier]")
{
    Portal desktop;
    desktop.start(2);
    const auto one = occurrence(1);
    REQUIRE(desktop.shows(desktop.notifier, one, {Urgency::High, false}));
    REQUIRE(desktop.messages.size() == 1);
    CHECK(desktop.ids.front() == one.id.text());
    CHECK(desktop.messages.front() == Dictionary{{"title", "Stand up"},
                                                 {"body", "Due at 10:00"},
                                                 {"priority", "urgent"},
                                                 {"default-action", "default"},
                                                 {"sound", "silent"},
                                                 {"buttons", "…"}});
    desktop.choose(one, "later");
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
    REQUIRE(desktop.shows(desktop.notifier, occurrence(1)));
    CHECK_FALSE(desktop.messages.front().contains("sound"));  // which the first version does not know
    REQUIRE(desktop.shows(desktop.notifier, occurrence(2)));
    CHECK(desktop.removed == std::vector{occurrence(1).id.text()});
    desktop.notifier.withdraw(occurrence(2).id);
    REQUIRE(desktop.shows(desktop.notifier, occurrence(3, 3)));  // told after it
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
        hangs.answer(std::string(notifications_name) + ".Notify", {});
        hangs.start({notifications_name});
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
    desktop.service.start({notifications_name});
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
