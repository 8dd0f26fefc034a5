#pragma once

#include "app/base/result.h"
#include "app/base/time.h"

#include <filesystem>
#include <vector>

struct sqlite3;

namespace aftercare::store {

class Database;

struct Backup {
    std::filesystem::path file;
    LocalSecond made_at;
    int version;  // of the schema inside

    bool operator==(const Backup&) const = default;
};

// Writes a whole, checked copy of the diary as it is now to folder/diary-YYYYMMDD-HHMMSS-vN.db (0600; the folder is
// made with 0700), while others may go on writing. A copy that does not pass the integrity check is not kept.
// `now` only names the file; Invalid when a transaction is open.
Result<Backup> back_up(const Database& database, const std::filesystem::path& folder, LocalSecond now);

// The backups in `folder`, newest first, by name; other files are not looked at. None when the folder is missing.
Result<std::vector<Backup>> list_backups(const std::filesystem::path& folder);

}  // namespace aftercare::store
