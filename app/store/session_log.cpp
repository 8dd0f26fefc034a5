#include "app/store/session_log.h"

#include "app/store/broken.h"
#include "app/store/database.h"

namespace aftercare::store {
namespace {

constexpr auto missing = "There is no such session. List the sessions to see which there are.";

constexpr std::string_view select_session = "SELECT id, held_at, held_offset, held_zone, therapist, techniques, "
                                            "level_before, level_after, level_next_day, note,"
                                            " place, instructions FROM treatment_session WHERE removed_at IS NULL ";

Result<TreatmentSession> read_session(const Statement& statement)
{
    const Row row(statement, "treatment_session");
    TRY_LET(id, row.id<TreatmentSessionId>());
    TRY_LET(at, row.moment(1));
    TRY_LET(therapist, row.text(4));
    TRY_LET(techniques, row.terms<Technique>(5));
    TRY_LET(before, row.optional_level(6));
    TRY_LET(after, row.optional_level(7));
    TRY_LET(next_day, row.optional_level(8));
    TRY_LET(note, row.text(9));
    TRY_LET(place, row.text(10));
    TRY_LET(instructions, row.text(11));
    return TreatmentSession{id, {at, therapist, techniques, before, after, next_day, note, place, instructions}};
}

}  // namespace

SessionLog::SessionLog(const Database& database) : m_db(database.connection()) {}

Result<> SessionLog::add(const TreatmentSession& session, Instant now)
{
    const auto& told = session.details;
    TRY(check(told));
    return run(m_db,
               "INSERT INTO treatment_session (id, created_at, updated_at, for_day, held_at, held_offset, held_zone,"
               " therapist, techniques, level_before, level_after, level_next_day, note,"
               " place, instructions) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
               session.id, now, now, told.at.day(), told.at, told.therapist, as_lines(told.techniques), told.before,
               told.after, told.next_day, told.note, told.place, told.instructions);
}

Result<> SessionLog::edit(const TreatmentSession& session, Instant now)
{
    const auto& told = session.details;
    TRY(check(told));
    return change_one(m_db, missing,
                      "UPDATE treatment_session SET updated_at = ?, for_day = ?, held_at = ?, held_offset = ?,"
                      " held_zone = ?, therapist = ?, techniques = ?, level_before = ?, level_after = ?,"
                      " level_next_day = ?, note = ?, place = ?, instructions = ? WHERE id = ? AND removed_at IS NULL",
                      now, told.at.day(), told.at, told.therapist, as_lines(told.techniques), told.before, told.after,
                      told.next_day, told.note, told.place, told.instructions, session.id);
}

Result<> SessionLog::remove(TreatmentSessionId id, Instant now)
{
    return change_one(m_db, missing,
                      "UPDATE treatment_session SET removed_at = ?, updated_at = ?"
                      " WHERE id = ? AND removed_at IS NULL",
                      now, now, id);
}

Result<TreatmentSession> SessionLog::find(TreatmentSessionId id) const
{
    return read_one(m_db, missing, read_session, std::string(select_session) + "AND id = ?", id);
}

Result<std::vector<TreatmentSession>> SessionLog::between(Day from, Day to, Page page) const
{
    return read_readable(m_db, read_session, leave_out,
                         std::string(select_session) + "AND for_day BETWEEN ? AND ?"
                                                       " ORDER BY for_day DESC, held_at DESC, id DESC LIMIT ? OFFSET ?",
                         from, to, page.limit, page.offset);
}

Result<std::vector<BrokenSession>> SessionLog::broken() const
{
    return read_broken<TreatmentSessionId>(m_db, read_session, "treatment_session",
                                           std::string(select_session) + "ORDER BY id");
}

Result<Instant> SessionLog::changed_at(TreatmentSessionId id) const
{
    const auto read = [](const Statement& statement) { return Row(statement, "treatment_session").instant(0); };
    return read_one(m_db, missing, read, "SELECT updated_at FROM treatment_session WHERE id = ?", id);
}

Result<std::int64_t> SessionLog::count() const
{
    return read_one(m_db, missing, read_number, "SELECT count(*) FROM treatment_session WHERE removed_at IS NULL");
}

Result<std::vector<HeldSession>> SessionLog::held_since(Instant from) const
{
    const auto read = [](const Statement& statement) -> Result<HeldSession> {
        const Row row(statement, "treatment_session");
        TRY_LET(held, row.moment(1));
        TRY_LET(entered, row.instant(4));
        return HeldSession{held, entered};
    };
    return read_readable(m_db, read, leave_out,
                         "SELECT id, held_at, held_offset, held_zone, created_at FROM treatment_session"
                         " WHERE removed_at IS NULL AND held_at >= ? ORDER BY held_at, id",
                         from);
}

}  // namespace aftercare::store
