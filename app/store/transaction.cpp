#include "app/store/transaction.h"

#include "app/store/statement.h"

#include <sqlite3.h>

namespace aftercare::store {

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself already, on a full disk for one; then this does nothing.
    if (m_open) sqlite3_exec(m_db, "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<> Transaction::begin()
{
    TRY(execute(m_db, "BEGIN IMMEDIATE"));
    m_open = true;
    return {};
}

Result<> Transaction::commit()
{
    TRY(execute(m_db, "COMMIT"));
    m_open = false;
    return {};
}

Result<Snapshot> Snapshot::take(sqlite3* db)
{
    TRY(execute(db, "BEGIN DEFERRED"));
    return Snapshot(db);
}

Snapshot::~Snapshot()
{
    if (m_db) sqlite3_exec(m_db, "ROLLBACK", nullptr, nullptr, nullptr);
}

bool in_transaction(sqlite3* db) { return sqlite3_get_autocommit(db) == 0; }

}  // namespace aftercare::store
