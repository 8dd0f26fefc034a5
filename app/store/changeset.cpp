#include "app/store/changeset.h"

#include "app/store/query.h"
#include "app/store/sqlite_error.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

namespace aftercare::store {
namespace {

// The tables whose rows a person makes. Nothing else is ever reversed.
constexpr std::array<std::string_view, 12> journalled_tables = {
    "pain_entry",  "pain_version", "measure_answer", "day_mark",   "routine_run", "treatment_session",
    "appointment", "plan_item",    "own_routine",    "occurrence", "setting",     "reminder_rule"};

Failure unreadable()
{
    return fail(ErrorKind::Corrupt,
                "What was done last is not readable in the diary, so it cannot be undone. Change the "
                "entry by hand instead.");
}

Failure changed_since()
{
    return fail(ErrorKind::Invalid, "What was done last has been changed since, so it was left as it is. Change it by "
                                    "hand.");
}

struct EndIteration {
    void operator()(sqlite3_changeset_iter* iterator) const { sqlite3changeset_finalize(iterator); }
};

// The UPDATE that takes one row back: what to set, and what the row must hold for that. ?1 is the moment of the undo.
struct Reversal {
    std::string assignments = "updated_at = ?1";
    std::string conditions = "TRUE";
    std::vector<sqlite3_value*> assigned;
    std::vector<sqlite3_value*> expected;

    void assign(const std::string& column, sqlite3_value* value)
    {
        assignments += ", " + column + " = ?";
        assigned.push_back(value);
    }
    void expect(const std::string& column, sqlite3_value* value)
    {
        conditions += " AND " + column + " IS ?";
        expected.push_back(value);
    }
};

// One row of a changeset with the names of its columns.
struct ChangedRow {
    sqlite3_changeset_iter* at;
    std::string table;
    int kind;
    std::vector<std::string> columns;

    // The value before or after; null when the changeset leaves it out because it stayed the same.
    sqlite3_value* before(std::size_t column) const { return value(sqlite3changeset_old, column); }
    sqlite3_value* after(std::size_t column) const { return value(sqlite3changeset_new, column); }

private:
    using Read = int (*)(sqlite3_changeset_iter*, int, sqlite3_value**);
    sqlite3_value* value(Read read, std::size_t column) const
    {
        sqlite3_value* found = nullptr;
        return read(at, static_cast<int>(column), &found) == SQLITE_OK ? found : nullptr;
    }
};

Result<std::vector<std::string>> columns_of(Connection& db, const std::string& table)
{
    const auto name = [](const Statement& statement) -> Result<std::string> { return statement.text(0); };
    return read_all(db, name, "SELECT name FROM pragma_table_info(?) ORDER BY cid", table);
}

Result<ChangedRow> read_row(Connection& db, sqlite3_changeset_iter* at)
{
    const char* table = nullptr;
    int columns = 0;
    int kind = 0;
    if (sqlite3changeset_op(at, &table, &columns, &kind, nullptr) != SQLITE_OK) return unreadable();
    // The names end up in a statement, so only our own are let through.
    if (!is_journalled(table)) return unreadable();
    TRY_LET(names, columns_of(db, table));
    const auto told = static_cast<std::size_t>(columns);
    if (names.size() < told) return unreadable();
    names.resize(told);  // a later migration may have added columns at the end
    return ChangedRow{at, table, kind, std::move(names)};
}

// An added row goes only while it still is as it was added.
Reversal of_added(const ChangedRow& row)
{
    Reversal reversal;
    reversal.assignments += ", removed_at = ?1";
    for (std::size_t i = 0; i < row.columns.size(); ++i)
        if (row.columns[i] != "updated_at") reversal.expect(row.columns[i], row.after(i));
    return reversal;
}

// A changed row gets its old values back only while it holds the new ones, and was not removed by someone else.
Reversal of_changed(const ChangedRow& row)
{
    Reversal reversal;
    bool removed_or_restored = false;
    for (std::size_t i = 0; i < row.columns.size(); ++i) {
        const auto& column = row.columns[i];
        if (column == "updated_at") continue;
        sqlite3_value* const before = row.before(i);
        sqlite3_value* const after = row.after(i);
        if (after) reversal.assign(column, before);
        if (after || before) reversal.expect(column, after ? after : before);  // only the key has no value after
        removed_or_restored |= after && column == "removed_at";
    }
    if (!removed_or_restored) reversal.conditions += " AND removed_at IS NULL";
    return reversal;
}

Result<> take_back(Connection& db, const ChangedRow& row, Instant now)
{
    if (row.kind == SQLITE_DELETE) return unreadable();  // our rows are never deleted
    const auto reversal = row.kind == SQLITE_INSERT ? of_added(row) : of_changed(row);
    TRY(run(db, "UPDATE " + row.table + " SET " + reversal.assignments + " WHERE " + reversal.conditions, now,
            reversal.assigned, reversal.expected));
    return rows_written(db) == 1 ? Result<>() : changed_since();
}

}  // namespace

bool is_journalled(std::string_view table)
{
    return std::find(journalled_tables.begin(), journalled_tables.end(), table) != journalled_tables.end();
}

Result<> reverse(Connection& db, std::span<const std::uint8_t> changeset, Instant now)
{
    // SQLite takes the bytes as not const, but only reads them.
    auto* const bytes = const_cast<std::uint8_t*>(changeset.data());
    sqlite3_changeset_iter* iterator = nullptr;
    if (sqlite3changeset_start(&iterator, static_cast<int>(changeset.size()), bytes) != SQLITE_OK) return unreadable();
    const std::unique_ptr<sqlite3_changeset_iter, EndIteration> owner(iterator);
    for (;;) {
        const int code = sqlite3changeset_next(iterator);
        if (code == SQLITE_DONE) return {};
        if (code != SQLITE_ROW) return unreadable();
        TRY_LET(row, read_row(db, iterator));
        TRY(take_back(db, row, now));
    }
}

Result<std::vector<std::uint8_t>> joined(std::span<const std::uint8_t> first, std::span<const std::uint8_t> second)
{
    sqlite3_changegroup* made = nullptr;
    if (sqlite3changegroup_new(&made) != SQLITE_OK) return unreadable();
    const std::unique_ptr<sqlite3_changegroup, void (*)(sqlite3_changegroup*)> group(made, sqlite3changegroup_delete);
    for (const auto part : {first, second}) {
        // SQLite takes the bytes as not const, but only reads them.
        auto* const bytes = const_cast<std::uint8_t*>(part.data());
        const bool added =
            part.empty() || sqlite3changegroup_add(made, static_cast<int>(part.size()), bytes) == SQLITE_OK;
        if (!added) return unreadable();
    }
    int size = 0;
    void* bytes = nullptr;
    const int code = sqlite3changegroup_output(made, &size, &bytes);
    const std::unique_ptr<void, void (*)(void*)> owner(bytes, sqlite3_free);
    if (code != SQLITE_OK) return unreadable();
    const auto* const begin = static_cast<const std::uint8_t*>(bytes);
    return std::vector<std::uint8_t>(begin, begin + size);
}

}  // namespace aftercare::store
