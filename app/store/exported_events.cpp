#include "app/store/exported_events.h"

#include "app/store/broken.h"
#include "app/store/database.h"
#include "app/store/transaction.h"

namespace aftercare::store {
namespace {

constexpr std::int64_t largest_sequence = 0x7fffffff;  // RFC 5545

Result<ExportedEvent> read_event(const Statement& statement)
{
    const Row row(statement, "exported_event");
    TRY_LET(uid, row.text(0));
    TRY_LET(kind, row.text(1));
    TRY_LET(title, row.text(2));
    TRY_LET(starts, row.instant(3));
    TRY_LET(repeats, row.integer(4, 0, 1));
    TRY_LET(sequence, row.integer(5, 0, largest_sequence));
    TRY_LET(modified, row.instant(6));
    TRY_LET(said, row.text(7));
    TRY_LET(cancelled, row.integer(8, 0, 1));
    return ExportedEvent{uid, kind, title, starts, repeats == 1, sequence, modified, said, cancelled == 1};
}

}  // namespace

ExportedEvents::ExportedEvents(const Database& database) : m_db(database.connection()) {}

Result<std::vector<ExportedEvent>> ExportedEvents::all() const
{
    return read_readable(m_db, read_event, leave_out,
                         "SELECT uid, kind, title, starts_at, repeats, sequence, modified_at, said, cancelled"
                         " FROM exported_event ORDER BY uid");
}

Result<> ExportedEvents::note(const std::vector<ExportedEvent>& events, Instant now)
{
    Transaction whole(m_db.handle());
    TRY(whole.begin());
    for (const auto& one : events)
        TRY(run(m_db,
                "INSERT OR REPLACE INTO exported_event (uid, updated_at, kind, title, starts_at, repeats, sequence,"
                " modified_at, said, cancelled) VALUES (?,?,?,?,?,?,?,?,?,?)",
                one.uid, now, one.kind, one.title, one.starts, one.repeats, one.sequence, one.modified, one.said,
                one.cancelled));
    return whole.commit();
}

}  // namespace aftercare::store
