#pragma once

#include "app/store/connection.h"

#include <type_traits>
#include <vector>

namespace aftercare::store {

// Runs one statement with these values.
template <class... Args>
Result<> run(Connection& db, std::string_view sql, const Args&... args)
{
    TRY_LET(statement, db.prepare(sql));
    TRY(statement.bind_all(args...));
    return statement.run_to_end();
}

// The same for a statement that must change a row: NotFound, with the sentence `missing`, when there was none.
template <class... Args>
Result<> change_one(Connection& db, const char* missing, std::string_view sql, const Args&... args)
{
    TRY(run(db, sql, args...));
    if (rows_written(db) == 0) return fail(ErrorKind::NotFound, missing);
    return {};
}

// Every row of the query as `read` makes it of the statement; the first row that cannot be read ends it.
template <class Read, class... Args>
auto read_all(Connection& db, const Read& read, std::string_view sql, const Args&... args)
    -> Result<std::vector<std::decay_t<decltype(*read(std::declval<const Statement&>()))>>>
{
    std::vector<std::decay_t<decltype(*read(std::declval<const Statement&>()))>> rows;
    TRY_LET(statement, db.prepare(sql));
    TRY(statement.bind_all(args...));
    for (;;) {
        TRY_LET(next, statement.step());
        if (next == Step::Done) return rows;
        TRY_LET(row, read(statement));
        rows.push_back(std::move(row));
    }
}

// Every row that can be read; `skip` is told the statement and the error of each of the others.
template <class Read, class Skip, class... Args>
auto read_readable(Connection& db, const Read& read, const Skip& skip, std::string_view sql, const Args&... args)
    -> Result<std::vector<std::decay_t<decltype(*read(std::declval<const Statement&>()))>>>
{
    std::vector<std::decay_t<decltype(*read(std::declval<const Statement&>()))>> rows;
    TRY_LET(statement, db.prepare(sql));
    TRY(statement.bind_all(args...));
    for (;;) {
        TRY_LET(next, statement.step());
        if (next == Step::Done) return rows;
        auto row = read(statement);
        if (row) rows.push_back(std::move(*row));
        else skip(statement, row.error());
    }
}

// The first row of the query; NotFound, with the sentence `missing`, when there is none.
template <class Read, class... Args>
auto read_one(Connection& db, const char* missing, const Read& read, std::string_view sql, const Args&... args)
    -> decltype(read(std::declval<const Statement&>()))
{
    TRY_LET(statement, db.prepare(sql));
    TRY(statement.bind_all(args...));
    TRY_LET(next, statement.step());
    if (next == Step::Done) return fail(ErrorKind::NotFound, missing);
    return read(statement);
}

inline Result<std::int64_t> read_number(const Statement& statement) { return statement.integer(0); }

}  // namespace aftercare::store
