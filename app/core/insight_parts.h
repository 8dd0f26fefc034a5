#pragma once

#include "app/core/insights.h"

#include <string>
#include <string_view>

// The families of statements; each adds what it can say, or why it cannot, to the trend.
namespace aftercare::insights {

void compare_weeks(const Notes& notes, TrendState& trend);
void compare_with_baseline(const Notes& notes, TrendState& trend);
void describe_direction(const Notes& notes, TrendState& trend);
void describe_range(const Notes& notes, TrendState& trend);
void find_links(const Notes& notes, TrendState& trend);
void count_what_was_noted(const Notes& notes, TrendState& trend);
void describe_sessions(const Notes& notes, TrendState& trend);

std::string one_decimal(double value);
// "1 day", "3 days"
std::string count_of(int count, std::string_view one, std::string_view many);
// The noted days of `from` to `to`, both included.
std::span<const DaySummary> days_within(const Notes& notes, Day from, Day to);

}  // namespace aftercare::insights
