#include "app/core/message_keeper.h"

#include "platform/null/counting_chance.h"
#include "platform/null/recording_notifier.h"
#include "tests/support/fake_zone.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

// Someone who shows reminders, at ten in London on 5 January 2026.
struct Screen {
    std::shared_ptr<const Zone> zone = london();
    Settings settings;
    Presence presence;
    Instant now = utc_at("2026-01-05T10:00");
    CountingChance chance;
    RecordingNotifier notifier;
    Diary diary{std::move(*store::Database::in_memory()), chance};
    MessageKeeper keeper{diary, notifier};

    // A reminder of a rule of its own that fell due at ten.
    OccurrenceId due(const std::string& text, RuleDetails details = {})
    {
        details.text = text;
        details.schedule = TimesOfDay{{10h}, every_day};
        const ReminderRule rule{ReminderRuleId(Uuid::version_7(now, chance.bytes())), now - 1h, details};
        REQUIRE(diary.rules.add(rule));
        REQUIRE(diary.reminders.evaluate(here()));
        const auto open = diary.occurrences.open();
        REQUIRE(open);
        for (const auto& one : *open)
            if (one.rule == rule.id) return one.id;
        FAIL("it is not due");
        return open->front().id;
    }

    std::vector<OccurrenceId> several_due()
    {
        std::vector<OccurrenceId> ids;
        for (const auto* text : {"One", "Two", "Three", "Four"}) ids.push_back(due(text));
        return ids;
    }

    Circumstances here() const { return {now, *zone, settings, presence}; }

    void look()
    {
        const auto to_show = diary.reminders.to_show(here());
        REQUIRE(to_show);
        REQUIRE(keeper.keep(*to_show, here()));
    }

    void answer(const OccurrenceId& id) { REQUIRE(diary.reminders.answer({id, Answer::Done, {}}, here())); }

    OccurrenceState state_of(const OccurrenceId& id)
    {
        const auto found = diary.occurrences.find(id);
        REQUIRE(found);
        return found->state;
    }
};

}  // namespace

TEST_CASE("what went with its service comes back once and without a sound when there is another", "[core][messages]")
{
    Screen screen;
    RuleDetails heard;
    heard.sound = true;
    const auto id = screen.due("Stand up", heard);
    screen.look();
    screen.notifier.lose_all();
    screen.notifier.reachable = false;
    screen.look();
    CHECK(screen.notifier.shown.size() == 1);
    screen.notifier.reachable = true;
    screen.look();
    screen.look();
    REQUIRE(screen.notifier.shown.size() == 2);
    CHECK(screen.notifier.shown.back().id == id);
    CHECK(screen.notifier.manners.front().sound);
    CHECK_FALSE(screen.notifier.manners.back().sound);
    CHECK(screen.state_of(id) == OccurrenceState::Delivered);
}

TEST_CASE("a service that ends over what comes back is given a minute", "[core][messages]")
{
    Screen screen;
    screen.due("Stand up");
    screen.look();
    for (int times = 0; times < 3; ++times) {
        screen.notifier.lose_all();
        screen.look();
    }
    CHECK(screen.notifier.shown.size() == 2);
    CHECK(screen.keeper.try_again() == screen.now + 1min);
    screen.now += 1min;
    screen.look();
    CHECK(screen.notifier.shown.size() == 3);
}

TEST_CASE("what was answered meanwhile does not come back, and is taken away where it is left", "[core][messages]")
{
    Screen screen;
    const auto id = screen.due("Stand up");
    screen.look();
    screen.notifier.lose_all();
    screen.answer(id);
    screen.look();
    CHECK(screen.notifier.shown.size() == 1);
    CHECK(screen.notifier.withdrawn == std::vector{id});
}

TEST_CASE("what was on the screen comes back only when it may be shown", "[core][messages]")
{
    Screen screen;
    screen.due("Stand up");
    screen.look();
    screen.notifier.lose_all();
    screen.settings.reminders_paused_until = screen.now + 1h;
    screen.look();
    CHECK(screen.notifier.shown.size() == 1);
    screen.settings.reminders_paused_until.reset();
    screen.look();
    CHECK(screen.notifier.shown.size() == 2);
}

