#include "app/store/occurrence_log.h"

#include "app/store/database.h"
#include "app/store/query.h"
#include "app/store/row.h"

namespace aftercare::store {
namespace {

constexpr auto missing = "There is no such occurrence. List what is due to see which there are.";

constexpr std::string_view select_occurrence =
    "SELECT id, rule, kind, text, routine, due_local, due_at, due_offset, due_zone, state, snoozed_at, snoozed_offset,"
    " snoozed_zone FROM occurrence WHERE removed_at IS NULL ";

Result<std::optional<Moment>> read_snooze(const Row& row, int column)
{
    if (row.is_null(column)) return std::optional<Moment>();
    TRY_LET(until, row.moment(column));
    return std::optional(until);
}

Result<Occurrence> read_occurrence(const Statement& statement)
{
    const Row row(statement, "occurrence");
    TRY_LET(id, row.id<OccurrenceId>());
    TRY_LET(rule, row.id<ReminderRuleId>(1));
    TRY_LET(kind, row.keyed<ReminderKind>(2, reminder_kind_from));
    TRY_LET(text, row.text(3));
    TRY_LET(routine, row.text(4));
    TRY_LET(due_local, row.local(5));
    TRY_LET(due, row.moment(6));
    TRY_LET(state, row.keyed<OccurrenceState>(9, occurrence_state_from));
    TRY_LET(snoozed_until, read_snooze(row, 10));
    return Occurrence{id, rule, kind, text, routine, due_local, due, state, snoozed_until};
}

constexpr auto leave_out = [](const Statement&, const Error&) {};

// An absence ends a break within this time of its being due.
constexpr Span absence_noticed = std::chrono::minutes{10};
constexpr Span longest_absence = std::chrono::days{366};

// Clocks are kept right by less than this.
constexpr Span clocks_differ = std::chrono::minutes{10};

}  // namespace

OccurrenceLog::OccurrenceLog(const Database& database) : m_db(database.connection()) {}

Result<OccurrenceLog::Stored> OccurrenceLog::insert_if_new(const Occurrence& occurrence, Instant now)
{
    TRY(run(m_db,
            "INSERT INTO occurrence (id, created_at, updated_at, rule, kind, text, routine, due_local, due_at,"
            " due_offset, due_zone, state, snoozed_at, snoozed_offset, snoozed_zone)"
            " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (rule, due_local) DO NOTHING",
            occurrence.id, now, now, occurrence.rule, key_of(occurrence.kind), occurrence.text, occurrence.routine,
            occurrence.due_local, occurrence.due, key_of(occurrence.state), occurrence.snoozed_until));
    return rows_written(m_db) == 1 ? Stored::New : Stored::Known;
}

Result<> OccurrenceLog::set_state(const StateChange& change, Instant now)
{
    if ((change.to == OccurrenceState::Snoozed) != change.snoozed_until.has_value())
        return fail(ErrorKind::Invalid, "A reminder is put off until a moment. Say for how long.");
    TRY(run(
        m_db,
        "UPDATE occurrence SET updated_at = ?1, state = ?2, snoozed_at = ?3, snoozed_offset = ?4, snoozed_zone = ?5,"
        " shown_at = CASE WHEN ?2 = 'delivered' THEN ?1 WHEN ?2 = 'pending' THEN NULL"
        " WHEN ?2 IN ('seen', 'snoozed', 'done', 'skipped') THEN ifnull(shown_at, ?1) ELSE shown_at END"
        " WHERE id = ?6 AND state = ?7 AND removed_at IS NULL",
        now, key_of(change.to), change.snoozed_until, change.id, key_of(change.from)));
    if (rows_written(m_db) == 1) return {};
    TRY(find(change.id));
    return fail(ErrorKind::Invalid, "This reminder was answered meanwhile. Look at what is due again.");
}

Result<Occurrence> OccurrenceLog::find(OccurrenceId id) const
{
    return read_one(m_db, missing, read_occurrence, std::string(select_occurrence) + "AND id = ?", id);
}

Result<std::vector<Occurrence>> OccurrenceLog::open() const
{
    // The states are spelt out so that the index of open occurrences can answer.
    return read_readable(m_db, read_occurrence, leave_out,
                         std::string(select_occurrence) +
                             "AND state IN ('pending', 'delivered', 'seen', 'missed', 'snoozed')"
                             " AND EXISTS (SELECT 1 FROM reminder_rule AS r WHERE r.id = rule AND r.removed_at IS NULL)"
                             " ORDER BY due_at, id");
}

Result<std::map<OccurrenceId, Instant>> OccurrenceLog::shown() const
{
    using Entry = std::pair<OccurrenceId, Instant>;
    const auto read = [](const Statement& statement) -> Result<Entry> {
        TRY_LET(id, Row(statement, "occurrence").id<OccurrenceId>());
        return Entry{id, Instant{Span{statement.integer(1)}}};
    };
    TRY_LET(entries, read_readable(m_db, read, leave_out,
                                   "SELECT id, shown_at FROM occurrence WHERE removed_at IS NULL"
                                   " AND state IN ('pending', 'delivered', 'seen', 'missed', 'snoozed')"
                                   " AND shown_at IS NOT NULL"));
    return std::map<OccurrenceId, Instant>(entries.begin(), entries.end());
}

Result<std::vector<Occurrence>> OccurrenceLog::settled_ahead(Instant now) const
{
    TRY_LET(ahead, read_readable(m_db, read_occurrence, leave_out,
                                 std::string(select_occurrence) +
                                     "AND due_at > ? AND (state = 'expired' OR (state = 'missed' AND shown_at IS NULL))"
                                     " ORDER BY due_at, id",
                                 now));
    TRY_LET(early,
            read_readable(m_db, read_occurrence, leave_out,
                          std::string(select_occurrence) + "AND shown_at IS NULL AND state IN ('missed', 'expired')"
                                                           " AND updated_at > ? AND due_at <= ? ORDER BY due_at, id",
                          now + clocks_differ, now));
    ahead.insert(ahead.end(), std::make_move_iterator(early.begin()), std::make_move_iterator(early.end()));
    return std::move(ahead);
}

Result<bool> OccurrenceLog::bring_back_answers(ReminderRuleId rule, Instant now)
{
    TRY_LET(latest, last_answer(rule));
    if (!latest || *latest <= now) return false;
    TRY(run(m_db,
            "UPDATE occurrence SET updated_at = ? WHERE rule = ? AND removed_at IS NULL"
            " AND state IN ('done', 'skipped') AND updated_at > ?",
            now, rule, now));
    return true;
}

Result<std::int64_t> OccurrenceLog::count_let_go(Instant since) const
{
    return read_one(m_db, missing, read_number,
                    "SELECT count(*) FROM occurrence WHERE due_at > ? AND state = 'expired' AND updated_at >= ?"
                    " AND removed_at IS NULL AND NOT (updated_at = created_at AND created_at - due_at <= ?)"
                    " AND EXISTS (SELECT 1 FROM reminder_rule AS r WHERE r.id = rule AND r.removed_at IS NULL)",
                    since - longest_absence, since, absence_noticed.count());
}

Result<std::vector<Occurrence>> OccurrenceLog::between(Instant from, Instant to, Page page) const
{
    return read_readable(m_db, read_occurrence, leave_out,
                         std::string(select_occurrence) +
                             "AND due_at >= ? AND due_at < ? ORDER BY due_at, id LIMIT ? OFFSET ?",
                         from, to, page.limit, page.offset);
}

Result<std::optional<Occurrence>> OccurrenceLog::latest(ReminderRuleId rule, Instant until) const
{
    // More than one, for when the latest cannot be read.
    TRY_LET(rows,
            read_readable(m_db, read_occurrence, leave_out,
                          std::string(select_occurrence) + "AND rule = ? AND due_at <= ? ORDER BY due_at DESC LIMIT 8",
                          rule, until));
    if (rows.empty()) return std::optional<Occurrence>();
    return std::optional(rows.front());
}

Result<std::optional<Occurrence>> OccurrenceLog::latest_unanswered(ReminderRuleId rule, Instant from,
                                                                   Instant until) const
{
    TRY_LET(rows, read_readable(m_db, read_occurrence, leave_out,
                                std::string(select_occurrence) +
                                    "AND rule = ? AND due_at > ? AND due_at <= ? AND state NOT IN ('done', 'skipped')"
                                    " ORDER BY due_at DESC LIMIT 8",
                                rule, from, until));
    if (rows.empty()) return std::optional<Occurrence>();
    return std::optional(rows.front());
}

Result<bool> OccurrenceLog::was_shown(OccurrenceId id) const
{
    TRY_LET(count, read_one(m_db, missing, read_number,
                            "SELECT count(*) FROM occurrence WHERE id = ? AND shown_at IS NOT NULL", id));
    return count > 0;
}

Result<std::optional<Instant>> OccurrenceLog::last_answer(ReminderRuleId rule) const
{
    const auto read = [](const Statement& statement) -> Result<std::optional<Instant>> {
        if (statement.is_null(0)) return std::optional<Instant>();
        return std::optional(Instant{Span{statement.integer(0)}});
    };
    return read_one(m_db, missing, read,
                    "SELECT max(updated_at) FROM occurrence WHERE rule = ? AND removed_at IS NULL"
                    " AND state IN ('done', 'skipped')",
                    rule);
}

Result<Instant> OccurrenceLog::last_step(OccurrenceId id) const
{
    TRY_LET(updated, read_one(m_db, missing, read_number, "SELECT updated_at FROM occurrence WHERE id = ?", id));
    return Instant{Span{updated}};
}

Result<bool> OccurrenceLog::has(ReminderRuleId rule, LocalSecond due_local) const
{
    TRY_LET(count, read_one(m_db, missing, read_number,
                            "SELECT count(*) FROM occurrence WHERE rule = ? AND due_local = ?", rule, due_local));
    return count > 0;
}

}  // namespace aftercare::store
