#include "app/domain/level_order.h"

namespace aftercare {
namespace {

bool is_above(const std::optional<PainLevel>& one, const std::optional<PainLevel>& other)
{
    return one && other && *one > *other;
}

}  // namespace

std::string_view key_of(LevelDoubt doubt)
{
    constexpr std::array<std::string_view, 5> keys = {"least_above_worst", "average_above_worst", "average_below_least",
                                                      "now_above_worst", "now_below_least"};
    return keys[static_cast<std::size_t>(doubt)];
}

std::vector<LevelDoubt> level_doubts(const PainDetails& details)
{
    const auto &worst = details.worst, &average = details.average, &least = details.least;
    // With these two the wrong way round the others say nothing new.
    if (is_above(least, worst)) return {LevelDoubt::LeastAboveWorst};
    std::vector<LevelDoubt> doubts;
    if (is_above(average, worst)) doubts.push_back(LevelDoubt::AverageAboveWorst);
    if (is_above(least, average)) doubts.push_back(LevelDoubt::AverageBelowLeast);
    if (is_above(details.level, worst)) doubts.push_back(LevelDoubt::NowAboveWorst);
    if (is_above(least, details.level)) doubts.push_back(LevelDoubt::NowBelowLeast);
    return doubts;
}

}  // namespace aftercare
