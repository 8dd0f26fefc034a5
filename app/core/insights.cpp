#include "app/core/insights.h"

#include "app/core/insight_parts.h"

#include <algorithm>
#include <cstdio>

namespace aftercare {

TrendState insights_of(const Notes& notes)
{
    TrendState trend;
    trend.weeks = week_means(notes.days);
    trend.baseline = first_week(notes.days, notes.baseline_from.value_or(Day::min()));
    insights::compare_weeks(notes, trend);
    insights::compare_with_baseline(notes, trend);
    insights::describe_direction(notes, trend);
    insights::describe_range(notes, trend);
    insights::find_links(notes, trend);
    insights::count_what_was_noted(notes, trend);
    insights::describe_sessions(notes, trend);
    return trend;
}

namespace insights {

std::string one_decimal(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

std::string count_of(int count, std::string_view one, std::string_view many)
{
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::span<const DaySummary> days_within(const Notes& notes, Day from, Day to)
{
    const auto first = std::ranges::lower_bound(notes.days, from, {}, &DaySummary::day);
    const auto last = std::ranges::upper_bound(notes.days, to, {}, &DaySummary::day);
    return first < last ? std::span(first, last) : std::span<const DaySummary>();
}

}  // namespace insights
}  // namespace aftercare
