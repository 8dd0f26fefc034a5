#pragma once

#include "app/base/result.h"
#include "app/base/time.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

struct sqlite3;
struct sqlite3_session;

namespace aftercare::store {

// Notes every row that this connection writes while the recording lives (SQLite's session extension). The journal
// itself is left out.
class Recording {
public:
    static Result<Recording> start(sqlite3* db);

    // What was written so far: for each row that differs from before, what it was and what it is. Empty for nothing.
    Result<std::vector<std::uint8_t>> changeset() const;

private:
    struct Stop {
        void operator()(sqlite3_session* session) const;
    };

    Recording(sqlite3* db, sqlite3_session* session) : m_db(db), m_session(session) {}

    sqlite3* m_db;
    std::unique_ptr<sqlite3_session, Stop> m_session;
};

// Takes back what the changeset did: an added row gets a tombstone, a changed or removed one its old values. Every row
// touched is stamped as updated at `now`. Invalid when a row no longer holds what the changeset wrote; the caller's
// transaction must then be rolled back.
Result<> reverse(sqlite3* db, std::span<const std::uint8_t> changeset, Instant now);

}  // namespace aftercare::store
