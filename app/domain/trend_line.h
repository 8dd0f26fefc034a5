#pragma once

#include "app/domain/statistics.h"

namespace aftercare {

// A line through a diary, and how sure it is.
struct TrendLine {
    Line line;
    double low = 0, high = 0;  // of the slope: in all but one in two hundred draws of such days it would lie between
    int days = 0;              // it rests on

    bool is_clear() const { return low > 0 || high < 0; }
};

// Theil–Sen with an interval from a block bootstrap (section 9.3): what is left of each day beside the line is drawn
// again in runs of days, which keeps what each owes to the day before. The same days give the same interval. `days`
// ascending; none for fewer than ten of them or a span under fourteen days (section 9.1).
std::optional<TrendLine> trend_line(std::span<const double> days, std::span<const double> values);

}  // namespace aftercare
