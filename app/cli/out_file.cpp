#include "app/cli/out_file.h"

#include "app/cli/files.h"

namespace aftercare::cli {
namespace {

namespace fs = std::filesystem;

// Of the diary or of what SQLite keeps beside it.
bool is_of_diary(const fs::path& path, const fs::path& data_folder)
{
    std::error_code error;
    const auto folder = fs::absolute(path, error).parent_path();
    return path.filename().string().starts_with("diary.db") && fs::equivalent(folder, data_folder, error);
}

}  // namespace

Result<> write_out(const Words& words, const Call& call, std::string_view text, std::string_view option)
{
    const fs::path path(*words.last(option));
    TRY_LET(folder, call.data_folder());
    if (is_of_diary(path, folder))
        return fail(ErrorKind::Invalid, "That file is the diary itself. Choose another name or folder.");
    return write_file(path, text, words.has("--force"));
}

}  // namespace aftercare::cli
