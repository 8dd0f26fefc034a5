#pragma once

#include "app/core/reminders.h"
#include "platform/ports/tray.h"

#include <optional>
#include <vector>

namespace aftercare {

// What of the diary matters to the tray.
struct TrayFacts {
    std::vector<Occurrence> waiting;  // oldest first
    std::optional<Instant> next;      // when something fires next
};

// `here` decides whether reminders are paused, and when the next one can be seen.
TrayPicture tray_picture(const TrayFacts& facts, const Circumstances& here);

// When "until tomorrow" ends.
Instant tomorrow_morning(const Circumstances& here);

}  // namespace aftercare
