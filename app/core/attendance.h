#pragma once

#include "app/core/reminders.h"
#include "platform/ports/presence.h"

#include <optional>
#include <vector>

namespace aftercare {

// What was heard since the last look that tells of the person.
struct Heard {
    bool presence_changed = false;  // something on the desktop says that they came, went, or want no disturbance
    Span slept{};                   // how long the computer did
};

// Puts off what is due while the person is away or busy, and notices when an absence has ended, which counts as a
// break. The desktop is asked only while something is due, somebody is away, or it has something new to tell, so that a
// program at rest stays at rest.
class Attendance {
public:
    // `watch` outlives it.
    explicit Attendance(PresenceWatch& watch) : m_watch(watch) {}

    // Stores what has fallen due, and tells what to show now.
    Result<std::vector<Occurrence>> due(ReminderEngine& reminders, Circumstances here, const Heard& heard = {});

    // What the desktop told when it was last asked.
    const PresenceStatus& told() const { return m_told; }
    bool has_asked() const { return m_has_asked; }

    // When to look again because nothing will say that the person is back, each time after a longer pause; none while
    // nothing is held back, or the desktop tells.
    std::optional<Instant> look_again() const { return m_look_again; }

private:
    Presence ask(Instant now);
    void notice_absence(Instant since, Instant now);
    void wait_for_return(Instant now);
    std::optional<Absence> ended_absence(const Presence& presence, bool just_now, Instant now);

    PresenceWatch& m_watch;
    PresenceStatus m_told;
    bool m_has_asked = false;
    std::optional<Instant> m_away_since;  // at the latest
    Instant m_seen_away{};                // for the last time
    std::optional<Instant> m_look_again;
    std::chrono::seconds m_pause{};  // before that
};

}  // namespace aftercare
