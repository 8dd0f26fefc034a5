#include "app/program/calendar_files.h"

#include "app/cli/files.h"
#include "app/records/icalendar.h"
#include "platform/linux/user_folders.h"

namespace aftercare {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_found = 8;

}  // namespace

std::string CalendarFiles::usual_place() { return m_paths.in_documents("aftercare.ics"); }

std::vector<FoundCalendar> CalendarFiles::found()
{
    std::vector<fs::path> folders;
    for (const auto which : {UserFolder::Downloads, UserFolder::Documents})
        if (auto folder = user_folder(which, m_paths.environment())) folders.push_back(std::move(*folder));
    std::vector<FoundCalendar> found;
    for (const auto& file : newest_files(folders, ".ics", most_found))
        found.push_back({m_paths.shown(file.path), file.changed_at});
    return found;
}

Result<std::optional<CalendarSaved>> CalendarFiles::save(const std::string& path, const CalendarContent& content,
                                                         IfThere if_there)
{
    auto place = m_paths.whole(path);
    std::error_code ignored;
    if (!fs::is_directory(place, ignored) && place.extension().empty()) place += ".ics";
    if (!fs::is_directory(place.parent_path(), ignored))
        return fail(ErrorKind::Io, "There is no such folder. Choose one that is there, such as Documents.");
    if (if_there == IfThere::Keep && fs::is_regular_file(place, ignored)) return std::optional<CalendarSaved>();
    const auto file =
        records::write_calendar(content.pages, content.coming, content.settings, content.zone, content.now);
    TRY(cli::write_file(place, file.text, true));
    return std::optional(CalendarSaved{m_paths.shown(place), file.visits, file.sessions, file.reminders,
                                       file.unrepeatable, file.timeless, file.cancelled, file.exported});
}

Result<CalendarImport> CalendarFiles::read(const std::string& path, const KnownVisits& known, const Zone& zone,
                                           Instant now)
{
    TRY_LET(text, cli::read_file(m_paths.whole(path), records::largest_calendar));
    return records::read_calendar(text, known, zone, now);
}

}  // namespace aftercare
