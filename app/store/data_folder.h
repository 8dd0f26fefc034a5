#pragma once

#include "app/base/result.h"

#include <filesystem>

namespace aftercare::store {

// Makes the folder for its owner alone (0700), whatever the umask; one that exists keeps its mode.
Result<> make_private_folder(const std::filesystem::path& folder);

// Makes an empty file for its owner alone (0600) before anything is written into it; one that exists keeps its
// content and loses what others were allowed.
Result<> make_private_file(const std::filesystem::path& file);

}  // namespace aftercare::store
