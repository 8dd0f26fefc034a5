#include "app/domain/plan.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;

TEST_CASE("a plan item says what to do or names an exercise", "[domain][plan]")
{
    CHECK(check({.text = "Walk to the park"}));
    CHECK(check({.text = "", .exercise = "knee_rolls"}));
    CHECK(check({}).error().kind == ErrorKind::Invalid);
    CHECK(check({.text = " \n"}).error().kind == ErrorKind::Invalid);
}

TEST_CASE("a plan item holds what can be kept, and is never cut", "[domain][plan]")
{
    CHECK(check({.text = std::string(longest_note, 'a'), .dose = std::string(longest_name, 'a')}));
    CHECK_FALSE(check({.text = std::string(longest_note + 1, 'a')}));
    CHECK_FALSE(check({.exercise = std::string(longest_name + 1, 'a')}));
    CHECK_FALSE(check({.text = "Walk", .dose = std::string(longest_name + 1, 'a')}));
    CHECK_FALSE(check({.text = "Walk", .given_by = std::string(1, '\0')}));
}

TEST_CASE("an exercise is in the plan when an item names it", "[domain][plan]")
{
    const auto id = PlanItemId(Uuid::from_bytes({}));
    const std::vector<PlanItem> plan = {{id, 1, {.text = "Walk"}}, {id, 2, {.exercise = "knee_rolls"}}};
    CHECK(is_in_plan("knee_rolls", plan));
    CHECK_FALSE(is_in_plan("pelvic_tilt", plan));
    CHECK_FALSE(is_in_plan("", plan));
}
