#pragma once

#include "app/domain/measure.h"

namespace aftercare::store {

class Connection;
class Database;

// The answered questionnaires.
class MeasureLog {
public:
    explicit MeasureLog(const Database& database);

    // Invalid when the answers cannot be kept.
    Result<> add(const MeasureAnswer& answer, Instant now);
    // NotFound when there is no such live answer.
    Result<> edit(const MeasureAnswer& answer, Instant now);
    Result<> remove(MeasureAnswerId id, Instant now);

    Result<MeasureAnswer> find(MeasureAnswerId id) const;
    // Every one, newest first.
    Result<std::vector<MeasureAnswer>> answers() const;

private:
    Connection& m_db;
};

}  // namespace aftercare::store
