#pragma once

#include "app/domain/pain.h"

#include <optional>
#include <span>
#include <vector>

namespace aftercare {

// What was noted for one day. Days without a note do not appear in a series; nothing is filled in.
struct DaySummary {
    Day day{};
    double mean = 0;  // of that day's levels
    int min = 0;      // the least and the worst of that day, from every level told
    int max = 0;
    int entries = 0;
    int routines = 0;
    double routine_minutes = 0;
    bool session = false;
    std::optional<double> sleep;     // hours, of the night before
    std::optional<double> mood;      // 0 low – 10 good; the mean of that day, as are the next
    std::optional<double> function;  // how much pain got in the way, 0–10

    bool operator==(const DaySummary&) const = default;
};

// A mean over the seven days that end with `day`; shown only when at least five of them were noted (HEAPY-2014).
struct WeekMean {
    Day day{};
    double mean = 0;
    double usual_least = 0;  // means of the daily least and worst over the same days
    double usual_worst = 0;
    int days = 0;  // noted, 5 to 7
    bool operator==(const WeekMean&) const = default;
};

// Of all these days.
int entries_in(std::span<const DaySummary> days);

inline constexpr int least_days_for_a_week = 5;

// The trailing mean that ends on `day`; none with fewer than five noted days. `days` is sorted by day.
std::optional<WeekMean> week_mean(std::span<const DaySummary> days, Day day);
// The first seven days with at least five noted ones that begin on a noted day at or after `from`.
std::optional<WeekMean> first_week(std::span<const DaySummary> days, Day from);
// One for every day from the first to the last noted day that has enough data.
std::vector<WeekMean> week_means(std::span<const DaySummary> days);

}  // namespace aftercare
