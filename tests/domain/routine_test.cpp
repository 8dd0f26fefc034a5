#include "app/domain/routine.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace std::chrono_literals;

namespace {

RoutineStep step(std::string exercise, Span length, std::optional<Side> side = {})
{
    RoutineStep one;
    one.exercise = std::move(exercise);
    one.length = length;
    one.side = side;
    return one;
}

}  // namespace

TEST_CASE("the time of a routine is the sum of its steps", "[domain][routine]")
{
    CHECK(sum_of({}) == 0s);
    CHECK(sum_of({step("cat_cow", 50s), step("", 10s)}) == 60s);
}

TEST_CASE("the side switches only within one exercise", "[domain][routine]")
{
    Routine routine;
    routine.steps = {step("knee", 20s, Side::Left), step("knee", 20s, Side::Right), step("turn", 20s, Side::Left),
                     step("turn", 20s, Side::Left), step("rest", 5s)};
    CHECK_FALSE(switches_side(routine, 0));
    CHECK(switches_side(routine, 1));
    CHECK_FALSE(switches_side(routine, 2));
    CHECK_FALSE(switches_side(routine, 3));
    CHECK_FALSE(switches_side(routine, 4));
    CHECK_FALSE(switches_side(routine, 5));
}
