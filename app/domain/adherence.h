#pragma once

#include "app/domain/day_mark.h"

#include <span>
#include <vector>

namespace aftercare {

// How well a person keeps to what they set out to do. Kind by design: a missed day takes little away and is made good
// within days; a planned rest or a flare-up day takes nothing.
struct Adherence {
    int goal_days = 0;        // days a week; 0 when there is no goal, and nothing else is told then
    int done_this_week = 0;   // of the last seven days, today included
    int asked_this_week = 0;  // of them: the goal, less its share of days of rest
    double score = 0;         // 0 to 1
    int days_in_a_row = 0;    // with a routine; rest neither adds nor ends it

    bool operator==(const Adherence&) const = default;
};

// The score moves a tenth of the way each day towards how much of the last seven days' goal was done, counted from the
// first of `routine_days`. Both lists oldest first; a day of rest or a flare-up stands still.
Adherence adherence_of(int goal_days, std::span<const Day> routine_days, std::span<const MarkedDay> marks, Day today);

}  // namespace aftercare
