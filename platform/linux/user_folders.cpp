#include "platform/linux/user_folders.h"

#include <algorithm>
#include <fstream>

namespace aftercare {
namespace fs = std::filesystem;
namespace {

struct Named {
    std::string_view key, usual;
};

Named names_of(UserFolder folder)
{
    if (folder == UserFolder::Documents) return {"XDG_DOCUMENTS_DIR=", "Documents"};
    return {"XDG_DOWNLOAD_DIR=", "Downloads"};
}

// A line says KEY="$HOME/Some folder"; a folder that is the home folder itself stands for none.
std::optional<fs::path> chosen_folder(const fs::path& file, std::string_view key, const fs::path& home)
{
    constexpr std::string_view at_home = "$HOME/";
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(key)) continue;
        auto value = std::string_view(line).substr(key.size());
        if (value.size() < 2 || value.front() != '"' || value.back() != '"') continue;
        value = value.substr(1, value.size() - 2);
        if (value == at_home) return std::nullopt;
        return value.starts_with(at_home) ? home / value.substr(at_home.size()) : fs::path(value);
    }
    return std::nullopt;
}

bool ends_so(const fs::path& file, std::string_view ending)
{
    const auto name = file.filename().string();
    if (name.size() <= ending.size()) return false;
    const auto small = [](char letter) { return letter >= 'A' && letter <= 'Z' ? char(letter - 'A' + 'a') : letter; };
    return std::ranges::equal(std::string_view(name).substr(name.size() - ending.size()), ending, {}, small);
}

}  // namespace

std::optional<fs::path> user_folder(UserFolder folder, const Environment& environment)
{
    const auto home = environment("HOME");
    if (!home) return std::nullopt;
    const auto [key, usual] = names_of(folder);
    const auto set = environment("XDG_CONFIG_HOME");
    const auto config = set && fs::path(*set).is_absolute() ? fs::path(*set) : fs::path(*home) / ".config";
    const auto place = chosen_folder(config / "user-dirs.dirs", key, *home).value_or(fs::path(*home) / usual);
    std::error_code ignored;
    if (!place.is_absolute() || !fs::is_directory(place, ignored)) return std::nullopt;
    return place;
}

std::vector<DatedFile> newest_files(const std::vector<fs::path>& folders, std::string_view ending, std::size_t most)
{
    std::vector<DatedFile> files;
    for (const auto& folder : folders) {
        std::error_code error;
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
            std::error_code gone;
            if (!ends_so(entry->path(), ending) || !entry->is_regular_file(gone)) continue;
            const auto written = entry->last_write_time(gone);
            if (gone) continue;
            const auto at = std::chrono::floor<std::chrono::seconds>(std::chrono::file_clock::to_sys(written));
            files.push_back({entry->path(), at});
        }
    }
    std::ranges::stable_sort(files, std::ranges::greater(), &DatedFile::changed_at);
    if (files.size() > most) files.erase(files.begin() + static_cast<std::ptrdiff_t>(most), files.end());
    return files;
}

}  // namespace aftercare
