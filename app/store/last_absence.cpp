#include "app/store/last_absence.h"

#include "app/store/database.h"
#include "app/store/query.h"

namespace aftercare::store {

LastAbsence::LastAbsence(const Database& database) : m_db(database.connection()) {}

Result<std::optional<Absence>> LastAbsence::find(Instant now) const
{
    const auto read = [](const Statement& row) -> Result<Absence> { return Absence{row.instant(0), row.instant(1)}; };
    TRY_LET(rows, read_all(m_db, read, "SELECT began_at, ended_at FROM absence WHERE ended_at <= ?", now));
    return rows.empty() ? std::nullopt : std::optional(rows.front());
}

Result<> LastAbsence::keep(const Absence& absence, Instant now)
{
    return run(m_db,
               "INSERT INTO absence (only_one, updated_at, began_at, ended_at) VALUES (1, ?, ?, ?)"
               " ON CONFLICT (only_one) DO UPDATE SET updated_at = excluded.updated_at,"
               " began_at = excluded.began_at, ended_at = excluded.ended_at",
               now, absence.began, absence.ended);
}

}  // namespace aftercare::store
