#include "app/domain/occurrence.h"
#include "tests/support/fake_zone.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

Occurrence occurrence_in(OccurrenceState state)
{
    const auto id = Uuid::from("01890000-0000-7000-8000-000000000001");
    const auto due = utc_at("2026-01-05T09:00");
    return {OccurrenceId(*id),
            ReminderRuleId(*id),
            ReminderKind::Stretch,
            "Stand up",
            "",
            local("2026-01-05T09:00"),
            utc()->moment(due),
            state,
            std::nullopt};
}

}  // namespace

TEST_CASE("every state of an occurrence is read back from its key", "[domain][occurrence]")
{
    for (const auto* key : {"pending", "delivered", "seen", "done", "snoozed", "skipped", "missed", "expired"}) {
        const auto state = occurrence_state_from(key);
        REQUIRE(state);
        CHECK(key_of(*state) == key);
    }
    CHECK_FALSE(occurrence_state_from("lost"));
}

TEST_CASE("an occurrence is open until it is answered or expires", "[domain][occurrence]")
{
    using enum OccurrenceState;
    for (const auto state : {Pending, Delivered, Seen, Snoozed, Missed}) CHECK(is_open(occurrence_in(state)));
    for (const auto state : {Done, Skipped, Expired}) CHECK_FALSE(is_open(occurrence_in(state)));
}

TEST_CASE("a snoozed occurrence waits only once its time has come", "[domain][occurrence]")
{
    auto occurrence = occurrence_in(OccurrenceState::Snoozed);
    occurrence.snoozed_until = utc()->moment(utc_at("2026-01-05T09:10"));
    CHECK_FALSE(is_waiting(occurrence, utc_at("2026-01-05T09:09")));
    CHECK(is_waiting(occurrence, utc_at("2026-01-05T09:10")));
}

TEST_CASE("an answer moves an open occurrence on, once", "[domain][occurrence]")
{
    using enum OccurrenceState;
    for (const auto state : {Pending, Delivered, Seen, Snoozed, Missed}) {
        CHECK(after_answer(state, Answer::Done).value_or(Pending) == Done);
        CHECK(after_answer(state, Answer::Later).value_or(Pending) == Snoozed);
        CHECK(after_answer(state, Answer::Skip).value_or(Pending) == Skipped);
    }
    for (const auto state : {Done, Skipped, Expired}) CHECK_FALSE(after_answer(state, Answer::Later).has_value());
}
