#pragma once

#include "app/core/state.h"
#include "app/records/json.h"

#include <optional>
#include <span>

namespace aftercare::records {

// The part of the series to write; an end that is not known is null.
struct TrendRange {
    std::optional<Day> from, to;
    std::span<const DaySummary> days;
    std::span<const WeekMean> weeks;
};

Json json_of(const TrendRange& range, const TrendState& trend);

}  // namespace aftercare::records
