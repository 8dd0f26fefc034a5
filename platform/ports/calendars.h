#pragma once

#include "app/base/result.h"
#include "app/domain/calendar.h"
#include "app/domain/settings.h"
#include "platform/ports/if_there.h"

#include <optional>
#include <string>
#include <vector>

namespace aftercare {

// A calendar file that lies where people keep them. A path within the home folder is written from there on, as
// "Documents/aftercare.ics", and is understood so.
struct FoundCalendar {
    std::string path;
    Instant changed_at{};
};

struct CalendarSaved {
    std::string path;
    std::size_t visits = 0, sessions = 0, reminders = 0;
    std::size_t unrepeatable = 0;         // rules of which only the known firings are in it
    std::size_t timeless = 0;             // rules of which nothing is in it, because no time is known
    std::size_t cancelled = 0;            // events of earlier files that are gone
    std::vector<ExportedEvent> exported;  // what it says, for the next one
};

// What goes into a calendar file, and how it is read there.
struct CalendarContent {
    const CalendarPages& pages;
    const std::vector<ComingReminder>& coming;
    const Settings& settings;
    const Zone& zone;
    Instant now;
};

// The calendar files of this computer.
class Calendars {
public:
    virtual ~Calendars() = default;
    virtual std::string usual_place() = 0;
    // In the folders for downloads and documents, the newest first, eight at most.
    virtual std::vector<FoundCalendar> found() = 0;
    // None when a file of that name is there and is to be kept.
    virtual Result<std::optional<CalendarSaved>> save(const std::string& path, const CalendarContent& content,
                                                      IfThere if_there) = 0;
    // What the file means for a diary with the visits `known`.
    virtual Result<CalendarImport> read(const std::string& path, const KnownVisits& known, const Zone& zone,
                                        Instant now) = 0;
};

}  // namespace aftercare
