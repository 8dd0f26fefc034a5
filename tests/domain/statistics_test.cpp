#include "app/domain/statistics.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <numeric>

using namespace aftercare;
using Catch::Approx;

namespace {

// The reference fortnight and sessions of the content source, section 9.5.
const std::vector<double> pain = {6, 6, 7, 5, 6, 5, 5, 4, 5, 4, 4, 3, 4, 3};
const std::vector<double> sleep = {5.5, 6, 5, 6.5, 6, 7, 6.5, 7, 6, 7.5, 7, 8, 7, 7.5};
const std::vector<double> before = {6, 5, 6, 4, 5, 5};
const std::vector<double> after = {4, 4, 5, 3, 3, 5};
using Questions = std::vector<std::vector<double>>;
const std::vector<double> next_day = {6, 5, 5, 4, 4, 5};

std::vector<double> days()
{
    std::vector<double> numbers(pain.size());
    std::iota(numbers.begin(), numbers.end(), 0.0);
    return numbers;
}

std::vector<double> minus(const std::vector<double>& one, const std::vector<double>& other)
{
    std::vector<double> differences;
    for (std::size_t i = 0; i < one.size(); ++i) differences.push_back(one[i] - other[i]);
    return differences;
}

std::vector<double> steps(const std::vector<double>& values)
{
    return minus({values.begin() + 1, values.end()}, {values.begin(), values.end() - 1});
}

}  // namespace

TEST_CASE("the fortnight has the mean, median and deviation of the reference", "[domain][statistics]")
{
    CHECK(mean_of(pain) == Approx(4.785714));
    CHECK(median_of(pain) == 5.0);
    CHECK(deviation_of(pain) == Approx(1.188313));
}

TEST_CASE("the Theil-Sen lines of the fortnight are those of the reference", "[domain][statistics]")
{
    CHECK(theil_sen(days(), pain).slope == Approx(-0.25));
    CHECK(theil_sen(days(), pain).intercept == Approx(6.25));
    CHECK(theil_sen(days(), sleep).slope == Approx(0.166667).epsilon(1e-5));
    CHECK(theil_sen(days(), sleep).intercept == Approx(5.5));
}

TEST_CASE("a wild day bends a Theil-Sen line little", "[domain][statistics]")
{
    auto wild = pain;
    wild[13] = 10;
    CHECK(theil_sen(days(), wild).slope == Approx(-0.2).margin(0.051));
}

TEST_CASE("Mann-Kendall of the fortnight is that of the reference", "[domain][statistics]")
{
    const auto kendall = mann_kendall(pain);
    CHECK(kendall.s == -65);
    CHECK(kendall.variance == Approx(311.6667));
    CHECK(kendall.z() == Approx(-3.62522));
}

TEST_CASE("one day's likeness to the last, and what dependent days are worth, are those of the reference",
          "[domain][statistics]")
{
    CHECK(lag_one(pain) == Approx(0.518899));
    CHECK(lag_one(sleep) == Approx(0.283609));
    CHECK(effective_size(14, lag_one(pain), lag_one(sleep)) == Approx(10.408).epsilon(1e-4));
    CHECK(effective_size(14, lag_one(pain)) == Approx(4.434).epsilon(1e-4));
}

TEST_CASE("rank correlations of the fortnight are those of the reference, also without its trends",
          "[domain][statistics]")
{
    CHECK(rank_correlation(pain, sleep) == Approx(-0.939061));
    CHECK(rank_correlation(without_line(days(), pain), without_line(days(), sleep)) == Approx(-0.807308));
    CHECK(rank_correlation(steps(pain), steps(sleep)) == Approx(-0.918044));
}

TEST_CASE("even the strongest tie in a fortnight has a chance of one in fourteen", "[domain][statistics]")
{
    const auto ties = ties_by_turning(pain, Questions{sleep});
    REQUIRE(ties.size() == 1);
    CHECK(ties[0].correlation == Approx(-0.939061));
    CHECK(ties[0].chance == Approx(0.071429).epsilon(1e-5));
}

TEST_CASE("asking more questions makes no tie more certain", "[domain][statistics]")
{
    const std::vector<double> other = {1, 9, 2, 8, 3, 7, 4, 6, 5, 5, 6, 4, 7, 3};
    const auto alone = ties_by_turning(pain, Questions{other});
    const auto among = ties_by_turning(pain, Questions{other, sleep});
    CHECK(among[0].chance >= alone[0].chance);
    CHECK(among[0].correlation == Approx(alone[0].correlation));
}

TEST_CASE("a side that never varies is tied to nothing", "[domain][statistics]")
{
    const std::vector<double> still(pain.size(), 7);
    CHECK(rank_correlation(pain, still) == 0);
    CHECK(ties_by_turning(pain, Questions{still})[0].chance == 1);
    CHECK(lag_one(still) == 0);
}

TEST_CASE("the six sessions of the reference have its medians and its exact chance", "[domain][statistics]")
{
    CHECK(median_of(minus(after, before)) == -1);
    CHECK(median_of(minus(next_day, before)) == 0);
    CHECK(sign_flip_chance(minus(after, before)) == Approx(0.0625));
}

TEST_CASE("equal values share their rank", "[domain][statistics]")
{
    CHECK(mid_ranks(std::vector<double>{3, 1, 3, 2}) == std::vector<double>{3.5, 1, 3.5, 2});
}
