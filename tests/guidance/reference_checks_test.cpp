#include "app/guidance/checks.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/guidance/samples.h"

using namespace aftercare;
using namespace aftercare::guidance;

namespace {

const std::string desk = "en/routines/desk_break_3.json";
const std::string lifting = "en/articles/lifting.json";
const std::string plans = "en/plans.json";

}  // namespace

TEST_CASE("a step whose exercise does not exist is reported with the nearest one", "[guidance][checks]")
{
    const auto loaded = shipped_after(desk, "\"chin_tuck\"", "\"chin_tuk\"");
    CHECK(has_problem(loaded.problems, {desk, "/steps/2/exercise",
                                        "There is no exercise \"chin_tuk\". Did you mean "
                                        "\"chin_tuck\"?"}));
}

TEST_CASE("steps that do not add up to the total are reported", "[guidance][checks]")
{
    const auto loaded = shipped_after(desk, "\"seconds\": 45", "\"seconds\": 50");
    CHECK(has_problem(loaded.problems, {desk, "/total_s", "The steps add up to 185 seconds; correct one of them."}));
}

TEST_CASE("a side that gets more time than the other is reported", "[guidance][checks]")
{
    const auto loaded = shipped_after(desk, "15, \"side\": \"left\"", "20, \"side\": \"left\"");
    CHECK(has_problem(loaded.problems, {desk, "/steps", "\"seated_rotation\" must give both sides the same time."}));
}

TEST_CASE("an exercise for each side needs a side, and one for both has none", "[guidance][checks]")
{
    const auto without = shipped_after(desk, "\"seconds\": 15, \"side\": \"left\"", "\"seconds\": 15");
    CHECK(has_problem(without.problems, {desk, "/steps/3/side",
                                         "\"seated_rotation\" is done on each side; give each side its own step."}));
    const auto with = shipped_after(desk, "\"seconds\": 45", "\"seconds\": 45, \"side\": \"left\"");
    CHECK(has_problem(with.problems,
                      {desk, "/steps/0/side", "\"walking\" is not done side by side; leave the side out."}));
}

TEST_CASE("an exercise for clinicians to assign stays out of other routines", "[guidance][checks]")
{
    const auto loaded = shipped_after(desk, "\"chin_tuck\"", "\"prone_press_up\"");
    CHECK(has_problem(loaded.problems,
                      {desk, "/steps/2/exercise", "This exercise is only for routines that a clinician assigned."}));
}

TEST_CASE("names in an article must exist", "[guidance][checks]")
{
    const auto source = shipped_after(lifting, "\"HSE-LIFT\", \"MEMORY\"", "\"HSE-LIFTS\", \"MEMORY\"");
    CHECK(has_problem(source.problems,
                      {lifting, "/sources/1", "There is no source \"HSE-LIFTS\". Did you mean \"HSE-LIFT\"?"}));
    const auto topic = shipped_after(lifting, "\"topic\": \"posture\"", "\"topic\": \"postures\"");
    CHECK(
        has_problem(topic.problems, {lifting, "/topic", "There is no topic \"postures\". Did you mean \"posture\"?"}));
    const auto related = shipped_after(lifting, "\"glute_bridge\"", "\"zumba\"");
    CHECK(has_problem(related.problems, {lifting, "/exercises/1", "There is no exercise \"zumba\"."}));
}

TEST_CASE("the stages after a session must follow each other", "[guidance][checks]")
{
    const auto loaded = shipped_after("en/aftercare_timeline.json", "\"from_h\": 2", "\"from_h\": 3");
    CHECK(has_problem(loaded.problems, {"en/aftercare_timeline.json", "/stages/1/from_h",
                                        "A stage must begin when the one before it ends."}));
}

TEST_CASE("a table row must fill every column and name sources that exist", "[guidance][checks]")
{
    const auto table = [](std::string_view row) {
        return R"({"kind": "table", "text": "Loads", "columns": ["Lift", "Weight"], "rows": [)" + std::string(row) +
               "]},";
    };
    const auto with = [&](std::string_view row) {
        return shipped_after(lifting, "\"blocks\": [", "\"blocks\": [" + table(row)).problems;
    };
    CHECK(has_problem(with(R"({"cells": ["One"]})"),
                      {lifting, "/blocks/0/rows/0/cells", "This row must have one cell for each of the 2 columns."}));
    CHECK(has_problem(
        with(R"({"cells": ["One", "5 kg"], "sources": ["HSE-LIFTS"]})"),
        {lifting, "/blocks/0/rows/0/sources/0", "There is no source \"HSE-LIFTS\". Did you mean \"HSE-LIFT\"?"}));
    CHECK(has_problem(
        with(R"({"cells": ["One", "A cure for all"]})"),
        {lifting, "/blocks/0/rows/0/cells/1", "\"cure\" may not be used in guidance; say it another way."}));
}

TEST_CASE("walking grows without a missing week, and its minutes multiply", "[guidance][checks]")
{
    const auto gap = shipped_after(plans, "\"from_week\": 3,", "\"from_week\": 4,");
    CHECK(has_problem(gap.problems, {plans, "/walking/1/from_week",
                                     "A level must begin in the week after the one before it, the first in week 1."}));
    const auto sum = shipped_after(plans, "\"minutes_per_week\": 45", "\"minutes_per_week\": 50");
    CHECK(has_problem(sum.problems,
                      {plans, "/walking/1/minutes_per_week", "3 walks of 15 minutes make 45; correct one of them."}));
}

TEST_CASE("the walking plan that ships runs from week 1 to week 24 and ends at 30 minutes on five days",
          "[guidance][content]")
{
    const auto loaded = read_library(shipped_documents());
    const auto& walking = loaded.library.plans().walking;
    REQUIRE(walking.size() == 8);
    CHECK(walking.front().from_week == 1);
    CHECK(walking.back() == WalkingRow{21, 24, 30, 5, 150});
}

TEST_CASE("a plan may only name routines that exist", "[guidance][checks]")
{
    const auto loaded = shipped_after(plans, "\"hips_and_legs_8\"", "\"hips_and_legs\"");
    CHECK(has_problem(loaded.problems, {plans, "/weekly/1/days/1/routines/0",
                                        "There is no routine \"hips_and_legs\". Did you mean \"hips_and_legs_8\"?"}));
}
