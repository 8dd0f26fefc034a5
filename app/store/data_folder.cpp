#include "app/store/data_folder.h"

#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>

namespace aftercare::store {
namespace {

namespace fs = std::filesystem;

Failure refused(const fs::path& path, std::error_code cause)
{
    if (cause == std::errc::no_space_on_device)
        return fail(ErrorKind::Io, "The disk is full, so nothing was written. Free some space and try again.");
    if (cause == std::errc::read_only_file_system)
        return fail(ErrorKind::Io,
                    path.string() + " lies on a disk that cannot be written. Choose another data folder.");
    return fail(ErrorKind::Io, path.string() + " cannot be made or opened. Allow yourself to read and write there, or "
                                               "choose another data folder.");
}

}  // namespace

Result<> make_private_folder(const fs::path& folder)
{
    std::error_code cause;
    if (fs::is_directory(folder, cause)) return {};
    const bool made = fs::create_directories(folder, cause);
    if (cause) return refused(folder, cause);
    if (made) fs::permissions(folder, fs::perms::owner_all, cause);
    if (cause) return refused(folder, cause);
    return {};
}

Result<> make_private_file(const fs::path& file)
{
    std::error_code cause;
    if (!fs::exists(file, cause)) {
        errno = 0;
        std::ofstream empty(file, std::ios::app);
        if (!empty) return refused(file, std::error_code(errno, std::generic_category()));
    }
    const auto status = fs::status(file, cause);
    if (cause || !fs::is_regular_file(status)) return refused(file, cause);
    const auto mode = status.permissions();
    if ((mode & ~(fs::perms::owner_read | fs::perms::owner_write) & fs::perms::all) == fs::perms::none) return {};
    // A diary that belongs to someone else can still be opened if they let us; its mode is theirs to choose.
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, cause);
    return {};
}

}  // namespace aftercare::store
