#include "app/domain/reminder_rule.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace std::chrono_literals;

TEST_CASE("every kind of reminder is read back from its key", "[domain][schedule]")
{
    for (const auto* key :
         {"stretch", "posture", "hydration", "checkin", "routine", "appointment", "custom", "measure"}) {
        const auto kind = reminder_kind_from(key);
        REQUIRE(kind);
        CHECK(key_of(*kind) == key);
    }
    CHECK_FALSE(reminder_kind_from("alarm"));
}

TEST_CASE("urgencies and what becomes of a missed one keep their keys", "[domain][schedule]")
{
    for (const auto urgency : {Urgency::Low, Urgency::Normal, Urgency::High})
        CHECK(urgency_from(key_of(urgency)) == urgency);
    for (const auto missed : {Missed::ShowOnce, Missed::Drop, Missed::CatchUp})
        CHECK(missed_from(key_of(missed)) == missed);
    CHECK_FALSE(urgency_from("loud"));
    CHECK_FALSE(missed_from(""));
}

TEST_CASE("a rule that catches up does so at a time of day", "[domain][schedule]")
{
    RuleDetails details{.text = "Walk", .schedule = TimesOfDay{.times = {9h}}};
    details.if_missed = {Missed::CatchUp, 18h};
    CHECK(check(details));
    details.if_missed.at = 24h;
    CHECK_FALSE(check(details));
}
