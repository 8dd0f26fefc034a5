#include "app/domain/adherence.h"

#include <algorithm>
#include <cmath>

namespace aftercare {
namespace {

using std::chrono::days;

constexpr double share_moved_a_day = 0.1;
// Longer ago than this nothing is left of a day in the score.
constexpr days remembered{180};

struct Record {
    std::span<const Day> routine_days;
    std::span<const MarkedDay> marks;

    bool done(Day day) const { return std::ranges::binary_search(routine_days, day); }
    bool at_rest(Day day) const
    {
        const auto mark = std::ranges::lower_bound(marks, day, {}, &MarkedDay::day);
        return mark != marks.end() && mark->day == day && mark->mark != DayMark::Skipped;
    }
};

struct Week {
    int done = 0, asked = 0;
    double share() const { return asked == 0 ? 1 : std::min(1.0, static_cast<double>(done) / asked); }
};

Week week_of(const Record& record, int goal_days, Day last)
{
    Week week;
    int active = 0;
    for (Day day = last - days{6}; day <= last; day += days{1}) {
        week.done += record.done(day);
        active += record.done(day) || !record.at_rest(day);
    }
    week.asked = static_cast<int>(std::lround(goal_days * active / 7.0));
    return week;
}

int row_of(const Record& record, Day today)
{
    if (record.routine_days.empty()) return 0;
    int row = 0;
    // Today may still come.
    Day day = record.done(today) ? today : today - days{1};
    for (; day >= record.routine_days.front(); day -= days{1}) {
        if (record.done(day)) ++row;
        else if (!record.at_rest(day)) break;
    }
    return row;
}

}  // namespace

Adherence adherence_of(int goal_days, std::span<const Day> routine_days, std::span<const MarkedDay> marks, Day today)
{
    Adherence kept{.goal_days = goal_days};
    if (goal_days == 0) return kept;
    const Record record{routine_days, marks};
    const auto week = week_of(record, goal_days, today);
    kept.done_this_week = week.done;
    kept.asked_this_week = week.asked;
    kept.days_in_a_row = row_of(record, today);
    if (routine_days.empty()) return kept;
    for (Day day = std::max(routine_days.front(), today - remembered); day <= today; day += days{1}) {
        if (record.at_rest(day) && !record.done(day)) continue;
        kept.score += share_moved_a_day * (week_of(record, goal_days, day).share() - kept.score);
    }
    return kept;
}

}  // namespace aftercare
