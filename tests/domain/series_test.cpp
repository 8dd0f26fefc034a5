#include "app/domain/series.h"
#include "tests/support/fake_zone.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using Catch::Approx;
using std::chrono::days;

namespace {

// The reference fortnight of the content source, section 9.5, from 2026-01-01.
std::vector<DaySummary> fortnight()
{
    std::vector<DaySummary> noted;
    for (const int level : {6, 6, 7, 5, 6, 5, 5, 4, 5, 4, 4, 3, 4, 3}) {
        const auto offset = static_cast<int>(noted.size());
        noted.push_back({.day = day("2026-01-01") + days{offset},
                         .mean = static_cast<double>(level),
                         .min = level - 1,
                         .max = level + 2,
                         .entries = 1});
    }
    return noted;
}

}  // namespace

TEST_CASE("the two weeks of the reference fortnight have its means", "[domain][series]")
{
    const auto noted = fortnight();
    const auto first = week_mean(noted, day("2026-01-07"));
    const auto second = week_mean(noted, day("2026-01-14"));
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->mean == Approx(5.714286));
    CHECK(second->mean == Approx(3.857143));
    CHECK(first->usual_least == Approx(4.714286));
    CHECK(first->usual_worst == Approx(7.714286));
    CHECK(first->days == 7);
}

TEST_CASE("a week with fewer than five noted days has no mean", "[domain][series]")
{
    const auto noted = fortnight();
    CHECK_FALSE(week_mean(noted, day("2026-01-04")));
    CHECK(week_mean(noted, day("2026-01-05")));
    CHECK(week_mean(noted, day("2026-01-16")));
    CHECK_FALSE(week_mean(noted, day("2026-01-17")));
}

TEST_CASE("a day with a routine but no pain entry does not count as noted", "[domain][series]")
{
    auto noted = fortnight();
    noted.resize(5);
    noted.front().entries = 0;
    CHECK_FALSE(week_mean(noted, day("2026-01-05")));
}

TEST_CASE("there is a mean for each day with enough data, from the first to the last noted day", "[domain][series]")
{
    const auto noted = fortnight();
    const auto weeks = week_means(noted);
    REQUIRE(weeks.size() == 10);
    CHECK(weeks.front().day == day("2026-01-05"));
    CHECK(weeks.back().day == day("2026-01-14"));
    CHECK(week_means({}).empty());
}

TEST_CASE("a gap is left open, and days after it count only what was noted", "[domain][series]")
{
    auto noted = fortnight();
    noted.erase(noted.begin() + 5, noted.begin() + 8);  // 6 to 8 January were not noted
    const auto weeks = week_means(noted);
    std::vector<int> counts;
    for (const auto& week : weeks) counts.push_back(week.days);
    CHECK(weeks[2].day == day("2026-01-07"));
    CHECK(weeks[3].day == day("2026-01-13"));
    CHECK(counts == std::vector<int>{5, 5, 5, 5, 6});
}

TEST_CASE("a lone entry long ago costs no time", "[domain][series]")
{
    auto noted = fortnight();
    noted.insert(noted.begin(), {.day = day("1900-01-01"), .mean = 3, .min = 3, .max = 3, .entries = 1});
    CHECK(week_means(noted).size() == 10);
}
