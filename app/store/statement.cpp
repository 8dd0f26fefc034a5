#include "app/store/statement.h"

#include "app/store/connection.h"
#include "app/store/sqlite_error.h"

#include <sqlite3.h>

namespace aftercare::store {

void Statement::LetGo::operator()(sqlite3_stmt* statement) const
{
    if (owner) owner->keep(statement);
    else sqlite3_finalize(statement);
}

Result<Statement> Statement::prepare(sqlite3* db, std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db, sql.data(), static_cast<int>(sql.size()), &statement, nullptr) != SQLITE_OK)
        return failure_of(db);
    return Statement(statement);
}

Result<Step> Statement::step()
{
    switch (const int code = sqlite3_step(m_statement.get())) {
    case SQLITE_ROW: return Step::Row;
    case SQLITE_DONE: return Step::Done;
    default: return failure_of(sqlite3_db_handle(m_statement.get()), code);
    }
}

Result<> Statement::run_to_end()
{
    for (;;) {
        TRY_LET(next, step());
        if (next == Step::Done) return {};
    }
}

void Statement::start_binding()
{
    sqlite3_reset(m_statement.get());
    m_bound = 0;
    m_bind_error = SQLITE_OK;
}

Result<> Statement::finish_binding()
{
    const int wanted = sqlite3_bind_parameter_count(m_statement.get());
    if (m_bound != wanted)
        return fail(ErrorKind::Invalid, "A statement wants " + std::to_string(wanted) + " values and was given " +
                                            std::to_string(m_bound) + ". Nothing was written.");
    if (m_bind_error != SQLITE_OK) return failure_of(sqlite3_db_handle(m_statement.get()), m_bind_error);
    return {};
}

void Statement::note(int code)
{
    // Too many values are told by their number, which says more than SQLite's "out of range".
    if (code != SQLITE_OK && code != SQLITE_RANGE) m_bind_error = code;
}

void Statement::bind(std::nullptr_t) { note(sqlite3_bind_null(m_statement.get(), ++m_bound)); }
void Statement::bind(std::int64_t value) { note(sqlite3_bind_int64(m_statement.get(), ++m_bound, value)); }
void Statement::bind(double value) { note(sqlite3_bind_double(m_statement.get(), ++m_bound, value)); }

void Statement::bind(std::string_view value)
{
    // An empty view may have no address, which SQLite would take for NULL.
    const char* const start = value.empty() ? "" : value.data();
    note(sqlite3_bind_text64(m_statement.get(), ++m_bound, start, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(std::span<const std::uint8_t> value)
{
    if (value.empty()) note(sqlite3_bind_zeroblob(m_statement.get(), ++m_bound, 0));
    else note(sqlite3_bind_blob64(m_statement.get(), ++m_bound, value.data(), value.size(), SQLITE_TRANSIENT));
}

void Statement::bind(const Moment& value)
{
    bind(value.at);
    bind(value.offset);
    bind(value.zone);
}

void Statement::bind(const std::optional<Moment>& value)
{
    if (value) return bind(*value);
    for (int part = 0; part < 3; ++part) bind(nullptr);
}

void Statement::bind(const std::vector<sqlite3_value*>& values)
{
    for (const auto* const value : values) note(sqlite3_bind_value(m_statement.get(), ++m_bound, value));
}

bool Statement::is_null(int column) const { return type(column) == Type::Null; }
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }
double Statement::real(int column) const { return sqlite3_column_double(m_statement.get(), column); }

std::string Statement::text(int column) const
{
    const auto* const start = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return start ? std::string(start, static_cast<std::size_t>(size)) : std::string();
}

std::span<const std::uint8_t> Statement::blob(int column) const
{
    const auto* const start = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement.get(), column));
    return {start, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

std::string Statement::column_name(int column) const { return sqlite3_column_name(m_statement.get(), column); }

Statement::Type Statement::type(int column) const
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_INTEGER: return Type::Integer;
    case SQLITE_FLOAT: return Type::Real;
    case SQLITE_TEXT: return Type::Text;
    case SQLITE_BLOB: return Type::Blob;
    default: return Type::Null;
    }
}

Result<> execute(sqlite3* db, const std::string& sql)
{
    if (sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) return failure_of(db);
    return {};
}

int rows_written(const Connection& connection) { return sqlite3_changes(connection.handle()); }

}  // namespace aftercare::store
