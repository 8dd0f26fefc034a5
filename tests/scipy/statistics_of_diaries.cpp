// Prints random diaries with our statistics of each, one JSON object a line, for compare.py to check with SciPy.
//     statistics_of_diaries COUNT SEED

#include "app/domain/statistics.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <iostream>
#include <numeric>
#include <random>

using namespace aftercare;

namespace {

// Whole levels with many ties, as people note them.
std::vector<double> levels(std::mt19937& chance, std::size_t count)
{
    std::vector<double> values;
    double level = static_cast<double>(chance() % 11);
    for (std::size_t i = 0; i < count; ++i) {
        level = std::min(10.0, std::max(0.0, level + static_cast<double>(chance() % 5) - 2));
        values.push_back(level);
    }
    return values;
}

std::vector<double> hours(std::mt19937& chance, std::size_t count)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i) values.push_back(5 + 0.5 * static_cast<double>(chance() % 9));
    return values;
}

// Days of which some are not noted.
std::vector<double> days(std::mt19937& chance, std::size_t count)
{
    std::vector<double> numbers;
    double day = 0;
    for (std::size_t i = 0; i < count; ++i) numbers.push_back(day += 1 + static_cast<double>(chance() % 3));
    return numbers;
}

nlohmann::json statistics_of(std::mt19937& chance)
{
    const std::size_t count = 14 + chance() % 80;
    const auto at = days(chance, count);
    const auto pain = levels(chance, count);
    const auto sleep = hours(chance, count);
    const auto line = theil_sen(at, pain);
    const auto kendall = mann_kendall(pain);

    std::vector<double> differences;
    for (std::size_t i = 0; i < 6; ++i) differences.push_back(pain[i] - sleep[i]);
    return {{"days", at},
            {"pain", pain},
            {"sleep", sleep},
            {"mean", mean_of(pain)},
            {"median", median_of(pain)},
            {"deviation", deviation_of(pain)},
            {"ranks", mid_ranks(pain)},
            {"slope", line.slope},
            {"intercept", line.intercept},
            {"s", kendall.s},
            {"variance", kendall.variance},
            {"spearman", rank_correlation(pain, sleep)},
            {"lag_one", lag_one(pain)},
            {"turning", ties_by_turning(pain, std::vector<std::vector<double>>{sleep}).front().chance},
            {"differences", differences},
            {"sign_flip", sign_flip_chance(differences)}};
}

}  // namespace

int main(int count_of_words, char** words)
{
    if (count_of_words != 3) return 2;
    std::mt19937 chance(static_cast<std::uint32_t>(std::stoul(words[2])));
    for (int left = std::stoi(words[1]); left > 0; --left) std::cout << statistics_of(chance) << '\n';
    return 0;
}
