#include "app/domain/exercise.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace std::chrono_literals;

TEST_CASE("a dose reads as a person would say it", "[domain][exercise]")
{
    Dose bridge;
    bridge.sets = 2;
    bridge.reps = 10;
    bridge.hold = 3s;
    bridge.days_per_week = 3;
    CHECK(amount_text(bridge) == "2 rounds of 10, hold 3 s");
    CHECK(frequency_text(bridge) == "once a day, 3 days a week");

    Dose rolls;
    rolls.reps = 10;
    rolls.breaths = 1;
    rolls.per_side = true;
    rolls.times_per_day = 2;
    CHECK(amount_text(rolls) == "10 times, one breath each, each side");
    CHECK(frequency_text(rolls) == "twice a day");
}

TEST_CASE("an exercise that is done by time, or held once, gives its length", "[domain][exercise]")
{
    Dose walk;
    walk.duration = 10min;
    walk.times_per_day = 3;
    CHECK(amount_text(walk) == "10 min");
    CHECK(frequency_text(walk) == "3 times a day");
    Dose rest;
    rest.hold = 2min;
    CHECK(amount_text(rest) == "2 min");
    Dose plank;
    plank.sets = 2;
    plank.hold = 20s;
    CHECK(amount_text(plank) == "2 rounds of 20 s");
}
