#include "app/domain/level_order.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;

namespace {

struct Levels {
    int now;
    std::optional<int> worst = {}, average = {}, least = {};
};

std::vector<LevelDoubt> doubts(const Levels& levels)
{
    const auto level = [](std::optional<int> value) { return value ? PainLevel::from(*value) : std::nullopt; };
    PainDetails details{.level = *PainLevel::from(levels.now)};
    details.worst = level(levels.worst);
    details.average = level(levels.average);
    details.least = level(levels.least);
    return level_doubts(details);
}

using Doubts = std::vector<LevelDoubt>;

}  // namespace

TEST_CASE("levels in order, equal or not told raise no doubt", "[domain][pain]")
{
    CHECK(doubts({4, 6, 5, 2}).empty());
    CHECK(doubts({4, 4, 4, 4}).empty());
    CHECK(doubts({4}).empty());
    CHECK(doubts({0, {}, 5, {}}).empty());
}

TEST_CASE("each pair of levels the wrong way round is a doubt of its own", "[domain][pain]")
{
    CHECK(doubts({5, 3, {}, 7}) == Doubts{LevelDoubt::LeastAboveWorst});
    CHECK(doubts({4, 5, 6, {}}) == Doubts{LevelDoubt::AverageAboveWorst});
    CHECK(doubts({4, {}, 3, 4}) == Doubts{LevelDoubt::AverageBelowLeast});
    CHECK(doubts({8, 7, {}, {}}) == Doubts{LevelDoubt::NowAboveWorst});
    CHECK(doubts({1, {}, {}, 2}) == Doubts{LevelDoubt::NowBelowLeast});
    CHECK(doubts({8, 6, 7, 2}) == Doubts{LevelDoubt::AverageAboveWorst, LevelDoubt::NowAboveWorst});
}
