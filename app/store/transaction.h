#pragma once

#include "app/base/result.h"

struct sqlite3;

namespace aftercare::store {

// A write transaction that is rolled back unless it was committed. It takes the write lock at once, so that two
// writers wait for each other instead of failing half way.
class Transaction {
public:
    explicit Transaction(sqlite3* db) : m_db(db) {}
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    Result<> begin();
    Result<> commit();

private:
    sqlite3* m_db;
    bool m_open = false;
};

// Whether a transaction is open on this connection.
bool in_transaction(sqlite3* db);

}  // namespace aftercare::store
