#include "app/store/connection.h"

#include <sqlite3.h>

#include <algorithm>

namespace aftercare::store {
namespace {

// More than the stores have; what undo writes anew for each row is pushed out in time.
constexpr std::size_t kept_statements = 64;

}  // namespace

Connection::~Connection()
{
    for (auto* statement : m_waiting) sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

Result<Statement> Connection::prepare(std::string_view sql)
{
    if (auto* const waiting = take(sql)) return Statement(waiting, this);
    TRY_LET(fresh, Statement::prepare(m_handle, sql));
    return Statement(fresh.m_statement.release(), this);
}

sqlite3_stmt* Connection::take(std::string_view sql)
{
    const auto found = std::find_if(m_waiting.rbegin(), m_waiting.rend(),
                                    [sql](sqlite3_stmt* statement) { return sql == sqlite3_sql(statement); });
    if (found == m_waiting.rend()) return nullptr;
    auto* const statement = *found;
    m_waiting.erase(std::next(found).base());
    return statement;
}

void Connection::keep(sqlite3_stmt* statement)
{
    sqlite3_reset(statement);  // ends its cursor, which would hold back the write-ahead log
    sqlite3_clear_bindings(statement);
    if (m_waiting.size() == kept_statements) {
        sqlite3_finalize(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
    }
    m_waiting.push_back(statement);
}

}  // namespace aftercare::store
