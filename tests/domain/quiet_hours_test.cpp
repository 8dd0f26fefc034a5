#include "app/domain/quiet_hours.h"
#include "tests/support/fake_zone.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

TEST_CASE("quiet hours that cross midnight cover the evening and the morning", "[domain][schedule]")
{
    const QuietHours night{.from = 21h, .to = 7h};
    CHECK(night.covers(21h));
    CHECK(night.covers(0h));
    CHECK(night.covers(7h - 1min));
    CHECK_FALSE(night.covers(7h));
    CHECK_FALSE(night.covers(21h - 1min));
    CHECK(night.wait_from(utc_at("2026-01-05T22:10"), *utc()) == utc_at("2026-01-06T07:00"));
    CHECK(night.wait_from(utc_at("2026-01-06T03:00"), *utc()) == utc_at("2026-01-06T07:00"));
    CHECK(night.wait_from(utc_at("2026-01-06T12:34"), *utc()) == utc_at("2026-01-06T12:34"));
}

TEST_CASE("quiet hours within a day cover only that part of it", "[domain][schedule]")
{
    const QuietHours nap{.from = 13h, .to = 14h};
    CHECK(nap.covers(13h));
    CHECK_FALSE(nap.covers(14h));
    CHECK_FALSE(nap.covers(23h));
}

TEST_CASE("quiet hours end after both clock changes at the reading they name", "[domain][schedule]")
{
    const QuietHours night{.from = 21h, .to = 7h};
    CHECK(night.wait_from(utc_at("2026-03-29T00:30"), *london()) == utc_at("2026-03-29T06:00"));
    CHECK(night.wait_from(utc_at("2026-10-24T23:30"), *london()) == utc_at("2026-10-25T07:00"));
}

TEST_CASE("quiet hours that end in the repeated hour are never over before they began to be asked",
          "[domain][schedule]")
{
    const QuietHours night{.from = 21h, .to = 90min};
    const auto second_pass = utc_at("2026-10-25T01:10");
    CHECK(night.wait_from(second_pass, *london()) == utc_at("2026-10-25T01:30"));
}
