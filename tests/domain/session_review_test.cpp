#include "app/domain/session_review.h"
#include "tests/support/fake_zone.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using std::chrono::days;

namespace {

TreatmentSession session(std::string_view on)
{
    return {TreatmentSessionId(Uuid::version_7({}, std::array<std::uint8_t, 10>{})),
            {.at = utc()->moment(Instant{day(on).time_since_epoch()})}};
}

// One noted day after the other.
std::vector<DaySummary> noted(std::string_view from, std::initializer_list<double> means)
{
    std::vector<DaySummary> all;
    for (const auto mean : means)
        all.push_back({.day = day(from) + days{static_cast<int>(all.size())}, .mean = mean, .entries = 1});
    return all;
}

const std::vector<TreatmentSession> four = {session("2026-02-01"), session("2026-01-25"), session("2026-01-18"),
                                            session("2026-01-11")};

}  // namespace

TEST_CASE("a review stands between the week before the first session and the week after the latest", "[domain][review]")
{
    auto all = noted("2026-01-03", {9, 6, 6, 5, 5, 4, 4, 5, 1});  // the third is too early, the eleventh is a session
    const auto after = noted("2026-02-01", {9, 3, 3, 2, 2, 2});
    all.insert(all.end(), after.begin(), after.end());
    const auto review = review_of(four, all, 4);
    REQUIRE(review);
    CHECK(review->before == WeekBeside{7, 5.0});
    CHECK(review->after == WeekBeside{5, 2.4});
    CHECK(review->sessions.front() == four.back());
    CHECK(review->sessions.size() == 4);
}

TEST_CASE("fewer than five noted days make no mean, and are told all the same", "[domain][review]")
{
    const auto review = review_of(four, noted("2026-02-02", {3, 3, 2, 2}), 4);
    REQUIRE(review);
    CHECK(review->before == WeekBeside{0, std::nullopt});
    CHECK(review->after == WeekBeside{4, std::nullopt});
}

TEST_CASE("a day with a session but no entry is not a day without pain", "[domain][review]")
{
    auto all = noted("2026-02-02", {4, 4, 4, 4, 4, 4});
    all.back() = {.day = all.back().day, .session = true};
    CHECK(review_of(four, all, 4)->after == WeekBeside{5, 4.0});
}

TEST_CASE("a review comes after every few sessions and not between", "[domain][review]")
{
    const std::span all(four);
    CHECK_FALSE(review_of(all.first(0), {}, 4));
    CHECK_FALSE(review_of(all.first(3), {}, 4));
    CHECK(review_of(all.first(3), {}, 3));
    CHECK(review_of(all, {}, 2)->sessions.size() == 2);
    CHECK_FALSE(review_of(all, {}, 0));
}
