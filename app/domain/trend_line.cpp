#include "app/domain/trend_line.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace aftercare {
namespace {

constexpr std::size_t least_days = 10;
constexpr double least_span = 14;
constexpr int draws = 399;

// The same days must give the same draws on every computer: SplitMix64 (Steele, Lea and Flood 2014).
class Dice {
public:
    std::size_t below(std::size_t limit)
    {
        m_state += 0x9e3779b97f4a7c15;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ mixed >> 30) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ mixed >> 27) * 0x94d049bb133111eb;
        return static_cast<std::size_t>((mixed ^ mixed >> 31) % limit);
    }

private:
    std::uint64_t m_state = 0;
};

// What is left is pulled towards zero by the fit, and short runs cut what days owe each other; both make the plain
// bootstrap too sure of itself. Its spread is widened by the root of what the days' likeness takes from their number.
double widening(std::span<const double> left, std::size_t run)
{
    const double likeness = persistence_of(left);
    // The share of the long-run variance that runs of this length still hold, for an AR(1) series.
    const auto length = static_cast<double>(run);
    const double kept = 1 - 2 * likeness * (1 - std::pow(likeness, length)) / (length * (1 - likeness * likeness));
    return 1 / std::sqrt(std::max(kept, 0.1));
}

std::vector<double> drawn_again(std::span<const double> left, std::size_t run, Dice& dice)
{
    std::vector<double> drawn;
    drawn.reserve(left.size());
    while (drawn.size() < left.size()) {
        const auto start = dice.below(left.size() - run + 1);
        for (std::size_t i = 0; i < run && drawn.size() < left.size(); ++i) drawn.push_back(left[start + i]);
    }
    return drawn;
}

}  // namespace

std::optional<TrendLine> trend_line(std::span<const double> days, std::span<const double> values)
{
    if (days.size() < least_days || days.back() - days.front() + 1 < least_span) return std::nullopt;
    TrendLine trend{.line = theil_sen(days, values), .days = static_cast<int>(days.size())};
    std::vector<double> left(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) left[i] = values[i] - trend.line.at(days[i]);
    const auto run = std::max<std::size_t>(2, static_cast<std::size_t>(std::sqrt(static_cast<double>(left.size()))));

    Dice dice;
    std::vector<double> slopes;
    for (int draw = 0; draw < draws; ++draw) slopes.push_back(theil_sen(days, drawn_again(left, run, dice)).slope);
    std::ranges::sort(slopes);
    const double wide = widening(left, run);
    trend.low = trend.line.slope + wide * slopes.front();
    trend.high = trend.line.slope + wide * slopes.back();
    return trend;
}

}  // namespace aftercare
