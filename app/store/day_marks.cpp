#include "app/store/day_marks.h"

#include "app/store/database.h"
#include "app/store/query.h"
#include "app/store/row.h"

namespace aftercare::store {
namespace {

Result<MarkedDay> read_mark(const Statement& statement)
{
    const Row row(statement, "day_mark");
    TRY_LET(id, row.id<DayMarkId>());
    TRY_LET(day, row.day(1));
    TRY_LET(mark, row.keyed<DayMark>(2, day_mark_from));
    return MarkedDay{id, day, mark};
}

}  // namespace

DayMarks::DayMarks(const Database& database) : m_db(database.connection()) {}

Result<> DayMarks::mark(const MarkedDay& marked, Instant now)
{
    TRY(clear(marked.day, now));
    return run(m_db, "INSERT INTO day_mark (id, created_at, updated_at, for_day, kind) VALUES (?,?,?,?,?)", marked.id,
               now, now, marked.day, key_of(marked.mark));
}

Result<> DayMarks::clear(Day day, Instant now)
{
    return run(m_db, "UPDATE day_mark SET removed_at = ?, updated_at = ? WHERE for_day = ? AND removed_at IS NULL", now,
               now, day);
}

Result<std::vector<MarkedDay>> DayMarks::between(Day from, Day to) const
{
    // Two programs may each have marked a day: the newest counts, and SQLite takes its columns from the max() row.
    return read_all(m_db, read_mark,
                    "SELECT id, for_day, kind, max(created_at) FROM day_mark"
                    " WHERE removed_at IS NULL AND for_day BETWEEN ? AND ? GROUP BY for_day ORDER BY for_day",
                    from, to);
}

}  // namespace aftercare::store
