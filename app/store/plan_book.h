#pragma once

#include "app/domain/plan.h"

namespace aftercare::store {

class Connection;
class Database;

// The clinician's plan as the person wrote it down.
class PlanBook {
public:
    explicit PlanBook(const Database& database);

    Result<> add(const PlanItem& item, Instant now);
    // NotFound when there is no such live item.
    Result<> edit(const PlanItem& item, Instant now);
    Result<> remove(PlanItemId id, Instant now);

    Result<PlanItem> find(PlanItemId id) const;
    // All of them, in their order.
    Result<std::vector<PlanItem>> items() const;

private:
    Connection& m_db;
};

}  // namespace aftercare::store
