#include "app/guidance/strings.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/guidance/samples.h"

using namespace aftercare;
using namespace aftercare::guidance;

TEST_CASE("the compiled-in copy holds all that Get help shows", "[guidance][safety]")
{
    const auto shipped = load_library("content");
    CHECK(safety_fallback().safety() == shipped.library.safety());
}

TEST_CASE("the compiled-in words are those that ship", "[guidance][strings]")
{
    const auto shipped = *Strings::load("content");
    const auto built_in = Strings::built_in();
    REQUIRE(built_in.keys() == shipped.keys());
    for (const auto key : shipped.keys()) CHECK(built_in.of(key) == shipped.of(key));
}

TEST_CASE("what is shipped of section 6 reads as its source gives it", "[guidance][safety]")
{
    const auto library = safety_fallback();
    const auto* canada = library.region("ca");
    REQUIRE(canada);
    CHECK(canada->emergency.number == "911");
    CHECK(canada->nurse.number == "811");
    CHECK(canada->crisis.number == "988");
    CHECK(library.region("us")->crisis.number == "988");
    CHECK(library.region("uk")->emergency.number == "999");
    CHECK(library.region("uk")->nurse.number == "111");
    CHECK(library.region("uk")->crisis.number == "116 123");
    CHECK(library.region("eu")->emergency.number == "112");
    const auto* emergency = library.action(HelpAction::Emergency);
    REQUIRE(emergency);
    CHECK(with_numbers(emergency->text, *canada) ==
          "Call 911 or go to an emergency department now. Do not drive yourself. Do not wait to see if it passes. "
          "Do not have massage or exercise.");
}

TEST_CASE("no action keeps an unfilled mark in any region", "[guidance][safety]")
{
    const auto library = safety_fallback();
    for (const auto& region : library.safety().regions)
        for (const auto& card : library.safety().actions) {
            CHECK(with_numbers(card.text, region).find('{') == std::string::npos);
            CHECK(with_numbers(card.lead, region).find('{') == std::string::npos);
        }
}
