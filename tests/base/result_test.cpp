#include "app/base/result.h"

#include <catch2/catch_test_macros.hpp>

#include <memory>

using namespace aftercare;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0) return fail(ErrorKind::Invalid, "Use an even number.");
    return number / 2;
}

Result<int> quarter(int number)
{
    TRY_LET(once, half(number));
    TRY_LET(twice, half(once));
    return twice;
}

Result<> only_even(int number)
{
    TRY(half(number));
    return {};
}

}  // namespace

TEST_CASE("a result holds the value it was made from", "[base][result]")
{
    const auto result = half(6);
    REQUIRE(result.has_value());
    CHECK(static_cast<bool>(result));
    CHECK(*result == 3);
    CHECK(result.value_or(99) == 3);
}

TEST_CASE("a failed result holds the reason and no value", "[base][result]")
{
    const auto result = half(7);
    REQUIRE_FALSE(result.has_value());
    CHECK_FALSE(static_cast<bool>(result));
    CHECK(result.error() == Error{ErrorKind::Invalid, "Use an even number."});
    CHECK(result.value_or(99) == 99);
}

TEST_CASE("a step that fails ends the function with its error", "[base][result]")
{
    CHECK(*quarter(8) == 2);
    CHECK(quarter(6).error().kind == ErrorKind::Invalid);
    CHECK(quarter(7).error().what == "Use an even number.");
}

TEST_CASE("a result without a value succeeds or says why not", "[base][result]")
{
    CHECK(only_even(4).has_value());
    REQUIRE_FALSE(only_even(5));
    CHECK(only_even(5).error().what == "Use an even number.");
}

TEST_CASE("a result carries values that can only be moved", "[base][result]")
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
    REQUIRE(result);
    const auto taken = std::move(*result);
    CHECK(*taken == 5);
}

TEST_CASE("an error moves from a result of one type into a result of another", "[base][result]")
{
    const Result<std::string> passed_on = half(3).has_value() ? Result<std::string>("even") : half(3).failure();
    REQUIRE_FALSE(passed_on);
    CHECK(passed_on.error().kind == ErrorKind::Invalid);
}
