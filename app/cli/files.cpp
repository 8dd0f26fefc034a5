#include "app/cli/files.h"

#include <fstream>
#include <iterator>

namespace aftercare::cli {
namespace {

namespace fs = std::filesystem;

constexpr auto unreadable = "The file cannot be read. Check its name and who may read it.";
constexpr auto unwritable = "The file cannot be written there. Check the folder, its space and who may write in it.";

Result<> write_whole(const fs::path& path, std::string_view text)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    std::error_code error;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, error);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.close();
    if (error || !file) return fail(ErrorKind::Io, unwritable);
    return {};
}

}  // namespace

Result<std::string> read_file(const fs::path& path, std::size_t most)
{
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::exists(status)) return fail(ErrorKind::Io, "There is no such file. Check its name and folder.");
    if (fs::is_directory(status)) return fail(ErrorKind::Io, "That is a folder. Name the file inside it.");
    std::ifstream file(path, std::ios::binary);
    std::string text;
    char block[65536];
    while (file && text.size() <= most) {
        file.read(block, sizeof block);
        text.append(block, static_cast<std::size_t>(file.gcount()));
    }
    if (text.size() > most)
        return fail(ErrorKind::Invalid, "The file is larger than " + std::to_string(most / 1024 / 1024) +
                                            " MB, which no such file should be. Nothing was read.");
    if (!file.eof()) return fail(ErrorKind::Io, unreadable);
    return text;
}

Result<> write_file(const fs::path& path, std::string_view text, bool replace)
{
    std::error_code error;
    const auto status = fs::symlink_status(path, error);
    if (fs::is_directory(path, error)) return fail(ErrorKind::Io, "That is a folder. Name a file inside it.");
    if (fs::exists(status) && !replace)
        return fail(ErrorKind::Invalid, "There is a file of that name already. Choose another name, or add --force.");
    auto beside = path;
    beside += ".part";
    auto written = write_whole(beside, text);
    if (written) fs::rename(beside, path, error);
    if (written && !error) return {};
    fs::remove(beside, error);
    return fail(ErrorKind::Io, unwritable);
}

}  // namespace aftercare::cli
