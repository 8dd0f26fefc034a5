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
    // firings that are known are written. Of some none is known, and nothing is written.
    std::size_t unrepeatable = 0, timeless = 0;
    std::size_t cancelled = 0;            // events of earlier files that hold no longer
    std::vector<ExportedEvent> exported;  // to be held against by the next file
};

// The same rows get the same UIDs, what says something new a larger SEQUENCE, and what is gone since earlier files were
// saved is cancelled: read again, the file updates a calendar. `coming` are the known firings of the rules. Rules that are paused are left out.
CalendarFile write_calendar(const CalendarPages& pages, const std::vector<ComingReminder>& coming,
                            const Settings& settings, const Zone& zone, Instant now);

inline constexpr std::size_t largest_calendar = 8 * 1024 * 1024;

// Invalid when the text is no calendar, or not a whole one. `known` are all visits of the diary. Repeating events are
// followed for a year.
Result<CalendarImport> read_calendar(std::string_view bytes, const KnownVisits& known, const Zone& zone, Instant now);

}  // namespace aftercare::records
