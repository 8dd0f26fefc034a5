#include "app/store/occurrence_log.h"

#include "app/store/database.h"
#include "app/store/reminder_book.h"
#include "app/store/statement.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;
using Stored = OccurrenceLog::Stored;
using State = OccurrenceState;

namespace {

struct Diary {
    Diary() { REQUIRE(rules.add(stretch)); }

    Database database = std::move(*Database::in_memory());
    ReminderBook rules{database};
    OccurrenceLog log{database};
    ReminderRule stretch = rule(1);
};

}  // namespace

TEST_CASE("a rule fires once for a local time, whoever asks", "[store][reminder]")
{
    const TemporaryFolder folder("occurrences");
    const auto window = Database::open(folder.path, noon_local);
    const auto agent = Database::open(folder.path, noon_local);
    REQUIRE(ReminderBook(*window).add(rule(1)));
    OccurrenceLog log(*window);
    CHECK(*log.insert_if_new(occurrence(10, rule(1)), noon) == Stored::New);
    CHECK(*OccurrenceLog(*agent).insert_if_new(occurrence(11, rule(1)), noon) == Stored::Known);
    CHECK(*log.insert_if_new(occurrence(12, rule(1), noon_local + 1h), noon) == Stored::New);
    CHECK(log.between(noon - 24h, noon + 24h)->size() == 2);
    CHECK(*log.find(occurrence(10, rule(1)).id) == occurrence(10, rule(1)));
}

TEST_CASE("an answered occurrence does not fire again", "[store][reminder]")
{
    Diary diary;
    const auto due = occurrence(10, diary.stretch);
    REQUIRE(diary.log.insert_if_new(due, noon));
    REQUIRE(diary.log.set_state({due.id, State::Pending, State::Done, {}}, noon));
    CHECK(*diary.log.insert_if_new(occurrence(11, diary.stretch), noon) == Stored::Known);
    CHECK(diary.log.find(due.id)->state == State::Done);
}

TEST_CASE("an occurrence for a rule that never was is refused", "[store][reminder]")
{
    Diary diary;
    CHECK(diary.log.insert_if_new(occurrence(10, rule(99)), noon).error().kind == ErrorKind::Invalid);
}

TEST_CASE("only the first of two answers counts", "[store][reminder]")
{
    Diary diary;
    const auto due = occurrence(10, diary.stretch);
    REQUIRE(diary.log.insert_if_new(due, noon));
    REQUIRE(diary.log.set_state({due.id, State::Pending, State::Done, {}}, noon));
    CHECK(diary.log.set_state({due.id, State::Pending, State::Delivered, {}}, noon).error().kind == ErrorKind::Invalid);
    CHECK(diary.log.find(due.id)->state == State::Done);
    CHECK(diary.log.set_state({occurrence(77, diary.stretch).id, State::Pending, State::Done, {}}, noon).error().kind ==
          ErrorKind::NotFound);
}

TEST_CASE("a snoozed occurrence keeps until when, and needs it", "[store][reminder]")
{
    Diary diary;
    const auto due = occurrence(10, diary.stretch);
    REQUIRE(diary.log.insert_if_new(due, noon));
    CHECK(diary.log.set_state({due.id, State::Pending, State::Snoozed, {}}, noon).error().kind == ErrorKind::Invalid);
    REQUIRE(diary.log.set_state({due.id, State::Pending, State::Snoozed, at(noon + 10min)}, noon));
    CHECK(diary.log.find(due.id)->snoozed_until == at(noon + 10min));
    REQUIRE(diary.log.set_state({due.id, State::Snoozed, State::Done, {}}, noon));
    CHECK_FALSE(diary.log.find(due.id)->snoozed_until.has_value());
}

TEST_CASE("what waits for an answer is listed oldest first, while its rule exists", "[store][reminder]")
{
    Diary diary;
    auto other = rule(2);
    REQUIRE(diary.rules.add(other));
    int number = 10;
    for (const auto state :
         {State::Pending, State::Delivered, State::Seen, State::Missed, State::Done, State::Skipped, State::Expired}) {
        auto due = occurrence(number, diary.stretch, noon_local - std::chrono::hours{number});
        due.state = state;
        REQUIRE(diary.log.insert_if_new(due, noon));
        ++number;
    }
    auto snoozed = occurrence(30, other);
    snoozed.state = State::Snoozed;
    snoozed.snoozed_until = at(noon + 1h);
    REQUIRE(diary.log.insert_if_new(snoozed, noon));

    std::vector<int> listed;
    const auto open = *diary.log.open();
    for (const auto& due : open) listed.push_back(due.id.value().bytes()[15]);
    CHECK(listed == std::vector{13, 12, 11, 10, 30});

    REQUIRE(diary.rules.remove(diary.stretch.id, noon));
    CHECK(*diary.log.open() == std::vector{snoozed});
}

TEST_CASE("the latest occurrence of a rule is by its local time", "[store][reminder]")
{
    Diary diary;
    CHECK_FALSE(diary.log.latest(diary.stretch.id, noon + 24h * 365)->has_value());
    REQUIRE(diary.log.insert_if_new(occurrence(10, diary.stretch, noon_local), noon));
    REQUIRE(diary.log.insert_if_new(occurrence(11, diary.stretch, noon_local - 1h), noon));
    CHECK((*diary.log.latest(diary.stretch.id, noon + 24h * 365))->id == occurrence(10, diary.stretch).id);
}

TEST_CASE("a state nobody knows is corruption", "[store][reminder]")
{
    Diary diary;
    REQUIRE(diary.log.insert_if_new(occurrence(10, diary.stretch), noon));
    REQUIRE(execute(diary.database.handle(), "UPDATE occurrence SET state = 'lost'"));
    CHECK(diary.log.find(occurrence(10, diary.stretch).id).error().kind == ErrorKind::Corrupt);
}

TEST_CASE("an occurrence that cannot be read holds back no other", "[store][reminder]")
{
    Diary diary;
    REQUIRE(diary.log.insert_if_new(occurrence(10, diary.stretch, noon_local - 2h), noon));
    REQUIRE(diary.log.insert_if_new(occurrence(11, diary.stretch, noon_local - 1h), noon));
    REQUIRE(diary.log.insert_if_new(occurrence(12, diary.stretch, noon_local), noon));
    REQUIRE(execute(diary.database.handle(), "UPDATE occurrence SET kind = 'party' WHERE rowid = 3"));
    REQUIRE(diary.log.open()->size() == 2);
    CHECK(diary.log.open()->back().id == occurrence(11, diary.stretch).id);
    CHECK(diary.log.between(noon - 24h, noon + 24h)->size() == 2);
    CHECK((*diary.log.latest(diary.stretch.id, noon + 24h))->id == occurrence(11, diary.stretch).id);
}

TEST_CASE("what was let go is counted, without a break that an absence was itself", "[store][reminder]")
{
    Diary diary;
    const auto let_go = [&](int number, std::chrono::hours before) {
        auto one = occurrence(number, diary.stretch, noon_local - before);
        one.due = at(noon - before);
        one.state = State::Expired;
        REQUIRE(diary.log.insert_if_new(one, noon));
    };
    let_go(10, 0h);
    CHECK(*diary.log.count_let_go(noon - 24h) == 0);
    let_go(11, 24h * 9);
    let_go(12, 24h * 10);
    CHECK(*diary.log.count_let_go(noon - 24h) == 2);
    CHECK(*diary.log.count_let_go(noon + 1h) == 0);
}
