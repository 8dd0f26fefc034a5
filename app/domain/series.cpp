#include "app/domain/series.h"

#include <algorithm>

namespace aftercare {

int entries_in(std::span<const DaySummary> days)
{
    int entries = 0;
    for (const auto& day : days) entries += day.entries;
    return entries;
}

std::optional<WeekMean> week_mean(std::span<const DaySummary> days, Day day)
{
    WeekMean week{.day = day};
    auto one = std::ranges::lower_bound(days, day - std::chrono::days{6}, {}, &DaySummary::day);
    for (; one != days.end() && one->day <= day; ++one) {
        if (one->entries == 0) continue;
        ++week.days;
        week.mean += one->mean;
        week.usual_least += one->min;
        week.usual_worst += one->max;
    }
    if (week.days < least_days_for_a_week) return std::nullopt;
    week.mean /= week.days;
    week.usual_least /= week.days;
    week.usual_worst /= week.days;
    return week;
}

std::optional<WeekMean> first_week(std::span<const DaySummary> days, Day from)
{
    auto one = std::ranges::lower_bound(days, from, {}, &DaySummary::day);
    for (; one != days.end(); ++one) {
        if (one->entries == 0) continue;
        if (const auto week = week_mean(days, one->day + std::chrono::days{6})) return week;
    }
    return std::nullopt;
}

std::vector<WeekMean> week_means(std::span<const DaySummary> days)
{
    std::vector<WeekMean> weeks;
    Day seen{Day::min()};
    // Only days within a week of a noted one can have enough data, so long gaps cost nothing.
    for (const auto& noted : days) {
        const Day last = std::min(noted.day + std::chrono::days{6}, days.back().day);
        for (Day day = std::max(noted.day, seen + std::chrono::days{1}); day <= last; day += std::chrono::days{1}) {
            if (const auto week = week_mean(days, day)) weeks.push_back(*week);
            seen = day;
        }
    }
    return weeks;
}

}  // namespace aftercare
