#pragma once

#include "app/domain/routine_run.h"
#include "app/store/page.h"

namespace aftercare::store {

class Connection;
class Database;

// The routines that were followed. A run belongs to the local day it was started on.
class ExerciseLog {
public:
    explicit ExerciseLog(const Database& database);

    Result<> add(const RoutineRun& run, Instant now);
    // NotFound when there is no such live run.
    Result<> edit(const RoutineRun& run, Instant now);
    Result<> remove(RoutineRunId id, Instant now);

    Result<RoutineRun> find(RoutineRunId id) const;
    // Runs started on `from` to `to`, both included, newest first.
    Result<std::vector<RoutineRun>> between(Day from, Day to, Page page = {}) const;
    // The days on which a run was started, each once, oldest first.
    Result<std::vector<Day>> days() const;
    Result<std::int64_t> count() const;

private:
    Connection& m_db;
};

}  // namespace aftercare::store
