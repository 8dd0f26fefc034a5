#include "app/domain/period.h"

#include "app/domain/statistics.h"

#include <algorithm>

namespace aftercare {
namespace {

using namespace std::chrono;

constexpr days most_by_day{100};
constexpr days most_by_week{731};
constexpr double mild_at_most = 3, severe_at_least = 7;

// The first day of the group that holds `day`.
Day group_start(Day day, Grouping grouping)
{
    if (grouping == Grouping::Weekly) return day - (weekday(day) - Monday);
    if (grouping == Grouping::Monthly) {
        const year_month_day date{day};
        return Day(date.year() / date.month() / 1);
    }
    return day;
}

Day group_end(Day start, Grouping grouping)
{
    if (grouping == Grouping::Weekly) return start + days{6};
    if (grouping == Grouping::Monthly) {
        const year_month_day date{start};
        return Day(date.year() / date.month() / last);
    }
    return start;
}

class MeanSoFar {
public:
    void add(const std::optional<double>& value)
    {
        if (!value) return;
        m_sum += *value;
        ++m_count;
    }
    std::optional<double> mean() const { return m_count > 0 ? std::optional(m_sum / m_count) : std::nullopt; }

private:
    double m_sum = 0;
    int m_count = 0;
};

void add_level(DayGroup& group, const DaySummary& day)
{
    if (group.noted == 0) {
        group.first_noted = day.day;
        group.least = day.min;
        group.worst = day.max;
    } else if ((day.day - group.last_noted).count() > longest_bridge + 1) {
        group.unbroken = false;
    }
    group.last_noted = day.day;
    ++group.noted;
    group.mean += day.mean;
    group.usual_least += day.min;
    group.usual_worst += day.max;
    group.least = std::min(group.least, day.min);
    group.worst = std::max(group.worst, day.max);
}

DayGroup group_of(std::span<const DaySummary> members, Day first, Day last)
{
    DayGroup group{.first = first, .last = last};
    MeanSoFar sleep, mood;
    for (const auto& day : members) {
        if (day.entries > 0) add_level(group, day);
        group.routines += day.routines;
        group.routine_days += day.routines > 0 ? 1 : 0;
        group.session_days += day.session ? 1 : 0;
        sleep.add(day.sleep);
        mood.add(day.mood);
    }
    if (group.noted > 0)
        for (double* sum : {&group.mean, &group.usual_least, &group.usual_worst}) *sum /= group.noted;
    group.sleep = sleep.mean();
    group.mood = mood.mean();
    return group;
}

}  // namespace

Grouping grouping_for(Day first, Day last)
{
    const auto length = last - first + days{1};
    if (length <= most_by_day) return Grouping::Daily;
    return length <= most_by_week ? Grouping::Weekly : Grouping::Monthly;
}

bool DayGroup::is_enough() const { return noted * 7 >= ((last - first).count() + 1) * least_days_for_a_week; }

std::span<const DaySummary> days_between(std::span<const DaySummary> days, Day first, Day last)
{
    const auto begin = std::ranges::lower_bound(days, first, {}, &DaySummary::day);
    const auto end = std::ranges::upper_bound(days, last, {}, &DaySummary::day);
    if (begin >= end) return {};
    return {begin, end};
}

std::vector<DayGroup> groups_of(std::span<const DaySummary> all, Day first, Day last, Grouping grouping)
{
    const auto members = days_between(all, first, last);
    std::vector<DayGroup> groups;
    for (std::size_t from = 0; from < members.size();) {
        const auto start = group_start(members[from].day, grouping);
        const auto end = group_end(start, grouping);
        auto to = from;
        while (to < members.size() && members[to].day <= end) ++to;
        groups.push_back(group_of(members.subspan(from, to - from), std::max(start, first), std::min(end, last)));
        from = to;
    }
    return groups;
}

bool may_join(const DayGroup& one, const DayGroup& next)
{
    return one.noted > 0 && next.noted > 0 && one.unbroken && next.unbroken &&
           (next.first_noted - one.last_noted).count() <= longest_bridge + 1;
}

PeriodSummary summary_of(std::span<const DaySummary> all, Day first, Day last)
{
    PeriodSummary summary{.days = static_cast<int>((last - first).count()) + 1};
    std::vector<double> levels;
    std::optional<Day> before;
    int run = 0;
    const auto members = days_between(all, first, last);
    for (const auto& day : members) {
        if (day.entries == 0) continue;
        levels.push_back(day.mean);
        summary.mild += day.mean <= mild_at_most ? 1 : 0;
        summary.severe += day.mean >= severe_at_least ? 1 : 0;
        run = before && day.day - *before == days{1} ? run + 1 : 1;
        summary.longest_run = std::max(summary.longest_run, run);
        before = day.day;
    }
    if (levels.empty()) return summary;
    const auto whole = group_of(members, first, last);
    summary.noted = whole.noted;
    summary.mean = whole.mean;
    summary.median = median_of(std::move(levels));
    summary.least = whole.least;
    summary.worst = whole.worst;
    summary.usual_least = whole.usual_least;
    summary.usual_worst = whole.usual_worst;
    return summary;
}

}  // namespace aftercare
