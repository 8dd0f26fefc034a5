#pragma once

#include "app/program/person_paths.h"
#include "platform/ports/calendars.h"

namespace aftercare {

// The calendar files of a person at this computer. A path is whole, or goes on from the home folder.
class CalendarFiles final : public Calendars {
public:
    explicit CalendarFiles(Environment environment) : m_paths(std::move(environment)) {}

    std::string usual_place() override;
    std::vector<FoundCalendar> found() override;
    Result<std::optional<CalendarSaved>> save(const std::string& path, const CalendarContent& content,
                                              IfThere if_there) override;
    Result<CalendarImport> read(const std::string& path, const KnownVisits& known, const Zone& zone,
                                Instant now) override;

private:
    PersonPaths m_paths;
};

}  // namespace aftercare
