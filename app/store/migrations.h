#pragma once

#include "app/base/result.h"

#include <functional>
#include <span>
#include <string_view>

struct sqlite3;

namespace aftercare::store {

// One rung of the ladder. A released rung is never edited.
struct Migration {
    int version;
    std::string_view sql;
};

// The shipped ladder: schema/NNNN_*.sql, in order.
std::span<const Migration> shipped_migrations();

// TooNew when the diary was written by a newer program than the ladder's.
Result<> refuse_newer(sqlite3* db, std::span<const Migration> ladder);

// Brings the diary up to the newest version of the ladder, in one transaction for the whole climb. A diary from a newer
// program is TooNew and untouched. `back_up` runs before the first change to a diary that already has a version; when
// it fails, nothing is climbed.
Result<> migrate(sqlite3* db, std::span<const Migration> ladder, const std::function<Result<>(int from)>& back_up);

// The schema version that the file carries; 0 for a new one.
Result<int> schema_version(sqlite3* db);

}  // namespace aftercare::store
