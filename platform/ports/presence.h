#pragma once

#include "app/domain/absence.h"
#include "app/domain/presence.h"

#include <string>

namespace aftercare {

// Whoever has touched nothing for this long is away.
inline constexpr std::chrono::milliseconds idle_limit{shortest_absence};

struct PresenceStatus {
    Presence presence;
    std::string idle_source;            // what tells how long nothing was touched; "" when nothing does
    std::string do_not_disturb_source;  // what tells that the person does not want to be disturbed; likewise
    // Each alone makes the person busy.
    bool do_not_disturb = false;
    bool full_screen = false;  // another program's window fills the screen
    bool in_routine = false;   // here, or in another Aftercare
    // What of this holds reminders back is told of when it ends: nobody has to ask again.
    bool end_is_told = false;
};

// What the desktop tells about the person at it.
class PresenceWatch {
public:
    virtual ~PresenceWatch() = default;
    // Asks now. What does not answer at once is not waited for.
    virtual PresenceStatus status() = 0;
    // Whether the person is in the middle of a routine here, so that every program takes them as busy.
    virtual void occupy(bool busy) = 0;
};

}  // namespace aftercare
