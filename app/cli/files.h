#pragma once

#include "app/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace aftercare::cli {

// A file that a person named. NotFound or Io when it cannot be read, Invalid when it is larger than `most`.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t most);

// Writes the whole file or none of it, for its owner alone. One that is there stays unless `replace`.
Result<> write_file(const std::filesystem::path& path, std::string_view text, bool replace);

}  // namespace aftercare::cli