TEST_CASE("what the service did not take is tried again after a minute, not sooner", "[core][messages]")
{
    Screen screen;
    const auto id = screen.due("Stand up");
    screen.notifier.state_at_first = MessageState::Failed;
    screen.look();
    CHECK(screen.keeper.try_again() == screen.now + 1min);
    CHECK(screen.state_of(id) == OccurrenceState::Pending);
    screen.now += 30s;
    screen.look();
    CHECK(screen.notifier.shown.size() == 1);
    screen.now += 30s;
    screen.look();
    CHECK(screen.notifier.shown.size() == 2);
    CHECK(screen.keeper.try_again() == screen.now + 1min);
    screen.now -= 2h;  // the clock is set back
    screen.look();
    screen.now += 2h;
    screen.notifier.state_at_first = MessageState::Shown;
    screen.now += 1min;
    screen.look();
    CHECK(screen.state_of(id) == OccurrenceState::Delivered);
    CHECK_FALSE(screen.keeper.try_again());
}

TEST_CASE("what is on its way is not sent again, and counts as delivered once it is shown", "[core][messages]")
{
    Screen screen;
    const auto id = screen.due("Stand up");
    screen.notifier.state_at_first = MessageState::OnItsWay;
    screen.look();
    screen.look();
    CHECK(screen.notifier.shown.size() == 1);
    CHECK(screen.state_of(id) == OccurrenceState::Pending);
    screen.notifier.on_show.front().state = MessageState::Shown;
    SECTION("it waited for that")
    {
        screen.look();
        CHECK(screen.notifier.shown.size() == 1);
        CHECK(screen.state_of(id) == OccurrenceState::Delivered);
    }
    SECTION("it was answered meanwhile, and leaves the screen")
    {
        screen.answer(id);
        screen.look();
        CHECK(screen.notifier.withdrawn == std::vector{id});
        CHECK(screen.state_of(id) == OccurrenceState::Done);
    }
}

TEST_CASE("one message for several says only what still waits, and goes with the last answer", "[core][messages]")
{
    Screen screen;
    const auto ids = screen.several_due();
    screen.look();
    REQUIRE(screen.notifier.together.size() == 1);
    screen.answer(ids[2]);
    screen.look();
    REQUIRE(screen.notifier.together.size() == 2);
    CHECK(screen.notifier.together.back().size() == 3);
    screen.answer(ids[0]);
    screen.look();
    REQUIRE(screen.notifier.together.size() == 3);
    CHECK(screen.notifier.together.back().size() == 2);
    screen.answer(ids[1]);
    screen.look();
    REQUIRE(screen.notifier.shown.size() == 1);
    CHECK(screen.notifier.shown.front().id == ids[3]);
    CHECK(screen.notifier.withdrawn.empty());
    screen.answer(ids[3]);
    screen.look();
    CHECK(screen.notifier.withdrawn == std::vector{ids[3]});
    CHECK(screen.notifier.on_show.empty());
}

TEST_CASE("one message for several presses as the most urgent of them, and sounds if one does", "[core][messages]")
{
    Screen screen;
    screen.several_due();
    screen.due("Urgent", {.urgency = Urgency::High});
    screen.due("Heard", {.sound = true});
    screen.look();
    CHECK(screen.notifier.manners == std::vector{Manner{Urgency::High, true}});
}

TEST_CASE("what may come while the person is busy presses to be seen", "[core][messages]")
{
    Screen screen;
    screen.due("Held", {});
    screen.due("Comes", {.even_when_busy = true});
    screen.presence.busy = true;
    screen.look();
    REQUIRE(screen.notifier.shown.size() == 1);
    CHECK(screen.notifier.shown.front().text == "Comes");
    CHECK(screen.notifier.manners.front().urgency == Urgency::High);
    screen.presence.busy = false;
    screen.look();
    CHECK(screen.notifier.manners.back().urgency == Urgency::Normal);
}

TEST_CASE("who leaves the showing to another takes over again when that one has ended", "[core][messages]")
{
    Screen screen;
    screen.look();
    screen.look();
    CHECK(screen.notifier.taken_over == 1);
    screen.keeper.leave();
    screen.look();
    CHECK(screen.notifier.taken_over == 2);
}
