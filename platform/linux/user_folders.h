#pragma once

#include "app/base/time.h"
#include "platform/linux/folders.h"

#include <string_view>
#include <vector>

namespace aftercare {

// Where a person keeps what they wrote and what they fetched, as user-dirs.dirs of the desktop says, otherwise
// ~/Documents and ~/Downloads; none that is not there.
enum class UserFolder { Documents, Downloads };
std::optional<std::filesystem::path> user_folder(UserFolder folder, const Environment& environment);

struct DatedFile {
    std::filesystem::path path;
    Instant changed_at{};
};
// Files in these folders whose name ends so, in small or capital letters; the newest first, `most` of them.
std::vector<DatedFile> newest_files(const std::vector<std::filesystem::path>& folders, std::string_view ending,
                                    std::size_t most);

}  // namespace aftercare
