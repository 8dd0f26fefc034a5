#pragma once

#include "app/base/time.h"

namespace aftercare {

// A time of day when nothing is shown; what falls due then waits for its end. It may cross midnight.
struct QuietHours {
    TimeOfDay from{}, to{};
    bool covers(TimeOfDay time) const;
    // The first moment at or after `at` outside the quiet hours.
    Instant wait_from(Instant at, const Zone& zone) const;
    bool operator==(const QuietHours&) const = default;
};

}  // namespace aftercare
