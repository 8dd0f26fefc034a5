#include "platform/linux/folders.h"

#include <array>
#include <cstdlib>

namespace aftercare {
namespace fs = std::filesystem;
namespace {

// An XDG base folder: its variable when that is absolute, else `fallback` in the home folder.
std::optional<fs::path> base_folder(const Environment& environment, const char* variable, const char* fallback)
{
    if (const auto set = environment(variable); set && fs::path(*set).is_absolute()) return fs::path(*set);
    if (const auto home = environment("HOME")) return fs::path(*home) / fallback;
    return std::nullopt;
}

bool holds_content(const fs::path& folder)
{
    std::error_code ignored;
    return fs::is_directory(folder / "en", ignored);
}

// Where what is installed with the program may lie: beside it, or beside its bin folder.
std::array<fs::path, 2> shared_folders(const fs::path& program)
{
    const fs::path beside = "share/aftercare";
    return {program.parent_path() / beside, program.parent_path().parent_path() / beside};
}

}  // namespace

std::optional<std::string> environment_variable(const char* name)
{
    const char* value = std::getenv(name);
    if (!value || *value == '\0') return std::nullopt;
    return value;
}

Result<fs::path> data_folder(const std::optional<std::string>& chosen, const Environment& environment)
{
    std::optional<fs::path> folder;
    if (chosen) folder = *chosen;
    else if (const auto set = environment("AFTERCARE_DATA")) folder = *set;
    else if (const auto base = base_folder(environment, "XDG_DATA_HOME", ".local/share")) folder = *base / "aftercare";
    if (!folder || folder->empty())
        return fail(ErrorKind::Io, "There is no home folder for the diary. Name a folder with --data DIR.");
    std::error_code error;
    const auto whole = fs::absolute(*folder, error);
    if (error) return fail(ErrorKind::Io, "The data folder cannot be found. Name a whole path with --data DIR.");
    return whole.lexically_normal();
}

std::optional<fs::path> data_folder_without_wishes(const Environment& environment)
{
    const auto home = environment("HOME");
    if (!home) return std::nullopt;
    return fs::path(*home) / ".local/share/aftercare";
}

std::optional<fs::path> state_folder(const Environment& environment)
{
    const auto base = base_folder(environment, "XDG_STATE_HOME", ".local/state");
    if (!base) return std::nullopt;
    return *base / "aftercare";
}

std::optional<fs::path> autostart_folder(const Environment& environment)
{
    const auto base = base_folder(environment, "XDG_CONFIG_HOME", ".config");
    if (!base) return std::nullopt;
    return *base / "autostart";
}

std::optional<fs::path> unit_folder(const Environment& environment)
{
    const auto base = base_folder(environment, "XDG_CONFIG_HOME", ".config");
    if (!base) return std::nullopt;
    return *base / "systemd" / "user";
}

std::optional<fs::path> dconf_file(const Environment& environment)
{
    const auto base = base_folder(environment, "XDG_CONFIG_HOME", ".config");
    if (!base) return std::nullopt;
    return *base / "dconf" / "user";
}

Result<fs::path> content_folder(const std::optional<std::string>& chosen, const fs::path& program)
{
    if (chosen) return fs::path(*chosen);
    for (const auto& shared : shared_folders(program))
        if (holds_content(shared / "content")) return shared / "content";

    const auto build = program.parent_path().parent_path();  // build/PRESET/aftercare
    if (build.filename() == "build" && holds_content(build.parent_path() / "content"))
        return build.parent_path() / "content";
    return fail(ErrorKind::NotFound, "The guidance is not installed beside the program. Install Aftercare again, or "
                                     "name its folder with --content DIR.");
}

std::optional<fs::path> font_folder(const fs::path& program)
{
    std::error_code ignored;
    for (const auto& shared : shared_folders(program))
        if (fs::is_directory(shared / "fonts", ignored)) return shared / "fonts";
    return std::nullopt;
}

fs::path this_program()
{
    std::error_code ignored;
    return fs::read_symlink("/proc/self/exe", ignored);
}

}  // namespace aftercare
