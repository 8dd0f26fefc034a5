#include "app/domain/adherence.h"

#include "tests/support/fake_zone.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace aftercare;
using namespace aftercare::test;
using Catch::Approx;
using std::chrono::days;

namespace {

const Day today = day("2026-03-31");

// A routine on each day of the last `count`, but for those that many days ago.
std::vector<Day> each_day(int count, std::vector<int> missed_days_ago = {})
{
    std::vector<Day> done;
    for (int ago = count - 1; ago >= 0; --ago)
        if (std::ranges::find(missed_days_ago, ago) == missed_days_ago.end()) done.push_back(today - days{ago});
    return done;
}

MarkedDay marked(int days_ago, DayMark mark) { return {DayMarkId(Uuid::from_bytes({})), today - days{days_ago}, mark}; }

}  // namespace

TEST_CASE("without a goal nothing is counted", "[domain][adherence]")
{
    CHECK(adherence_of(0, each_day(20), {}, today) == Adherence{});
}

TEST_CASE("a goal that is kept brings the score near to one within weeks", "[domain][adherence]")
{
    CHECK(adherence_of(7, each_day(60), {}, today).score > 0.97);
    CHECK(adherence_of(7, each_day(7), {}, today).score < 0.5);
    CHECK(adherence_of(3, each_day(60), {}, today).score > 0.99);
}

TEST_CASE("one missed day costs little, and is made good within a fortnight", "[domain][adherence]")
{
    const double kept = adherence_of(7, each_day(60), {}, today).score;
    const double missed_yesterday = adherence_of(7, each_day(60, {1}), {}, today).score;
    CHECK(kept - missed_yesterday < 0.04);
    CHECK(kept - missed_yesterday > 0);
    CHECK(kept - adherence_of(7, each_day(60, {20}), {}, today).score < 0.04);
}

TEST_CASE("a planned rest and a flare-up day cost nothing, a day left empty costs what a miss costs",
          "[domain][adherence]")
{
    const std::vector<int> two = {2, 3};
    const auto done = each_day(60, two);
    const double missed = adherence_of(7, done, {}, today).score;
    const std::vector resting = {marked(3, DayMark::FlareUp), marked(2, DayMark::Rest)};
    const auto rested = adherence_of(7, done, resting, today);
    CHECK(rested.score == Approx(adherence_of(7, each_day(60), {}, today).score).margin(0.01));
    CHECK(rested.asked_this_week == 5);
    CHECK(rested.done_this_week == 5);
    CHECK(rested.days_in_a_row == 58);
    const std::vector skipped = {marked(3, DayMark::Skipped), marked(2, DayMark::Skipped)};
    CHECK(adherence_of(7, done, skipped, today).score == Approx(missed));
}

TEST_CASE("a row of days goes on until today is over", "[domain][adherence]")
{
    CHECK(adherence_of(3, each_day(10, {0}), {}, today).days_in_a_row == 9);
    CHECK(adherence_of(3, each_day(10, {1}), {}, today).days_in_a_row == 1);
    CHECK(adherence_of(3, {}, {}, today).days_in_a_row == 0);
}
