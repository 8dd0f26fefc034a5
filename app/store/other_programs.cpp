#include "app/store/other_programs.h"

#include <sqlite3.h>

#include <cstdlib>

namespace aftercare::store {
namespace {

// Asks once and does not wait; the time that this connection waits otherwise comes back.
class NoPatience {
public:
    explicit NoPatience(sqlite3* db) : m_db(db)
    {
        const auto take = [](void* usual, int, char** values, char**) {
            *static_cast<int*>(usual) = std::atoi(values[0]);
            return 0;
        };
        sqlite3_exec(db, "PRAGMA busy_timeout", take, &m_usual, nullptr);
        sqlite3_busy_timeout(db, 0);
    }
    ~NoPatience() { sqlite3_busy_timeout(m_db, m_usual); }
    NoPatience(const NoPatience&) = delete;
    NoPatience& operator=(const NoPatience&) = delete;

private:
    sqlite3* m_db;
    int m_usual = 0;
};

}  // namespace

// Whoever writes holds the one lock for writing until the commit is on the disk.
bool is_being_written(const Database& database)
{
    auto* const db = database.handle();
    const NoPatience at_once(db);
    const int code = sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) sqlite3_exec(db, "ROLLBACK", nullptr, nullptr, nullptr);
    return (code & 0xff) == SQLITE_BUSY;
}

bool was_replaced(const Database& database)
{
    int has_moved = 0;
    sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_HAS_MOVED, &has_moved);
    std::error_code nobody_may_look;
    return has_moved != 0 && std::filesystem::exists(database.folder() / "diary.db", nobody_may_look);
}

void leave_to_its_successor(const Database& database)
{
    sqlite3_wal_checkpoint_v2(database.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

}  // namespace aftercare::store
