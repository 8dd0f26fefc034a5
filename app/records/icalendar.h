#pragma once

#include "app/domain/calendar.h"
#include "app/domain/settings.h"

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

inline constexpr std::size_t largest_calendar = 8 * 1024 * 1024;

// Invalid when the text is no calendar, or not a whole one. `known` are all visits of the diary. Repeating events are
// followed for a year.
Result<CalendarImport> read_calendar(std::string_view text, const std::vector<Appointment>& known, const Zone& zone,
                                     Instant now);

}  // namespace aftercare::records
