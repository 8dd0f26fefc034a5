#pragma once

#include <string>
#include <vector>

namespace aftercare::guidance {

// Some weeks of walking at one level.
struct WalkingRow {
    int from_week = 1, to_week = 1;
    int minutes = 0;  // per walk
    int days = 0;     // per week
    int minutes_per_week = 0;

    bool operator==(const WalkingRow&) const = default;
};

// One day of a plan, or several alike: what to do in words, and the routines that go with it.
struct PlanDay {
    std::string day;  // "Monday", "The day after"
    std::string text;
    std::vector<std::string> routines;  // by key

    bool operator==(const PlanDay&) const = default;
};

struct WeeklyPlan {
    std::string key, title, summary;
    std::vector<PlanDay> days;

    bool operator==(const WeeklyPlan&) const = default;
};

struct Plans {
    std::vector<WalkingRow> walking;  // in order, without gaps
    std::vector<WeeklyPlan> weekly;

    bool operator==(const Plans&) const = default;
};

}  // namespace aftercare::guidance
