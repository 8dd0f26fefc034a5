#include "app/store/other_programs.h"

#include <sqlite3.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <fstream>

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

std::uint32_t number_at(const unsigned char* bytes)
{
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | bytes[3];
}

// Whether the file has all the pages that its head tells of (SQLite's Database File Format, 1.3).
bool is_whole(const std::filesystem::path& file)
{
    std::array<unsigned char, 100> head{};
    std::ifstream stream(file, std::ios::binary);
    if (!stream.read(reinterpret_cast<char*>(head.data()), head.size())) return false;
    const std::uint32_t told = std::uint32_t{head[16]} << 8 | head[17];
    const std::uintmax_t page_size = told == 1 ? 65536 : told;
    std::error_code nobody_may_look;
    const auto size = std::filesystem::file_size(file, nobody_may_look);
    return !nobody_may_look && size >= page_size * number_at(&head[28]);
}

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
    return has_moved != 0 && is_whole(database.folder() / "diary.db");
}

void leave_to_its_successor(const Database& database)
{
    sqlite3_wal_checkpoint_v2(database.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

}  // namespace aftercare::store
