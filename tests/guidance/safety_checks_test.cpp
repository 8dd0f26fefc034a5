#include "app/guidance/checks.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/guidance/samples.h"

using namespace aftercare;
using namespace aftercare::guidance;

namespace {

const std::string signs = "en/safety/warning_signs.json";

}  // namespace

TEST_CASE("a sign's id must say its tier", "[guidance][checks][safety]")
{
    const auto loaded = shipped_after(signs, "\"tier\": \"emergency\"", "\"tier\": \"soon\"");
    CHECK(has_problem(loaded.problems,
                      {signs, "/signs/0/id", "The id must be its tier's letter (E, D, S or T) and two digits."}));
}

TEST_CASE("a sign that is given twice is reported", "[guidance][checks][safety]")
{
    const auto loaded = shipped_after(signs, "\"E02\"", "\"E01\"");
    CHECK(has_problem(loaded.problems, {signs, "/signs/1/id", "E01 is given twice; keep one."}));
}

TEST_CASE("safety is never partial: no tier, card, number or light may be missing", "[guidance][checks][safety]")
{
    const auto crisis = shipped_after(signs, "\"group\": \"crisis\"", "\"group\": \"mind\"");
    CHECK(has_problem(crisis.problems, {signs, "/signs", "The crisis sign is missing; add it."}));
    const auto card = shipped_after("en/safety/actions.json", "\"action\": \"crisis\"", "\"action\": \"soon\"");
    CHECK(
        has_problem(card.problems, {"en/safety/actions.json", "/actions", "There is no card for \"crisis\"; add it."}));
    const auto region = shipped_after("en/safety/regions.json", "\"other\"", "\"nowhere\"");
    CHECK(has_problem(region.problems, {"en/safety/regions.json", "/regions",
                                        "The region \"other\" is missing; every unknown place needs it."}));
    const auto light = shipped_after("en/safety/exercise_rules.json", "\"light\": \"amber\"", "\"light\": \"red\"");
    CHECK(has_problem(light.problems, {"en/safety/exercise_rules.json", "/lights/1",
                                       "The lights must stand in the order green, amber, red."}));
    const auto none = shipped_with(signs, R"({"signs": [], "none_apply": "a", "never_recorded": "b"})");
    CHECK(has_problem(none.problems, {signs, "/signs", "There is no warning sign for \"emergency\"; add it."}));
}

TEST_CASE("a source that a sign names must exist", "[guidance][checks][safety]")
{
    const auto loaded = shipped_after(signs, "\"CES-CARD\"", "\"CES-CART\"");
    CHECK(has_problem(loaded.problems, {signs, "/signs/0/sources/1", "There is no source \"CES-CART\"."}));
}
