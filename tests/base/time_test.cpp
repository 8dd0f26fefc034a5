#include "app/base/time.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace aftercare;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

constexpr Day day_of(int y, unsigned m, unsigned d) { return local_days{year{y} / month{m} / day{d}}; }
constexpr Instant instant(int y, unsigned m, unsigned d, seconds since_midnight)
{
    return sys_days{year{y} / month{m} / day{d}} + since_midnight;
}

// Ninety minutes ahead of UTC, always.
class FixedZone : public Zone {
public:
    std::string name() const override { return "Test/Fixed"; }
    seconds offset_at(Instant) const override { return 90min; }
    Instant to_instant(LocalSecond local) const override { return Instant{local.time_since_epoch() - 90min}; }
};

const Instant noon = instant(2026, 11, 23, 12h);

}  // namespace

TEST_CASE("a day is read in the form it is written in", "[base][time]")
{
    CHECK(parse_iso_day("2026-11-23") == day_of(2026, 11, 23));
    CHECK(parse_iso_day("2024-02-29") == day_of(2024, 2, 29));
    CHECK(parse_iso_day("1900-01-01") == day_of(1900, 1, 1));
    CHECK(parse_iso_day("9999-12-31") == day_of(9999, 12, 31));
    CHECK(iso_day(day_of(2026, 3, 9)) == "2026-03-09");
}

TEST_CASE("a day that does not exist or is written otherwise is refused", "[base][time]")
{
    const auto text = GENERATE("", "2025-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-3", "23.11.2026",
                               "1899-12-31", "2026-11-23 ", "2026/11/23", "2026-+1-03", "2026--1-03", "20 6-11-23");
    CAPTURE(text);
    CHECK_FALSE(parse_iso_day(text));
}

TEST_CASE("a time of day runs from 00:00 to 23:59", "[base][time]")
{
    CHECK(parse_time_of_day("00:00") == 0min);
    CHECK(parse_time_of_day("14:15") == 14h + 15min);
    CHECK(parse_time_of_day("23:59") == 23h + 59min);
    const auto text = GENERATE("", "24:00", "12:60", "9:00", "0900", "12:5", "-1:00", "12:-5", "12:00:00");
    CAPTURE(text);
    CHECK_FALSE(parse_time_of_day(text));
}

TEST_CASE("a clock shows two digits of hours and of minutes", "[base][time]")
{
    CHECK(clock_text(TimeOfDay{7h + 5min}) == "07:05");
    CHECK(clock_text(LocalSecond{day_of(2026, 11, 23) + 23h + 59min + 59s}) == "23:59");
    CHECK(clock_text(LocalSecond{day_of(1969, 12, 31) + 6h}) == "06:00");
}

TEST_CASE("a span is a count of minutes, hours or days", "[base][time]")
{
    CHECK(parse_span("10m") == 10min);
    CHECK(parse_span("2h") == 2h);
    CHECK(parse_span("1d") == 24h);
    CHECK(parse_span("3650d") == days{3650});
    const auto text = GENERATE("", "m", "10", "0m", "-5m", "+5m", "1.5h", "2w", "3651d", "99999999999999m", "10 m");
    CAPTURE(text);
    CHECK_FALSE(parse_span(text));
}

TEST_CASE("a span is written in the shortest form that reads back", "[base][time]")
{
    CHECK(span_text(90min) == "90m");
    CHECK(span_text(120min) == "2h");
    CHECK(span_text(48h) == "2d");
    CHECK(span_text(90s) == "1m");
    const Span span = GENERATE(1min, 59min, 60min, 61min, 24h, 25h, 3650 * 24h);
    CHECK(parse_span(span_text(span)) == span);
}

TEST_CASE("a wall-clock reading survives being written and read", "[base][time]")
{
    const LocalSecond reading = day_of(2026, 11, 23) + 8h + 55min + 7s;
    CHECK(iso_local(reading) == "2026-11-23T08:55:07");
    CHECK(parse_iso_local("2026-11-23T08:55:07") == reading);
    CHECK(parse_iso_local("2026-11-23T08:55") == reading - 7s);
    const auto text = GENERATE("2026-11-23", "2026-11-23 08:55", "2026-11-23T24:00", "2026-11-23T08:55:60",
                               "2026-11-23T08:55:7", "2026-02-30T08:55", "2026-11-23T08:55Z");
    CAPTURE(text);
    CHECK_FALSE(parse_iso_local(text));
}

TEST_CASE("a moment shows the wall clock where it was recorded", "[base][time]")
{
    CHECK(iso_moment({noon, -8h, "America/Los_Angeles"}) == "2026-11-23T04:00:00-08:00");
    CHECK(iso_moment({noon, 5h + 45min, "Asia/Kathmandu"}) == "2026-11-23T17:45:00+05:45");
    CHECK(iso_moment({noon, 0s, "Etc/UTC"}) == "2026-11-23T12:00:00+00:00");
}

TEST_CASE("a moment belongs to the day on the wall, not to the day in UTC", "[base][time]")
{
    CHECK(Moment{noon, 13h, ""}.day() == day_of(2026, 11, 24));
    CHECK(Moment{noon, -13h, ""}.day() == day_of(2026, 11, 22));
    CHECK(FixedZone{}.day_of(instant(2026, 11, 23, 22h + 30min)) == day_of(2026, 11, 24));
    CHECK(FixedZone{}.moment(noon) == Moment{noon, 90min, "Test/Fixed"});
}

TEST_CASE("a person may say today or yesterday for a day", "[base][time]")
{
    const auto today = day_of(2026, 3, 1);
    CHECK(*parse_day("today", today) == today);
    CHECK(*parse_day("yesterday", today) == day_of(2026, 2, 28));
    CHECK(*parse_day("2026-01-31", today) == day_of(2026, 1, 31));
}

TEST_CASE("a day nobody can read is refused with the form that is wanted", "[base][time]")
{
    const auto refused = parse_day("tomorrow", day_of(2026, 3, 1));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Invalid);
    CHECK(refused.error().what == "Give the day as YYYY-MM-DD, or as today or yesterday.");
}

TEST_CASE("a moment without an offset is taken in the zone of the computer", "[base][time]")
{
    const FixedZone zone;
    CHECK(*parse_moment("now", noon, zone) == zone.moment(noon));
    CHECK(*parse_moment("2026-11-23T13:30", noon, zone) == zone.moment(noon));
    CHECK(*parse_moment("2026-11-23T13:30:00", noon, zone) == zone.moment(noon));
}

TEST_CASE("a moment with an offset keeps that offset and names no zone", "[base][time]")
{
    const FixedZone zone;
    CHECK(*parse_moment("2026-11-23T12:00Z", noon, zone) == Moment{noon, 0s, ""});
    CHECK(*parse_moment("2026-11-23T04:00:00-08:00", noon, zone) == Moment{noon, -8h, ""});
    CHECK(*parse_moment("2026-11-23T17:45+05:45", noon, zone) == Moment{noon, 5h + 45min, ""});
}

TEST_CASE("a moment nobody can read is refused with the form that is wanted", "[base][time]")
{
    const auto text = GENERATE("", "noon", "2026-11-23", "2026-11-23T25:00", "2026-11-23T12:00+5",
                               "2026-11-23T12:00+19:00", "2026-11-23T12:00:00 +01:00", "2026-11-23T12:00Zulu");
    CAPTURE(text);
    const auto refused = parse_moment(text, noon, FixedZone{});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Invalid);
    CHECK(refused.error().what == "Give the moment as YYYY-MM-DDTHH:MM, or as the word now.");
}
