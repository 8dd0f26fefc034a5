#pragma once

#include "app/base/result.h"

#include <utility>

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

// The diary as it stands when the first row is read, whatever others write meanwhile, until it is let go.
class Snapshot {
public:
    static Result<Snapshot> take(sqlite3* db);
    ~Snapshot();
    Snapshot(Snapshot&& other) noexcept : m_db(std::exchange(other.m_db, nullptr)) {}
    Snapshot& operator=(Snapshot&&) = delete;

private:
    explicit Snapshot(sqlite3* db) : m_db(db) {}

    sqlite3* m_db;
};

// Whether a transaction is open on this connection.
bool in_transaction(sqlite3* db);

}  // namespace aftercare::store
