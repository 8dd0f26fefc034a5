#pragma once

#include "app/base/id.h"
#include "app/base/time.h"

#include <optional>
#include <string_view>

namespace aftercare {

// What a person said of a day as a whole. Rest and flare-ups are part of looking after a back and count against
// nothing; "skipped" is a day about which they chose to say nothing, which is neither zero nor missed.
enum class DayMark { Rest, FlareUp, Skipped };

std::string_view key_of(DayMark mark);  // "rest", "flare_up", "skipped"
std::optional<DayMark> day_mark_from(std::string_view key);

using DayMarkId = Id<struct DayMarkTag>;

struct MarkedDay {
    DayMarkId id;
    Day day{};
    DayMark mark = DayMark::Rest;

    bool operator==(const MarkedDay&) const = default;
};

}  // namespace aftercare
