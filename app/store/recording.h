#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <memory>
#include <vector>

struct sqlite3;

namespace aftercare::store {

// Notes every journalled row that this connection writes while the recording lives, by SQLite's pre-update hook. The
// session extension writes the same bytes, but compiles a dozen statements for each recording, which took as long as
// the save itself. One recording a connection at a time.
class Recording {
public:
    explicit Recording(sqlite3* db);
    ~Recording();
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;

    // What was written so far, in SQLite's changeset format: for each row that differs from before, what it was and
    // what it is. Empty for nothing.
    Result<std::vector<std::uint8_t>> changeset() const;

private:
    struct Notes;
    sqlite3* m_db;
    std::unique_ptr<Notes> m_notes;
};

}  // namespace aftercare::store
