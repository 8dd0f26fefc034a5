#pragma once

#include "platform/ports/calendars.h"

#include <algorithm>

namespace aftercare {

// A folder of calendar files that exists only in this object.
class RecordingCalendars final : public Calendars {
public:
    std::string usual_place() override { return "Documents/aftercare.ics"; }
    std::vector<FoundCalendar> found() override { return files; }
    Result<std::optional<CalendarSaved>> save(const std::string& path, const CalendarContent& content,
                                              IfThere if_there) override
    {
        const bool is_there = std::ranges::find(files, path, &FoundCalendar::path) != files.end();
        if (is_there && if_there == IfThere::Keep) return std::optional<CalendarSaved>();
        saved.push_back(path);
        if (!is_there) files.insert(files.begin(), {path, content.now});
        const auto& pages = content.pages;
        return std::optional(CalendarSaved{path, pages.visits.size(), pages.sessions.size(), pages.rules.size()});
    }
    Result<CalendarImport> read(const std::string& path, const KnownVisits&, const Zone&, Instant) override
    {
        if (std::ranges::find(files, path, &FoundCalendar::path) != files.end()) return brings;
        return fail(ErrorKind::Io, "There is no such file. Check its name and folder.");
    }

    std::vector<FoundCalendar> files;
    std::vector<std::string> saved;
    CalendarImport brings;  // by whichever file is read
};

}  // namespace aftercare
