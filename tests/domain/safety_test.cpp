#include "app/domain/safety.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;

TEST_CASE("the traffic light turns at 4 and at 6", "[domain][safety]")
{
    CHECK(light_of(*PainLevel::from(0)) == PainLight::Green);
    CHECK(light_of(*PainLevel::from(3)) == PainLight::Green);
    CHECK(light_of(*PainLevel::from(4)) == PainLight::Amber);
    CHECK(light_of(*PainLevel::from(5)) == PainLight::Amber);
    CHECK(light_of(*PainLevel::from(6)) == PainLight::Red);
    CHECK(light_of(*PainLevel::from(10)) == PainLight::Red);
}

TEST_CASE("numbers take the place of their marks, every time", "[domain][safety]")
{
    HelpRegion region;
    region.emergency.words = "999";
    region.nurse.words = "111";
    region.crisis.words = "Call a friend";
    CHECK(with_numbers("{crisis_line}. Dial {nurse_line}, or {emergency_number}, {emergency_number}.", region) ==
          "Call a friend. Dial 111, or 999, 999.");
    CHECK(with_numbers("No marks", region) == "No marks");
}

TEST_CASE("only the crisis group stands apart", "[domain][safety]")
{
    WarningSign sign;
    sign.group = "crisis";
    CHECK(sign.is_crisis());
    sign.group = "chest";
    CHECK_FALSE(sign.is_crisis());
}
