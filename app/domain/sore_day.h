#pragma once

#include "app/domain/pain.h"
#include "app/domain/safety.h"

#include <algorithm>

namespace aftercare {

// What is offered instead of another routine on a sore day. The words for it are kind ones, and whoever takes it, or
// does nothing, is never told of anything missed.
inline constexpr std::string_view lighter_routine = "flare_up_day";

// Above 5, where the rule for pain asks for an easier form.
inline bool is_sore(std::optional<PainLevel> level) { return level && light_of(*level) == PainLight::Red; }

// The newest level noted for that day; `entries` newest first.
inline std::optional<PainLevel> level_on(Day day, const std::vector<PainEntry>& entries)
{
    const auto found = std::ranges::find(entries, day, &PainEntry::for_day);
    if (found == entries.end()) return std::nullopt;
    return found->details.level;
}

}  // namespace aftercare
