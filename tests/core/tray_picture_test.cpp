#include "app/core/tray_picture.h"

#include "tests/support/fake_zone.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

using Chosen = TrayChosen::Choice;
using Answered = NotificationAnswered::Choice;

// A Monday in London, two in the afternoon.
struct Afternoon {
    std::shared_ptr<const Zone> zone = london();
    Instant now = utc_at("2026-01-05T14:00");
    Settings settings;
    TrayFacts facts{{}, utc_at("2026-01-05T14:30")};

    Occurrence& wait(std::string text)
    {
        std::array<std::uint8_t, 10> chance{};
        chance[9] = static_cast<std::uint8_t>(facts.waiting.size());
        facts.waiting.push_back({.id = OccurrenceId(Uuid::version_7(now, chance)),
                                 .rule = ReminderRuleId(Uuid::from_bytes({})),
                                 .kind = ReminderKind::Stretch,
                                 .text = std::move(text),
                                 .due_local = zone->to_local(now),
                                 .due = zone->moment(now)});
        return facts.waiting.back();
    }

    TrayPicture picture() const { return tray_picture(facts, {now, *zone, settings}); }
};

bool offers(const TrayPicture& picture, Chosen choice)
{
    return std::ranges::any_of(picture.menu, [&](const TrayLine& line) {
        const auto* chosen = std::get_if<TrayChosen>(&line.meaning);
        return chosen && chosen->choice == choice;
    });
}

}  // namespace

TEST_CASE("with nothing due the tray says when the next reminder comes", "[core][tray]")
{
    Afternoon day;
    CHECK(day.picture().summary == "Nothing is due. Next at 14:30");
    CHECK(day.picture().mood == TrayMood::Calm);
    day.facts.next = utc_at("2026-01-06T09:00");
    CHECK(day.picture().summary == "Nothing is due. Next on Tuesday at 09:00");
    day.facts.next = utc_at("2026-03-12T09:00");
    CHECK(day.picture().summary == "Nothing is due. Next on 12 March at 09:00");
    day.facts.next.reset();
    CHECK(day.picture().summary == "Nothing is due, and nothing is planned");
    CHECK(day.picture().mood == TrayMood::Idle);
}

TEST_CASE("a reminder that falls into quiet hours is announced for their end", "[core][tray]")
{
    Afternoon day;
    day.facts.next = utc_at("2026-01-05T22:00");
    CHECK(day.picture().summary == "Nothing is due. Next on Tuesday at 07:00");
}

TEST_CASE("each reminder that waits can be answered in the tray", "[core][tray]")
{
    Afternoon day;
    const auto id = day.wait("Stand up").id;
    const auto picture = day.picture();
    CHECK(picture.mood == TrayMood::Waiting);
    CHECK(picture.summary == "One reminder is waiting");
    CHECK(picture.menu[1] == TrayLine{"14:00  Stand up",
                                      {},
                                      {{"Done", NotificationAnswered{id, Answered::Done}},
                                       {"Later, in 10 minutes", NotificationAnswered{id, Answered::Later}},
                                       {"Skip", NotificationAnswered{id, Answered::Skip}},
                                       {"Open", NotificationAnswered{id, Answered::Open}}}});
}

TEST_CASE("of many reminders the oldest are listed, and the rest is found in the window", "[core][tray]")
{
    Afternoon day;
    for (int i = 0; i < 11; ++i) day.wait("Stand up");
    const auto picture = day.picture();
    CHECK(picture.summary == "11 reminders are waiting");
    CHECK(picture.menu[9] == TrayLine{"And 3 more", TrayChosen{Chosen::Open}});
    CHECK(picture.menu[10] == TrayLine{});
}

TEST_CASE("during quiet hours the tray lists what waits and asks for no attention", "[core][tray]")
{
    Afternoon day;
    day.now = utc_at("2026-01-05T23:00");
    day.wait("Stand up");
    CHECK(day.picture().mood == TrayMood::Calm);
    CHECK(day.picture().summary == "One reminder is waiting");
}

TEST_CASE("what can be chosen is pausing, or resuming while paused", "[core][tray]")
{
    Afternoon day;
    CHECK(offers(day.picture(), Chosen::PauseUntilTomorrow));
    CHECK_FALSE(offers(day.picture(), Chosen::Resume));
    day.settings.reminders_paused_until = tomorrow_morning({day.now, *day.zone, day.settings});
    CHECK(day.settings.reminders_paused_until == utc_at("2026-01-06T07:00"));
    CHECK_FALSE(offers(day.picture(), Chosen::PauseUntilTomorrow));
    CHECK(offers(day.picture(), Chosen::Resume));
    CHECK(day.picture().summary == "Reminders are paused until Tuesday at 07:00");
    CHECK(day.picture().mood == TrayMood::Calm);
    day.settings.reminders_paused_until = Instant::max();
    CHECK(day.picture().summary == "Reminders are paused");
    for (const auto choice : {Chosen::Open, Chosen::Quit}) CHECK(offers(day.picture(), choice));
}

TEST_CASE("a long text is cut between two characters, and stays on one line", "[core][tray]")
{
    Afternoon day;
    std::string text = "ä\n";
    for (int i = 0; i < 60; ++i) text += "ü";
    day.wait(text);
    std::string expected = "14:00  ä ";
    for (int i = 0; i < 51; ++i) expected += "ü";
    CHECK(day.picture().menu[1].label == expected + "…");
}
