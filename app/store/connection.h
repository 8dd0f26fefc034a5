#pragma once

#include "app/store/statement.h"

#include <memory>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace aftercare::store {

// An open SQLite file and the statements compiled for it. Compiling one takes longer than running most, so a statement
// that is let go waits here, reset and without values, for the next who asks for the same words.
class Connection {
public:
    explicit Connection(sqlite3* handle) : m_handle(handle) {}
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // A statement of its own for the caller, who must not outlive the connection.
    Result<Statement> prepare(std::string_view sql);

    sqlite3* handle() const { return m_handle; }

private:
    friend struct Statement::LetGo;
    sqlite3_stmt* take(std::string_view sql);
    void keep(sqlite3_stmt* statement);

    sqlite3* m_handle;
    std::vector<sqlite3_stmt*> m_waiting;  // the longest unused first
};

}  // namespace aftercare::store
