#include "app/program/calendar_files.h"

#include "app/cli/files.h"
#include "app/records/icalendar.h"
#include "platform/linux/user_folders.h"

namespace aftercare {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_found = 8;

// What a person may have pasted: spaces around it, quotes, the address of a file.
std::string_view bare(std::string_view path)
{
    constexpr std::string_view address = "file://";
    const auto is_around = [](char letter) {
        return letter == ' ' || letter == '\t' || letter == '\n' || letter == '"' || letter == '\'';
    };
    while (!path.empty() && is_around(path.front())) path.remove_prefix(1);
    while (!path.empty() && is_around(path.back())) path.remove_suffix(1);
    if (path.starts_with(address)) path.remove_prefix(address.size());
    return path;
}

}  // namespace

fs::path CalendarFiles::home() const { return m_environment("HOME").value_or(""); }

std::string CalendarFiles::shown(const fs::path& path) const
{
    const auto from_home = path.lexically_relative(home());
    const bool is_inside = !from_home.empty() && *from_home.begin() != ".." && from_home != ".";
    return (is_inside ? from_home : path).string();
}

fs::path CalendarFiles::whole(std::string_view path) const
{
    path = bare(path);
    if (path.starts_with("~/")) path.remove_prefix(2);
    return (home() / path).lexically_normal();
}

std::string CalendarFiles::usual_place()
{
    return shown(user_folder(UserFolder::Documents, m_environment).value_or(home()) / "aftercare.ics");
}

std::vector<FoundCalendar> CalendarFiles::found()
{
    std::vector<fs::path> folders;
    for (const auto which : {UserFolder::Downloads, UserFolder::Documents})
        if (auto folder = user_folder(which, m_environment)) folders.push_back(std::move(*folder));
    std::vector<FoundCalendar> found;
    for (const auto& file : newest_files(folders, ".ics", most_found))
        found.push_back({shown(file.path), file.changed_at});
    return found;
}

Result<std::optional<CalendarSaved>> CalendarFiles::save(const std::string& path, const CalendarContent& content,
                                                         IfThere if_there)
{
    auto place = whole(path);
    std::error_code ignored;
    if (!fs::is_directory(place, ignored) && place.extension().empty()) place += ".ics";
    if (!fs::is_directory(place.parent_path(), ignored))
        return fail(ErrorKind::Io, "There is no such folder. Choose one that is there, such as Documents.");
    if (if_there == IfThere::Keep && fs::is_regular_file(place, ignored)) return std::optional<CalendarSaved>();
    const auto file =
        records::write_calendar(content.pages, content.coming, content.settings, content.zone, content.now);
    TRY(cli::write_file(place, file.text, true));
    return std::optional(CalendarSaved{shown(place), file.visits, file.sessions, file.reminders, file.unrepeatable});
}

Result<CalendarImport> CalendarFiles::read(const std::string& path, const std::vector<Appointment>& known,
                                           const Zone& zone, Instant now)
{
    TRY_LET(text, cli::read_file(whole(path), records::largest_calendar));
    return records::read_calendar(text, known, zone, now);
}

}  // namespace aftercare
