#pragma once

#include "app/base/result.h"

#include <filesystem>
#include <string>

namespace aftercare {

// What the file holds; "" when it cannot be read.
std::string text_of_file(const std::filesystem::path& file);

// Writes the file and the folders it lies in. Written beside and moved into place, so that a full disk never leaves
// half of it.
Result<> write_whole_file(const std::filesystem::path& file, const std::string& text);

}  // namespace aftercare
