#include "app/store/recording.h"

#include "app/store/changeset.h"
#include "app/store/sqlite_error.h"

#include <sqlite3.h>

#include <algorithm>
#include <string>
#include <unordered_map>

namespace aftercare::store {
namespace {

// The bytes of a changeset; https://sqlite.org/session/intro.html and the head of SQLite's sqlite3session.c name them.
using Bytes = std::string;
using Values = std::vector<Bytes>;  // of a row, a column each; none when there is no row

constexpr char table_follows = 'T';
constexpr char left_out = 0;

void append_varint(Bytes& bytes, std::uint64_t value)
{
    Bytes groups(1, static_cast<char>(value & 0x7f));
    while (value >>= 7) groups += static_cast<char>(0x80 | (value & 0x7f));
    bytes.append(groups.rbegin(), groups.rend());
}

void append_big_endian(Bytes& bytes, std::uint64_t value)
{
    for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xff);
}

Bytes bytes_of(sqlite3_value* value)
{
    const int type = sqlite3_value_type(value);
    Bytes bytes(1, static_cast<char>(type));
    if (type == SQLITE_INTEGER) append_big_endian(bytes, static_cast<std::uint64_t>(sqlite3_value_int64(value)));
    if (type == SQLITE_FLOAT) {
        const double real = sqlite3_value_double(value);
        std::uint64_t same_bits = 0;
        static_assert(sizeof same_bits == sizeof real);
        std::copy_n(reinterpret_cast<const char*>(&real), sizeof real, reinterpret_cast<char*>(&same_bits));
        append_big_endian(bytes, same_bits);
    }
    if (type == SQLITE_TEXT || type == SQLITE_BLOB) {
        const void* const start = type == SQLITE_TEXT ? sqlite3_value_text(value) : sqlite3_value_blob(value);
        const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
        append_varint(bytes, size);
        if (start) bytes.append(static_cast<const char*>(start), size);
    }
    return bytes;
}

struct NotedRow {
    Values before;
    Values after;
};

// A column of an UPDATE is told when it changed; the key is told once, so that the row can be found.
void append_update(Bytes& bytes, const NotedRow& row)
{
    for (std::size_t i = 0; i < row.before.size(); ++i)
        if (i == 0 || row.before[i] != row.after[i]) bytes += row.before[i];
        else bytes += left_out;
    for (std::size_t i = 0; i < row.after.size(); ++i)
        if (row.before[i] != row.after[i]) bytes += row.after[i];
        else bytes += left_out;
}

void append_row(Bytes& bytes, const NotedRow& row)
{
    constexpr char direct = 0;  // written by a statement, not by a trigger
    const int kind = row.before.empty() ? SQLITE_INSERT : row.after.empty() ? SQLITE_DELETE : SQLITE_UPDATE;
    bytes += static_cast<char>(kind);
    bytes += direct;
    if (kind == SQLITE_UPDATE) return append_update(bytes, row);
    for (const auto& value : kind == SQLITE_INSERT ? row.after : row.before) bytes += value;
}

struct NotedTable {
    std::string name;
    std::size_t columns = 0;
    std::vector<NotedRow> rows;
    std::unordered_map<std::int64_t, std::size_t> places;  // by SQLite's row number
};

void append_table(Bytes& bytes, const NotedTable& table)
{
    Bytes rows;
    for (const auto& row : table.rows)
        if (row.before != row.after) append_row(rows, row);
    if (rows.empty()) return;
    bytes += table_follows;
    append_varint(bytes, table.columns);
    bytes += '\1';  // the first column is the key
    bytes.append(table.columns - 1, '\0');
    bytes.append(table.name.c_str(), table.name.size() + 1);
    bytes += rows;
}

}  // namespace

struct Recording::Notes {
    std::vector<NotedTable> tables;  // in the order of their first change
    int error = SQLITE_OK;

    static void on_change(void* notes, sqlite3* db, int kind, const char*, const char* table, sqlite3_int64 before,
                          sqlite3_int64 after)
    {
        if (is_journalled(table))
            static_cast<Notes*>(notes)->note(db, kind, table, kind == SQLITE_INSERT ? after : before);
    }

    void note(sqlite3* db, int kind, const char* name, std::int64_t row_number)
    {
        auto& table = table_named(name, static_cast<std::size_t>(sqlite3_preupdate_count(db)));
        const auto [place, is_new] = table.places.try_emplace(row_number, table.rows.size());
        if (is_new) table.rows.emplace_back();
        auto& row = table.rows[place->second];
        if (is_new && kind != SQLITE_INSERT) row.before = values(db, sqlite3_preupdate_old, table.columns);
        row.after = kind == SQLITE_DELETE ? Values() : values(db, sqlite3_preupdate_new, table.columns);
    }

    NotedTable& table_named(const char* name, std::size_t columns)
    {
        const auto found =
            std::find_if(tables.begin(), tables.end(), [&](const auto& one) { return one.name == name; });
        return found != tables.end() ? *found : tables.emplace_back(NotedTable{name, columns, {}, {}});
    }

    Values values(sqlite3* db, int (*read)(sqlite3*, int, sqlite3_value**), std::size_t columns)
    {
        Values row(columns);
        for (std::size_t i = 0; i < columns; ++i) {
            sqlite3_value* value = nullptr;
            const int code = read(db, static_cast<int>(i), &value);
            if (code == SQLITE_OK) row[i] = bytes_of(value);
            else error = code;
        }
        return row;
    }
};

Recording::Recording(sqlite3* db) : m_db(db), m_notes(std::make_unique<Notes>())
{
    sqlite3_preupdate_hook(m_db, Notes::on_change, m_notes.get());
}

Recording::~Recording() { sqlite3_preupdate_hook(m_db, nullptr, nullptr); }

Result<std::vector<std::uint8_t>> Recording::changeset() const
{
    if (m_notes->error != SQLITE_OK) return failure_of(m_db, m_notes->error);
    Bytes bytes;
    for (const auto& table : m_notes->tables) append_table(bytes, table);
    return std::vector<std::uint8_t>(bytes.begin(), bytes.end());
}

}  // namespace aftercare::store
