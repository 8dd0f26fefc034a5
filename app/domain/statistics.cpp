#include "app/domain/statistics.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>

namespace aftercare {
namespace {

// Sums in another order may differ in their last digits; a tie must stay one.
constexpr double rounding = 1e-9;

double sum_of(std::span<const double> values) { return std::accumulate(values.begin(), values.end(), 0.0); }

int sign_of(double value) { return (value > 0) - (value < 0); }

// Centred and scaled to length 1, so that a correlation is a sum of products; all zero when nothing varies.
std::vector<double> normalised(std::vector<double> values)
{
    const double mean = mean_of(values);
    double squares = 0;
    for (auto& value : values) {
        value -= mean;
        squares += value * value;
    }
    const double length = std::sqrt(squares);
    for (auto& value : values) value = length > rounding ? value / length : 0;
    return values;
}

// The correlation when `other` is turned on by `turn` days, both normalised.
double turned(std::span<const double> one, std::span<const double> other, std::size_t turn)
{
    const auto ahead = one.size() - turn;
    return std::inner_product(one.begin(), one.begin() + static_cast<std::ptrdiff_t>(ahead),
                              other.begin() + static_cast<std::ptrdiff_t>(turn), 0.0) +
           std::inner_product(one.begin() + static_cast<std::ptrdiff_t>(ahead), one.end(), other.begin(), 0.0);
}

}  // namespace

double mean_of(std::span<const double> values) { return sum_of(values) / static_cast<double>(values.size()); }

double median_of(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

double deviation_of(std::span<const double> values)
{
    const double mean = mean_of(values);
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

std::vector<double> mid_ranks(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last + 1 < order.size() && values[order[last + 1]] - values[order[first]] < rounding) ++last;
        for (auto i = first; i <= last; ++i) ranks[order[i]] = static_cast<double>(first + last) / 2 + 1;
        first = last + 1;
    }
    return ranks;
}

double correlation(std::span<const double> one, std::span<const double> other)
{
    return turned(normalised({one.begin(), one.end()}), normalised({other.begin(), other.end()}), 0);
}

double rank_correlation(std::span<const double> one, std::span<const double> other)
{
    return correlation(mid_ranks(one), mid_ranks(other));
}

double lag_one(std::span<const double> values)
{
    const double mean = mean_of(values);
    double products = 0;
    double squares = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        squares += (values[i] - mean) * (values[i] - mean);
        if (i + 1 < values.size()) products += (values[i] - mean) * (values[i + 1] - mean);
    }
    return squares > rounding ? products / squares : 0;
}

double effective_size(double n, double lag_one) { return n * (1 - lag_one) / (1 + lag_one); }

double effective_size(double n, double lag_one, double lag_one_other)
{
    return effective_size(n, lag_one * lag_one_other);
}

Line theil_sen(std::span<const double> days, std::span<const double> values)
{
    std::vector<double> slopes;
    slopes.reserve(days.size() * (days.size() - 1) / 2);
    for (std::size_t j = 1; j < days.size(); ++j)
        for (std::size_t i = 0; i < j; ++i) slopes.push_back((values[j] - values[i]) / (days[j] - days[i]));
    Line line{.slope = median_of(std::move(slopes))};
    std::vector<double> starts(days.size());
    for (std::size_t i = 0; i < days.size(); ++i) starts[i] = values[i] - line.slope * days[i];
    line.intercept = median_of(std::move(starts));
    return line;
}

std::vector<double> without_line(std::span<const double> days, std::span<const double> values)
{
    const auto line = theil_sen(days, values);
    std::vector<double> left(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) left[i] = values[i] - line.at(days[i]);
    return left;
}

std::vector<double> without_yesterday(std::span<const double> values, double share)
{
    std::vector<double> fresh;
    for (std::size_t i = 0; i < values.size(); ++i)
        fresh.push_back(i == 0 ? values[0] * std::sqrt(1 - share * share) : values[i] - share * values[i - 1]);
    return fresh;
}

double persistence_of(std::span<const double> values)
{
    const double seen = lag_one(values);
    return std::clamp(seen + (1 + 4 * seen) / static_cast<double>(values.size()), 0.0, 0.9);
}

double Kendall::z() const { return variance > 0 ? (s - sign_of(s)) / std::sqrt(variance) : 0; }

Kendall mann_kendall(std::span<const double> values)
{
    Kendall kendall;
    std::map<double, double> alike;
    for (std::size_t j = 0; j < values.size(); ++j) {
        ++alike[values[j]];
        for (std::size_t i = 0; i < j; ++i) kendall.s += sign_of(values[j] - values[i]);
    }
    const auto spread = [](double n) { return n * (n - 1) * (2 * n + 5); };
    kendall.variance = spread(static_cast<double>(values.size()));
    for (const auto& [value, times] : alike) kendall.variance -= spread(times);
    kendall.variance /= 18;
    return kendall;
}

double sign_flip_chance(std::span<const double> differences)
{
    const double seen = std::abs(sum_of(differences));
    const std::uint32_t flips = 1u << differences.size();
    std::uint32_t as_far = 0;
    for (std::uint32_t signs = 0; signs < flips; ++signs) {
        double sum = 0;
        for (std::size_t i = 0; i < differences.size(); ++i) sum += signs >> i & 1 ? -differences[i] : differences[i];
        if (std::abs(sum) >= seen - rounding) ++as_far;
    }
    return static_cast<double>(as_far) / flips;
}

std::vector<Tie> ties_by_turning(std::span<const double> pain, std::span<const std::vector<double>> others)
{
    const auto ours = normalised(mid_ranks(pain));
    std::vector<std::vector<double>> theirs;
    std::vector<Tie> ties;
    for (const auto& other : others) {
        theirs.push_back(normalised(mid_ranks(other)));
        ties.push_back({.correlation = turned(ours, theirs.back(), 0)});
    }
    std::vector<int> as_strong(others.size(), 1);  // the true order is one of the turns
    for (std::size_t turn = 1; turn < pain.size(); ++turn) {
        double strongest = 0;
        for (const auto& other : theirs) strongest = std::max(strongest, std::abs(turned(ours, other, turn)));
        for (std::size_t i = 0; i < ties.size(); ++i)
            if (strongest >= std::abs(ties[i].correlation) - rounding) ++as_strong[i];
    }
    for (std::size_t i = 0; i < ties.size(); ++i) ties[i].chance = as_strong[i] / static_cast<double>(pain.size());
    return ties;
}

}  // namespace aftercare
