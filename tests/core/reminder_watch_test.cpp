#include "app/core/reminder_watch.h"

#include "platform/null/counting_chance.h"
#include "platform/null/manual_clock.h"
#include "platform/null/recording_notifier.h"
#include "platform/null/recording_presence.h"
#include "tests/support/fake_zone.h"
#include "tests/support/temp_folder.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

using Choice = NotificationAnswered::Choice;

// An agent on a diary with one rule: every day at ten. It starts at nine in London on 5 January 2026.
struct Night {
    ManualClock clock{utc_at("2026-01-05T09:00")};
    FixedZones zones{london()};
    CountingChance chance;
    RecordingNotifier notifier;
    RecordingPresence presence;
    Diary diary{std::move(*store::Database::in_memory()), chance};
    ReminderWatch watch{diary, clock, zones, notifier, presence};

    Night() { remind("Stand up", 10h); }

    void remind(const std::string& text, TimeOfDay time)
    {
        RuleDetails details;
        details.text = text;
        details.schedule = TimesOfDay{{time}, every_day};
        const ReminderRuleId id(Uuid::version_7(clock.precise_now(), chance.bytes()));
        REQUIRE(diary.rules.add({id, clock.now(), details}));
    }

    std::optional<Instant> look()
    {
        const auto next = watch.look();
        REQUIRE(next);
        return *next;
    }

    // Ten o'clock has come and the reminder is on show.
    OccurrenceId due()
    {
        clock.set(utc_at("2026-01-05T10:00"));
        look();
        REQUIRE(notifier.shown.size() == 1);
        return notifier.shown.front().id;
    }

    OccurrenceState state_of(OccurrenceId id)
    {
        const auto found = diary.occurrences.find(id);
        REQUIRE(found);
        return found->state;
    }
};

}  // namespace

TEST_CASE("nothing is shown before it is due, and the watch says when to look again", "[core][watch]")
{
    Night night;
    CHECK(night.look() == utc_at("2026-01-05T10:00"));
    CHECK(night.notifier.shown.empty());
}

TEST_CASE("what is due is stored, shown once and then counts as delivered", "[core][watch]")
{
    Night night;
    const auto id = night.due();
    CHECK(night.state_of(id) == OccurrenceState::Delivered);
    CHECK(night.look() == utc_at("2026-01-06T10:00"));
    CHECK(night.notifier.shown.size() == 1);
}

TEST_CASE("without a notification service it waits, and is shown when one comes", "[core][watch]")
{
    Night night;
    night.notifier.reachable = false;
    night.clock.set(utc_at("2026-01-05T10:00"));
    night.look();
    const auto open = night.diary.occurrences.open();
    REQUIRE(open);
    REQUIRE(open->size() == 1);
    CHECK(open->front().state == OccurrenceState::Pending);

    night.notifier.reachable = true;
    night.look();
    CHECK(night.notifier.shown.size() == 1);
    CHECK(night.state_of(open->front().id) == OccurrenceState::Delivered);
}

TEST_CASE("an agent that ended before it could show goes on where it was", "[core][watch]")
{
    Night night;
    night.notifier.reachable = false;
    night.clock.set(utc_at("2026-01-05T10:00"));
    night.look();

    night.notifier.reachable = true;
    ReminderWatch next(night.diary, night.clock, night.zones, night.notifier, night.presence);
    REQUIRE(next.look());
    REQUIRE(next.look());
    CHECK(night.notifier.shown.size() == 1);
}

TEST_CASE("answers on the notification reach the diary and can be undone", "[core][watch]")
{
    Night night;
    const auto id = night.due();
    REQUIRE(night.watch.take({id, Choice::Done}));
    CHECK(night.state_of(id) == OccurrenceState::Done);
    REQUIRE(night.diary.journal.undo_last(night.clock.now()));
    CHECK(night.state_of(id) == OccurrenceState::Delivered);
}

TEST_CASE("Later shows it again ten minutes later", "[core][watch]")
{
    Night night;
    const auto id = night.due();
    REQUIRE(night.watch.take({id, Choice::Later}));
    CHECK(night.look() == utc_at("2026-01-05T10:10"));
    night.clock.advance(10min);
    night.look();
    CHECK(night.notifier.shown.size() == 2);
    CHECK(night.state_of(id) == OccurrenceState::Delivered);
}

TEST_CASE("opening it counts as seen, closing it changes nothing", "[core][watch]")
{
    Night night;
    const auto id = night.due();
    REQUIRE(night.watch.take({id, Choice::Closed}));
    CHECK(night.state_of(id) == OccurrenceState::Delivered);
    REQUIRE(night.watch.take({id, Choice::Open}));
    CHECK(night.state_of(id) == OccurrenceState::Seen);
}

TEST_CASE("what is answered elsewhere is taken from the screen", "[core][watch]")
{
    Night night;
    const auto id = night.due();
    REQUIRE(night.diary.occurrences.set_state({id, OccurrenceState::Delivered, OccurrenceState::Done, {}},
                                              night.clock.now()));
    night.look();
    CHECK(night.notifier.withdrawn == std::vector{id});
    CHECK(night.watch.take({id, Choice::Skip}));  // too late, and no error
    CHECK(night.state_of(id) == OccurrenceState::Done);
}

TEST_CASE("after a long absence many reminders are one message, each with its own time", "[core][watch]")
{
    Night night;
    for (const auto time : {11h, 12h, 13h}) night.remind("Drink", time);
    night.clock.set(utc_at("2026-01-05T18:00"));
    night.look();
    night.look();
    CHECK(night.notifier.shown.empty());
    REQUIRE(night.notifier.together.size() == 1);
    const auto& told = night.notifier.together.front();
    REQUIRE(told.size() == 4);
    CHECK(clock_text(told.front().due_local) == "10:00");
    for (const auto& occurrence : told) CHECK(night.state_of(occurrence.id) == OccurrenceState::Delivered);
}

TEST_CASE("a clock that is set back does not show the same reminder again", "[core][watch]")
{
    Night night;
    night.due();
    night.clock.set(utc_at("2026-01-05T09:30"));
    night.look();
    night.clock.set(utc_at("2026-01-05T10:00"));
    night.look();
    CHECK(night.notifier.shown.size() == 1);
}

TEST_CASE("the tray shows what waits until it is answered, wherever that was", "[core][tray]")
{
    Night night;
    night.look();
    CHECK(night.watch.tray()->summary == "Nothing is due. Next at 10:00");
    const auto id = night.due();
    CHECK(night.watch.tray()->summary == "One reminder is waiting");
    REQUIRE(night.watch.take({id, Choice::Done}));
    night.look();
    CHECK(night.watch.tray()->summary == "Nothing is due. Next on Tuesday at 10:00");
}

TEST_CASE("reminders paused in the tray come again in the morning, or when they are resumed", "[core][tray]")
{
    Night night;
    REQUIRE(night.watch.pause());
    night.clock.set(utc_at("2026-01-05T10:00"));
    night.look();
    CHECK(night.notifier.shown.empty());
    CHECK(night.watch.tray()->summary == "Reminders are paused until Tuesday at 07:00");
    SECTION("in the morning")
    {
        night.clock.set(utc_at("2026-01-06T07:00"));
        night.look();
        CHECK(night.notifier.shown.size() == 1);
    }
    SECTION("resumed")
    {
        REQUIRE(night.watch.resume());
        night.look();
        CHECK(night.notifier.shown.size() == 1);
    }
}
