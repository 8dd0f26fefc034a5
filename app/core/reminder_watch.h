#pragma once

#include "app/core/attendance.h"
#include "app/core/diary.h"
#include "app/core/tray_picture.h"
#include "platform/ports/clock.h"
#include "platform/ports/inbox.h"
#include "platform/ports/notifier.h"
#include "platform/ports/zones.h"

#include <optional>
#include <vector>

namespace aftercare {

// What the background agent does with the diary each time it wakes. It keeps no state that matters: everything is
// decided by the rows, so that an agent that ends at any moment goes on where it was.
class ReminderWatch {
public:
    // All of them outlive it.
    ReminderWatch(Diary& diary, const Clock& clock, const Zones& zones, Notifier& notifier, PresenceWatch& presence);

    // Stores what has fallen due, then shows what waits to be shown, then takes away what was answered elsewhere.
    // More than three at once come as one message.
    // What is held back while the person is away or busy is tried again soon, unless the desktop tells when that ends.
    // Without a notification service the occurrences stay as they are and are tried again at the next look.
    // When to look next; none when nothing is to come.
    Result<std::optional<Instant>> look(const Heard& heard = {});

    // What the desktop told of the person when it was last asked.
    const PresenceStatus& told() const { return m_attendance.told(); }

    // Carries out what was chosen on a notification. Nothing when it was answered elsewhere meanwhile.
    Result<> take(const NotificationAnswered& answer);

    // What the tray says after a look.
    Result<TrayPicture> tray() const;
    // Pauses all reminders until tomorrow morning, or lets them come again.
    Result<> pause();
    Result<> resume();

private:
    struct Here;
    Result<Here> here() const;
    Result<> show(const std::vector<Occurrence>& due, Instant now);
    Result<> delivered(const Occurrence& occurrence, Instant now);
    Result<> pause_until(std::optional<Instant> until, Here present, std::string_view change);
    void withdraw_answered();

    Diary& m_diary;
    const Clock& m_clock;
    const Zones& m_zones;
    Notifier& m_notifier;
    Attendance m_attendance;
    std::vector<OccurrenceId> m_shown;
    std::optional<Instant> m_next;  // when something happens next, whoever is there
};

}  // namespace aftercare
