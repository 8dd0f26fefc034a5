#pragma once

#include "app/core/state.h"
#include "app/domain/calendar.h"

#include <string>
#include <string_view>
#include <vector>

// iCalendar (RFC 5545), read and written by libical.
namespace aftercare::records {

struct CalendarFile {
    std::string text;
    std::size_t visits = 0, sessions = 0, reminders = 0;
    // Rules that no calendar can repeat, because they count from something that is yet to happen: of them only the
    // firings that are known are written.
    std::size_t unrepeatable = 0;
};

// The same rows get the same UIDs, and a later version of a row a larger SEQUENCE: read again, the file updates a
// calendar. `coming` are the known firings of the rules. Rules that are paused are left out.
CalendarFile write_calendar(const CalendarPages& pages, const std::vector<ComingReminder>& coming,
                            const Settings& settings, const Zone& zone, Instant now);

struct RejectedEvent {
    int line = 0;  // where the event begins
    std::string reason;
    bool operator==(const RejectedEvent&) const = default;
};

// What a calendar file means for the diary; nothing is written yet.
struct CalendarImport {
    std::size_t read = 0;       // events
    std::size_t duplicate = 0;  // visits the diary has as they are
    std::size_t past = 0;       // visits that are over
    ImportAppointments changes;
    std::vector<RejectedEvent> rejected;
    bool cut_short = false;  // a repeating event goes on beyond what is taken
};

inline constexpr std::size_t largest_calendar = 8 * 1024 * 1024;

// Invalid when the text is no calendar, or not a whole one. `known` are all visits of the diary. Repeating events are
// followed for a year.
Result<CalendarImport> read_calendar(std::string_view text, const std::vector<Appointment>& known, const Zone& zone,
                                     Instant now);

}  // namespace aftercare::records
