#include "app/domain/measure.h"

#include "tests/support/fake_zone.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using Catch::Approx;

namespace {

MeasureDetails peg(int pain, int enjoyment, int activity)
{
    return {Measure::Peg, {}, {}, {{"pain", pain}, {"enjoyment", enjoyment}, {"activity", activity}}};
}

MeasureDetails activities(std::vector<MeasureItem> items) { return {Measure::Activities, {}, {}, std::move(items)}; }

}  // namespace

TEST_CASE("PEG is the mean of its three items, as in the test vectors of the content source", "[domain][measure]")
{
    CHECK(*score_of(peg(6, 5, 4)) == Approx(5.0));
    CHECK(*score_of(peg(7, 8, 8)) == Approx(7.667).margin(0.0005));
    CHECK(*score_of(peg(0, 0, 0)) == 0);
    CHECK(*score_of(peg(10, 10, 10)) == 10);
}

TEST_CASE("a questionnaire with a question left out has no score and says which", "[domain][measure]")
{
    auto answers = peg(6, 5, 4);
    answers.items.pop_back();
    CHECK_FALSE(score_of(answers));
    CHECK(check(answers).error().what == "Every question needs an answer. The one about activity has none yet.");
}

TEST_CASE("answers outside the scale, to other questions, or given twice are refused", "[domain][measure]")
{
    CHECK_FALSE(check(peg(11, 5, 4)));
    CHECK_FALSE(check(peg(-1, 5, 4)));
    auto other = peg(1, 2, 3);
    other.items.push_back({"sleep", 4});
    CHECK_FALSE(check(other));
    auto twice = peg(1, 2, 3);
    twice.items.push_back({"pain", 4});
    CHECK_FALSE(check(twice));
    CHECK_FALSE(check({Measure::GlobalChange, {}, {}, {{"change", 4}}}));
    CHECK(check({Measure::GlobalChange, {}, {}, {{"change", -3}}}));
}

TEST_CASE("one to five activities in a person's words are scored by their mean", "[domain][measure]")
{
    CHECK(*score_of(activities({{"stairs", 3}, {"shoes", 6}})) == Approx(4.5));
    CHECK_FALSE(check(activities({})));
    CHECK_FALSE(check(activities({{"", 3}})));
    CHECK_FALSE(check(activities({{"a\nb", 3}})));
    CHECK_FALSE(check(activities({{"a", 1}, {"b", 1}, {"c", 1}, {"d", 1}, {"e", 1}, {"f", 1}})));
}

TEST_CASE("a change is named larger only by points and by share of where it began", "[domain][measure]")
{
    CHECK(size_of_change(Measure::Peg, 5, 4.1) == ChangeSize::Same);
    CHECK(size_of_change(Measure::Peg, 5, 4) == ChangeSize::Small);
    CHECK(size_of_change(Measure::Peg, 5, 3.25) == ChangeSize::Larger);
    CHECK(size_of_change(Measure::Peg, 5, 6.75) == ChangeSize::Larger);
    CHECK(size_of_change(Measure::Peg, 8, 6.2) == ChangeSize::Small);  // 22 %
    CHECK(size_of_change(Measure::Peg, 1, 3) == ChangeSize::Larger);
    CHECK(size_of_change(Measure::Activities, 4, 5.2) == ChangeSize::Same);
    CHECK(size_of_change(Measure::Activities, 4, 5.3) == ChangeSize::Small);
    CHECK(size_of_change(Measure::Activities, 4, 6) == ChangeSize::Larger);
}

TEST_CASE("a change is counted from the first answer of the same measure", "[domain][measure]")
{
    const auto answered = [](MeasureDetails details, Day on) {
        details.for_day = on;
        return MeasureAnswer{MeasureAnswerId(Uuid::from_bytes({})), details};
    };
    const std::vector answers = {answered(peg(2, 2, 2), day("2026-03-01")),
                                 answered(activities({{"stairs", 9}}), day("2026-02-15")),
                                 answered(peg(9, 9, 9), day("2026-02-01")), answered(peg(6, 6, 6), day("2026-01-01"))};
    const auto change = change_of(Measure::Peg, answers);
    REQUIRE(change);
    CHECK(change->first == 6);
    CHECK(change->latest == 2);
    CHECK(change->first_day == day("2026-01-01"));
    CHECK(change->size == ChangeSize::Larger);
    CHECK_FALSE(change_of(Measure::Activities, answers));
}

TEST_CASE("two answers ask the same when their questions are the same in any order", "[domain][measure]")
{
    CHECK(asks_the_same(activities({{"stairs", 1}, {"shoes", 2}}), activities({{"shoes", 9}, {"stairs", 3}})));
    CHECK_FALSE(asks_the_same(activities({{"stairs", 1}}), activities({{"shoes", 1}})));
    CHECK_FALSE(asks_the_same(activities({{"stairs", 1}}), activities({{"stairs", 1}, {"shoes", 2}})));
    CHECK(asks_the_same(peg(1, 2, 3), peg(4, 5, 6)));
}

TEST_CASE("one activity alone needs three points before its change is called larger", "[domain][measure]")
{
    const auto answered = [](int value) {
        return MeasureAnswer{MeasureAnswerId(Uuid::from_bytes({})), activities({{"stairs", value}})};
    };
    CHECK(change_of(Measure::Activities, std::vector{answered(6), answered(4)})->size == ChangeSize::Small);
    CHECK(change_of(Measure::Activities, std::vector{answered(7), answered(4)})->size == ChangeSize::Larger);
}
