#include "platform/linux/whole_file.h"

#include <fstream>
#include <sstream>

namespace aftercare {
namespace fs = std::filesystem;

std::string text_of_file(const fs::path& file)
{
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

Result<> write_whole_file(const fs::path& file, const std::string& text)
{
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    const fs::path part = file.string() + ".part";
    {
        std::ofstream out(part);
        out << text;
        if (!out.flush()) error = std::make_error_code(std::errc::io_error);
    }
    if (!error) fs::rename(part, file, error);
    if (!error) return {};
    std::error_code ignored;
    fs::remove(part, ignored);
    return fail(ErrorKind::Io, "The file " + file.string() +
                                   " cannot be written. Check the permissions of its folder "
                                   "and the space on its disk.");
}

}  // namespace aftercare
