#pragma once

#include "app/base/result.h"
#include "app/domain/measure.h"
#include "app/domain/series.h"
#include "platform/ports/if_there.h"

#include <functional>
#include <optional>
#include <span>
#include <string>

namespace aftercare {

// What the chart of some days shows; see TrendState.
struct ChartContent {
    Day first{}, last{};
    std::span<const DaySummary> days;
    std::span<const WeekMean> weeks;
    std::span<const MeasureAnswer> measures;
};

// Drawing takes long enough to hold the window up. The work owns all it touches, so that an errand can do it.
using PictureWork = std::function<Result<std::optional<std::string>>()>;

// The chart of the Trends page as picture files on this computer.
class ChartPictures {
public:
    virtual ~ChartPictures() = default;
    virtual std::string usual_place() = 0;
    // SVG or PNG, as the end of the name says; PNG when it says nothing. Tells where it lies; none when a file of that
    // name is there and is to be kept.
    virtual PictureWork saving(const std::string& path, const ChartContent& content, IfThere if_there) = 0;
    // Makes the PNG itself.
    virtual PictureWork drawing(const ChartContent& content) = 0;
};

}  // namespace aftercare
