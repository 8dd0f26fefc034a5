#pragma once

#include "app/base/result.h"

struct sqlite3;

namespace aftercare::store {

// What SQLite's last failure on this connection means for a person.
Failure failure_of(sqlite3* db);
// The same for a result code; `db` may be null when there is no connection to ask for details.
Failure failure_of(sqlite3* db, int code);

}  // namespace aftercare::store
