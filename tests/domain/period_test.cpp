#include "app/domain/period.h"
#include "tests/support/fake_zone.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using Catch::Approx;
using std::chrono::days;

namespace {

const Day monday = day("2026-01-05");

DaySummary noted(int after, double level)
{
    return {.day = monday + days{after},
            .mean = level,
            .min = static_cast<int>(level) - 1,
            .max = static_cast<int>(level) + 1,
            .entries = 1};
}

std::vector<DaySummary> notes_on(std::initializer_list<int> offsets, double level = 4)
{
    std::vector<DaySummary> all;
    for (const int offset : offsets) all.push_back(noted(offset, level));
    return all;
}

}  // namespace

TEST_CASE("a season is shown by day, a year by week, and ten years by month", "[domain][period]")
{
    CHECK(grouping_for(monday, monday + days{90}) == Grouping::Daily);
    CHECK(grouping_for(monday, monday + days{364}) == Grouping::Weekly);
    CHECK(grouping_for(monday, monday + days{3652}) == Grouping::Monthly);
}

TEST_CASE("a week keeps its means, its least and its worst, and what was not noted stays out", "[domain][period]")
{
    std::vector<DaySummary> all = {noted(0, 3), noted(1, 6), noted(7, 5)};
    all[0].sleep = 6;
    all[1].routines = 2;
    all[1].session = true;
    const auto weeks = groups_of(all, monday, monday + days{20}, Grouping::Weekly);
    REQUIRE(weeks.size() == 2);
    CHECK(weeks[0].first == monday);
    CHECK(weeks[0].last == monday + days{6});
    CHECK(weeks[0].noted == 2);
    CHECK(weeks[0].mean == Approx(4.5));
    CHECK(weeks[0].least == 2);
    CHECK(weeks[0].worst == 7);
    CHECK(weeks[0].usual_worst == Approx(5.5));
    CHECK(weeks[0].sleep == 6);
    CHECK_FALSE(weeks[0].mood);
    CHECK(weeks[0].routine_days == 1);
    CHECK(weeks[0].session_days == 1);
    CHECK_FALSE(weeks[0].is_enough());
}

TEST_CASE("the first and last week of a range end with it", "[domain][period]")
{
    const auto weeks = groups_of(notes_on({2, 8}), monday + days{2}, monday + days{9}, Grouping::Weekly);
    REQUIRE(weeks.size() == 2);
    CHECK(weeks[0].first == monday + days{2});
    CHECK(weeks[1].last == monday + days{9});
}

TEST_CASE("no line goes over more than three missing days, between groups or within one", "[domain][period]")
{
    const auto join = [](std::initializer_list<int> offsets) {
        const auto weeks = groups_of(notes_on(offsets), monday, monday + days{13}, Grouping::Weekly);
        return weeks.size() == 2 && may_join(weeks[0], weeks[1]);
    };
    CHECK(join({2, 3, 4, 8}));
    CHECK_FALSE(join({2, 3, 4, 9}));
    CHECK_FALSE(join({0, 5, 6, 7}));
}

TEST_CASE("months end where the calendar ends them", "[domain][period]")
{
    const auto months = groups_of(notes_on({0, 26, 27}), monday, monday + days{60}, Grouping::Monthly);
    REQUIRE(months.size() == 2);
    CHECK(months[0].last == day("2026-01-31"));
    CHECK(months[1].first == day("2026-02-01"));
}

TEST_CASE("a period tells its mean, middle, ends, shares and what is missing", "[domain][period]")
{
    std::vector<DaySummary> all = {noted(0, 2), noted(1, 3), noted(2, 8), noted(5, 7)};
    all.push_back({.day = monday + days{6}, .routines = 1});
    const auto summary = summary_of(all, monday, monday + days{9});
    CHECK(summary.days == 10);
    CHECK(summary.noted == 4);
    CHECK(summary.missing() == 6);
    CHECK(summary.mean == Approx(5));
    CHECK(summary.median == Approx(5));
    CHECK(summary.least == 1);
    CHECK(summary.worst == 9);
    CHECK(summary.mild == 2);
    CHECK(summary.severe == 2);
    CHECK(summary.longest_run == 3);
    CHECK(summary_of(all, monday + days{20}, monday + days{26}).noted == 0);
}
