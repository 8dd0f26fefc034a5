#pragma once

#include "app/domain/absence.h"

namespace aftercare::store {

class Connection;
class Database;

// The last absence that has ended, which counts as a break for every program. Not part of what Undo takes back.
class LastAbsence {
public:
    explicit LastAbsence(const Database& database);

    // None before the first, and none when the clock says that it is still to come.
    Result<std::optional<Absence>> find(Instant now) const;
    // Takes the place of the earlier one.
    Result<> keep(const Absence& absence, Instant now);

private:
    Connection& m_db;
};

}  // namespace aftercare::store
