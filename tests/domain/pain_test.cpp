#include "app/domain/pain.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;

TEST_CASE("a pain level is 0 to 10 and nothing else", "[domain][pain]")
{
    CHECK(PainLevel::from(0));
    CHECK(PainLevel::from(10));
    CHECK_FALSE(PainLevel::from(-1));
    CHECK_FALSE(PainLevel::from(11));
}

TEST_CASE("pain levels fall into the common bands", "[domain][pain]")
{
    const auto band = [](int level) { return band_of(*PainLevel::from(level)); };
    CHECK(band(0) == PainBand::None);
    CHECK(band(1) == PainBand::Mild);
    CHECK(band(3) == PainBand::Mild);
    CHECK(band(4) == PainBand::Moderate);
    CHECK(band(6) == PainBand::Moderate);
    CHECK(band(7) == PainBand::Severe);
    CHECK(band(10) == PainBand::Severe);
}

TEST_CASE("sleep is told in half hours, up to a day", "[domain][pain]")
{
    CHECK(SleepHours::from(0)->hours() == 0);
    CHECK(SleepHours::from(7.5)->hours() == 7.5);
    CHECK(SleepHours::from(24));
    CHECK_FALSE(SleepHours::from(24.5));
    CHECK_FALSE(SleepHours::from(7.25));
    CHECK_FALSE(SleepHours::from(-0.5));
    CHECK_FALSE(SleepHours::from(std::numeric_limits<double>::quiet_NaN()));
}

TEST_CASE("only words of the vocabulary become a body site", "[domain][pain]")
{
    CHECK(BodySite::from("low_back")->key() == "low_back");
    CHECK_FALSE(BodySite::from("spine"));
    CHECK_FALSE(BodySite::from(""));
}

TEST_CASE("a note is kept whole or refused, never cut", "[domain][pain]")
{
    PainDetails details{.level = *PainLevel::from(4)};
    details.note = std::string(longest_note, 'a');
    CHECK(check(details).has_value());
    details.note += 'a';
    REQUIRE_FALSE(check(details).has_value());
    CHECK(check(details).error().kind == ErrorKind::Invalid);
}

TEST_CASE("text that is not UTF-8 is refused without being quoted", "[domain][pain]")
{
    PainDetails details{.level = *PainLevel::from(4)};
    details.medicines = {"ibuprofen\xff"};
    REQUIRE_FALSE(check(details).has_value());
    CHECK(check(details).error().what.find("ibuprofen") == std::string::npos);
}
