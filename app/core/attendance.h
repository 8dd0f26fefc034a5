#pragma once

#include "app/core/reminders.h"
#include "platform/ports/presence.h"

namespace aftercare {

// Puts off what is due while the person is away or busy. The desktop is asked only while something is due, so that a
// program at rest stays at rest.
class Attendance {
public:
    // `watch` outlives it.
    explicit Attendance(PresenceWatch& watch) : m_watch(watch) {}

    // Stores what has fallen due, and tells what to show now. An absence that has just ended was the break that waited
    // for its end.
    Result<std::vector<Occurrence>> due(ReminderEngine& reminders, Circumstances here);

    // What the desktop told when it was last asked.
    const PresenceStatus& told() const { return m_told; }

    // When to look again although nothing says that the person is back; none while nothing is held back.
    std::optional<Instant> look_again() const { return m_look_again; }

private:
    PresenceWatch& m_watch;
    PresenceStatus m_told;
    bool m_waits_for_return = false;  // something is held back because the person is away
    std::optional<Instant> m_look_again;
};

}  // namespace aftercare
