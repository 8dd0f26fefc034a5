#pragma once

#include "app/base/result.h"
#include "app/base/time.h"
#include "app/store/connection.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace aftercare::store {

// The diary, open. Window, agent and command line each hold their own; every one waits up to five seconds for the
// others, and what is committed survives a power cut (WAL with synchronous=FULL).
// A diary that cannot be opened is never deleted, reset or changed.
class Database {
public:
    // Opens diary.db in `folder`, making both when they are missing (0700 and 0600 whatever the umask), and climbs to
    // the newest schema; an older diary is first copied into backups/, named after `now`.
    // Busy, Corrupt, TooNew or Io.
    static Result<Database> open(const std::filesystem::path& folder, LocalSecond now);
    // A second look at a diary that is open already, for another thread: it changes nothing.
    static Result<Database> open_to_read(const std::filesystem::path& folder);
    // An empty diary that is gone when closed.
    static Result<Database> in_memory();

    // Changes whenever another connection has committed since the last call; never by our own writes.
    Result<std::int64_t> data_version() const;

    // Reads the whole file: Corrupt unless every page, index and reference in it holds.
    Result<> check() const;

    // Where the diary and its backups lie; empty for one in memory.
    const std::filesystem::path& folder() const { return m_folder; }
    // Stays the same when the Database is moved. For app/store only.
    Connection& connection() const { return *m_connection; }
    sqlite3* handle() const { return m_connection->handle(); }

private:
    Database(std::unique_ptr<Connection> connection, std::filesystem::path folder);
    static Result<std::unique_ptr<Connection>> connect(const std::filesystem::path& file);

    std::unique_ptr<Connection> m_connection;
    std::filesystem::path m_folder;
};

}  // namespace aftercare::store
