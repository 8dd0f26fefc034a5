#pragma once

#include "app/domain/series.h"

namespace aftercare {

// Missing days that a line may still cross; over a longer gap nothing is known (section 9.1).
inline constexpr int longest_bridge = 3;

// What stands together where there is no room for each day: a week from Monday, or a month.
enum class Grouping { Daily, Weekly, Monthly };
// So that no picture has more marks than fit side by side, and no table more rows than a person reads.
Grouping grouping_for(Day first, Day last);

// Days shown as one. What was not noted is not in it.
struct DayGroup {
    Day first{}, last{};              // of the calendar, within the range that was asked for
    Day first_noted{}, last_noted{};  // with a level; of no meaning when `noted` is 0
    bool unbroken = true;             // at most `longest_bridge` days are missing in a row between those two
    int noted = 0;                    // days with a level
    double mean = 0;                  // of the days
    int least = 0, worst = 0;
    double usual_least = 0, usual_worst = 0;  // means of the daily least and worst
    int routines = 0, routine_days = 0, session_days = 0;
    std::optional<double> sleep, mood;  // means of the days that tell them

    Day middle() const { return first + (last - first) / 2; }
    // Enough of it was noted to speak for the whole: five days of seven.
    bool is_enough() const;
    bool operator==(const DayGroup&) const = default;
};

// The days from `first` to `last`, oldest first; a group without anything noted is left out. `days` is sorted by day.
std::vector<DayGroup> groups_of(std::span<const DaySummary> days, Day first, Day last, Grouping grouping);

// Whether a line may go from one group to the next.
bool may_join(const DayGroup& one, const DayGroup& next);

// The part of a series from one day to another.
std::span<const DaySummary> days_between(std::span<const DaySummary> days, Day first, Day last);

// The report of section 9.1 for a period. Nothing is filled in.
struct PeriodSummary {
    int days = 0;   // of the calendar
    int noted = 0;  // with a level; the rest means nothing when 0
    double mean = 0, median = 0;
    double usual_least = 0, usual_worst = 0;
    int least = 0, worst = 0;
    int mild = 0, severe = 0;  // days of 3 or less, and of 7 or more
    int longest_run = 0;       // noted days in a row

    int missing() const { return days - noted; }
    bool operator==(const PeriodSummary&) const = default;
};
PeriodSummary summary_of(std::span<const DaySummary> days, Day first, Day last);

}  // namespace aftercare
