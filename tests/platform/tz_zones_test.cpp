#include "platform/linux/tz_zones.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

using namespace aftercare;
using namespace std::chrono;

namespace {

LocalSecond local(int y, unsigned m, unsigned d, hours h, minutes min = {})
{
    return local_days{year{y} / month{m} / day{d}} + h + min;
}

Instant utc(int y, unsigned m, unsigned d, hours h, minutes min = {})
{
    return sys_days{year{y} / month{m} / day{d}} + h + min;
}

}  // namespace

TEST_CASE("a wall time is the instant the system's time zone data says", "[platform][zones]")
{
    const auto zone = TzZones().named("Europe/Berlin");
    REQUIRE(zone);
    CHECK((*zone)->name() == "Europe/Berlin");
    CHECK((*zone)->to_instant(local(2026, 1, 15, 9h)) == utc(2026, 1, 15, 8h));
    CHECK((*zone)->to_instant(local(2026, 7, 15, 9h)) == utc(2026, 7, 15, 7h));
    CHECK((*zone)->offset_at(utc(2026, 7, 15, 7h)) == 2h);
}

TEST_CASE("a skipped wall time is the first instant after the gap", "[platform][zones]")
{
    const auto zone = TzZones().named("Europe/Berlin");
    REQUIRE(zone);
    CHECK((*zone)->to_instant(local(2026, 3, 29, 2h, 30min)) == utc(2026, 3, 29, 1h));
}

TEST_CASE("a repeated wall time is its first occurrence", "[platform][zones]")
{
    const auto zone = TzZones().named("Europe/Berlin");
    REQUIRE(zone);
    CHECK((*zone)->to_instant(local(2026, 10, 25, 2h, 30min)) == utc(2026, 10, 25, 0h, 30min));
}

TEST_CASE("a zone this computer does not know is not found", "[platform][zones]")
{
    const auto zone = TzZones().named("Middle/Earth");
    REQUIRE_FALSE(zone);
    CHECK(zone.error().kind == ErrorKind::NotFound);
}

TEST_CASE("TZ names the local zone, with and without a colon or a path", "[platform][zones]")
{
    CHECK(zone_name_from("Asia/Tokyo", "/usr/share/zoneinfo/Europe/Paris", "") == "Asia/Tokyo");
    CHECK(zone_name_from(":Asia/Tokyo", "", "") == "Asia/Tokyo");
    CHECK(zone_name_from(":/usr/share/zoneinfo/Asia/Tokyo", "", "") == "Asia/Tokyo");
}

TEST_CASE("without TZ the link of /etc/localtime names the zone, else /etc/timezone", "[platform][zones]")
{
    CHECK(zone_name_from(nullptr, "/usr/share/zoneinfo/America/Argentina/Ushuaia", "Europe/Rome") ==
          "America/Argentina/Ushuaia");
    CHECK(zone_name_from(nullptr, "../usr/share/zoneinfo/Europe/Paris", "") == "Europe/Paris");
    CHECK(zone_name_from(nullptr, "", "Europe/Rome") == "Europe/Rome");
}

TEST_CASE("the local zone is UTC when it cannot be told", "[platform][zones]")
{
    ::setenv("TZ", "Middle/Earth", 1);
    const auto unknown = TzZones().local();
    ::setenv("TZ", "Asia/Tokyo", 1);
    const auto tokyo = TzZones().local();
    ::unsetenv("TZ");

    CHECK(unknown->name() == "UTC");
    CHECK(unknown->to_instant(local(2026, 6, 1, 12h)) == utc(2026, 6, 1, 12h));
    CHECK(tokyo->name() == "Asia/Tokyo");
}

TEST_CASE("a zone whose rules TZ writes out is lived in", "[platform][zones]")
{
    ::setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    const auto zones = TzZones();
    const auto zone = zones.local();
    CHECK(zone->name() == "CET-1CEST,M3.5.0,M10.5.0/3");
    CHECK(zones.trouble().empty());
    CHECK(zone->offset_at(utc(2026, 1, 15, 8h)) == 1h);
    CHECK(zone->offset_at(utc(2026, 7, 15, 7h)) == 2h);
    CHECK(zone->to_instant(local(2026, 7, 15, 9h)) == utc(2026, 7, 15, 7h));
    CHECK(zone->to_instant(local(2026, 3, 29, 2h, 30min)) == utc(2026, 3, 29, 1h));           // skipped
    CHECK(zone->to_instant(local(2026, 10, 25, 2h, 30min)) == utc(2026, 10, 25, 0h, 30min));  // the first of two

    for (const char* fixed : {"IST-5:30", "<+0530>-5:30"}) {
        ::setenv("TZ", fixed, 1);
        CHECK(TzZones().local()->offset_at(utc(2026, 7, 15, 7h)) == 5h + 30min);
    }
    ::unsetenv("TZ");
}

TEST_CASE("a zone that cannot be told says why, and one that is told does not", "[platform][zones]")
{
    for (const char* unknown : {"Nowhere/Bad", "/no/such/file", "CEST", "1"}) {
        INFO(unknown);
        ::setenv("TZ", unknown, 1);
        CHECK_FALSE(TzZones().trouble().empty());
        CHECK(TzZones().local()->name() == "UTC");
    }
    for (const char* known : {"", "UTC", "Asia/Tokyo", "EST5EDT"}) {
        INFO(known);
        ::setenv("TZ", known, 1);
        CHECK(TzZones().trouble().empty());
    }
    ::unsetenv("TZ");
}
