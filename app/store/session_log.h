#pragma once

#include "app/domain/schedule.h"
#include "app/domain/session.h"
#include "app/store/page.h"

namespace aftercare::store {

class Connection;
class Database;

// The treatments a person had. A session belongs to the local day it took place on.
class SessionLog {
public:
    explicit SessionLog(const Database& database);

    Result<> add(const TreatmentSession& session, Instant now);
    // NotFound when there is no such live session.
    Result<> edit(const TreatmentSession& session, Instant now);
    Result<> remove(TreatmentSessionId id, Instant now);

    Result<TreatmentSession> find(TreatmentSessionId id) const;
    // Those on `from` to `to`, both included, that can be read, newest first.
    Result<std::vector<TreatmentSession>> between(Day from, Day to, Page page = {}) const;
    // The live ones that cannot be read. They stay as they are until they are removed.
    Result<std::vector<BrokenSession>> broken() const;
    Result<Instant> changed_at(TreatmentSessionId id) const;
    Result<std::int64_t> count() const;
    // What reminders count from: the sessions held at or after `from`, oldest first.
    Result<std::vector<HeldSession>> held_since(Instant from) const;

private:
    Connection& m_db;
};

}  // namespace aftercare::store
