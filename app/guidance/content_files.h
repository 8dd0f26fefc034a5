#pragma once

#include "app/guidance/loader.h"

namespace aftercare::guidance {

// The JSON files of `folder`/`language` and of the folders of articles, exercises, routines and safety in it, in the
// order of their names. What cannot be read becomes a problem; folders are not searched any deeper.
std::vector<Document> read_files(const std::filesystem::path& folder, std::string_view language,
                                 std::vector<Problem>& problems);

}  // namespace aftercare::guidance
