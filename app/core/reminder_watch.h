#pragma once

#include "app/core/attendance.h"
#include "app/core/diary.h"
#include "app/core/message_keeper.h"
#include "app/core/tray_picture.h"
#include "platform/ports/clock.h"
#include "platform/ports/inbox.h"
#include "platform/ports/notifier.h"
#include "platform/ports/zones.h"

#include <optional>
#include <string_view>
#include <vector>

namespace aftercare {

// What a program that shows reminders does with the diary each time it wakes: the background agent, and a window where
// there is none. It keeps no state that matters: everything is decided by the rows, so that an agent that ends at any
// moment goes on where it was.
class ReminderWatch {
public:
    // All of them outlive it.
    ReminderWatch(Diary& diary, const Clock& clock, const Zones& zones, Notifier& notifier, PresenceWatch& presence);

    // Stores what has fallen due, then shows what waits to be shown, then takes away what was answered elsewhere.
    // What is held back while the person is away or busy is tried again soon, unless the desktop tells when that ends.
    // Without a notification service the occurrences stay as they are and are tried again at the next look.
    // When to look next; none when nothing is to come.
    Result<std::optional<Instant>> look(const Heard& heard = {});

    // The same in steps, for a window that has the circumstances and may have to leave the showing to an agent.
    Result<std::vector<Occurrence>> due(const Circumstances& here, const Heard& heard);
    Result<> show(const std::vector<Occurrence>& due, const Circumstances& here);
    void leave_showing() { m_messages.leave(); }
    // Something was answered: takes it from the screen.
    void tidy(const Circumstances& here) { (void)m_messages.tidy(here); }
    // When to look again although nothing is due by then; none while nothing is held back.
    std::optional<Instant> look_again() const;

    // What the desktop told of the person when it was last asked.
    const PresenceStatus& told() const { return m_attendance.told(); }
    bool has_asked() const { return m_attendance.has_asked(); }

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
    Result<> pause_until(std::optional<Instant> until, Here present, std::string_view change);

    Diary& m_diary;
    const Clock& m_clock;
    const Zones& m_zones;
    Attendance m_attendance;
    MessageKeeper m_messages;
    std::optional<Instant> m_next;  // when something happens next, whoever is there
};

}  // namespace aftercare
