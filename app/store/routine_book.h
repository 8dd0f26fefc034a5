#pragma once

#include "app/domain/own_routine.h"

namespace aftercare::store {

class Connection;
class Database;

// The routines that a person put together.
class RoutineBook {
public:
    explicit RoutineBook(const Database& database);

    Result<> add(const OwnRoutine& routine, Instant now);
    // NotFound when there is no such live routine.
    Result<> edit(const OwnRoutine& routine, Instant now);
    Result<> remove(OwnRoutineId id, Instant now);

    Result<OwnRoutine> find(OwnRoutineId id) const;
    // All of them, the oldest first.
    Result<std::vector<OwnRoutine>> routines() const;

private:
    Connection& m_db;
};

}  // namespace aftercare::store
