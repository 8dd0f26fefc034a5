#pragma once

#include "app/base/time.h"

#include <optional>

namespace aftercare {

// A time of day when nothing is shown; what falls due then waits for its end. It may cross midnight.
struct QuietHours {
    TimeOfDay from{}, to{};
    bool covers(TimeOfDay time) const;
    // The first moment at or after `at` outside the quiet hours.
    Instant wait_from(Instant at, const Zone& zone) const;
    bool operator==(const QuietHours&) const = default;
};

// When a day begins for someone with these quiet hours: at their end, if that is a time for getting up.
TimeOfDay morning_after(const std::optional<QuietHours>& quiet);

}  // namespace aftercare
