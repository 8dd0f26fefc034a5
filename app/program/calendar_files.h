#pragma once

#include "platform/linux/folders.h"
#include "platform/ports/calendars.h"

namespace aftercare {

// The calendar files of a person at this computer. A path is whole, or goes on from the home folder.
class CalendarFiles final : public Calendars {
public:
    explicit CalendarFiles(Environment environment) : m_environment(std::move(environment)) {}

    std::string usual_place() override;
    std::vector<FoundCalendar> found() override;
    Result<std::optional<CalendarSaved>> save(const std::string& path, const CalendarContent& content,
                                              IfThere if_there) override;
    Result<CalendarImport> read(const std::string& path, const std::vector<Appointment>& known, const Zone& zone,
                                Instant now) override;

private:
    std::filesystem::path home() const;
    // As it is shown, and back.
    std::string shown(const std::filesystem::path& path) const;
    std::filesystem::path whole(std::string_view path) const;

    Environment m_environment;
};

}  // namespace aftercare
