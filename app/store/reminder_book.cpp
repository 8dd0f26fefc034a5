#include "app/store/reminder_book.h"

#include "app/store/broken.h"
#include "app/store/database.h"
#include "app/store/schedule_columns.h"

namespace aftercare::store {
namespace {

constexpr auto missing = "There is no such reminder. List the reminders to see which there are.";

constexpr std::string_view select_rule =
    "SELECT id, since, kind, text, routine, paused, appointment, schedule, times, every_seconds, from_minute,"
    " to_minute, weekdays, once_at, every_days, from_day, spans, nth, urgency, sound, even_when_busy, on_working_days,"
    " if_missed, catch_up_minute FROM reminder_rule WHERE removed_at IS NULL ";

Result<std::optional<AppointmentId>> read_appointment(const Row& row, int column)
{
    if (row.is_null(column)) return std::optional<AppointmentId>();
    TRY_LET(id, row.id<AppointmentId>(column));
    return std::optional(id);
}

Result<ReminderRule> read_rule(const Statement& statement)
{
    const Row row(statement, "reminder_rule");
    TRY_LET(id, row.id<ReminderRuleId>());
    TRY_LET(since, row.instant(1));
    TRY_LET(kind, row.keyed<ReminderKind>(2, reminder_kind_from));
    TRY_LET(text, row.text(3));
    TRY_LET(routine, row.text(4));
    TRY_LET(paused, row.integer(5, 0, 1));
    TRY_LET(appointment, read_appointment(row, 6));
    TRY_LET(schedule, read_schedule(row, 7));
    TRY_LET(urgency, row.keyed<Urgency>(18, urgency_from));
    TRY_LET(sound, row.integer(19, 0, 1));
    TRY_LET(even_when_busy, row.integer(20, 0, 1));
    TRY_LET(on_working_days, row.integer(21, 0, 1));
    TRY_LET(if_missed, row.keyed<Missed>(22, missed_from));
    TRY_LET(catch_up, row.integer(23, 0, 24 * 60 - 1));
    return ReminderRule{id,
                        since,
                        {kind,
                         text,
                         routine,
                         schedule,
                         paused == 1,
                         appointment,
                         urgency,
                         sound == 1,
                         even_when_busy == 1,
                         on_working_days == 1,
                         {if_missed, TimeOfDay{catch_up}}}};
}

}  // namespace

ReminderBook::ReminderBook(const Database& database) : m_db(database.connection()) {}

Result<> ReminderBook::add(const ReminderRule& rule)
{
    const auto& details = rule.details;
    TRY(check(details));
    const auto when = columns_of(details.schedule);
    return run(
        m_db,
        "INSERT INTO reminder_rule (id, created_at, updated_at, since, kind, text, routine, paused, appointment,"
        " schedule, times, every_seconds, from_minute, to_minute, weekdays, once_at, every_days, from_day, spans,"
        " nth, urgency, sound, even_when_busy, on_working_days, if_missed, catch_up_minute)"
        " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        rule.id, rule.since, rule.since, rule.since, key_of(details.kind), details.text, details.routine,
        details.paused, details.appointment, when.kind, when.times, when.every, when.from_minute, when.to_minute,
        when.weekdays, when.once_at, when.every_days, when.from_day, when.spans, when.nth, key_of(details.urgency),
        details.sound, details.even_when_busy, details.on_working_days, key_of(details.if_missed.what),
        details.if_missed.at.count());
}

Result<> ReminderBook::edit(const ReminderRule& rule, Instant now)
{
    const auto& details = rule.details;
    TRY(check(details));
    const auto when = columns_of(details.schedule);
    return change_one(m_db, missing,
                      "UPDATE reminder_rule SET updated_at = ?, since = ?, kind = ?, text = ?, routine = ?, paused = ?,"
                      " appointment = ?, schedule = ?, times = ?, every_seconds = ?, from_minute = ?, to_minute = ?,"
                      " weekdays = ?, once_at = ?, every_days = ?, from_day = ?, spans = ?, nth = ?, urgency = ?,"
                      " sound = ?, even_when_busy = ?, on_working_days = ?, if_missed = ?, catch_up_minute = ?"
                      " WHERE id = ? AND removed_at IS NULL",
                      now, rule.since, key_of(details.kind), details.text, details.routine, details.paused,
                      details.appointment, when.kind, when.times, when.every, when.from_minute, when.to_minute,
                      when.weekdays, when.once_at, when.every_days, when.from_day, when.spans, when.nth,
                      key_of(details.urgency), details.sound, details.even_when_busy, details.on_working_days,
                      key_of(details.if_missed.what), details.if_missed.at.count(), rule.id);
}

Result<> ReminderBook::remove(ReminderRuleId id, Instant now)
{
    return change_one(m_db, missing,
                      "UPDATE reminder_rule SET removed_at = ?, updated_at = ? WHERE id = ? AND removed_at IS NULL",
                      now, now, id);
}

// Nothing else of a rule is written, so that an edit of another program at the same time stays.
Result<> ReminderBook::begin_at_latest(Instant now)
{
    return run(m_db, "UPDATE reminder_rule SET since = ?, updated_at = ? WHERE since > ? AND removed_at IS NULL", now,
               now, now);
}

Result<> ReminderBook::remove_for(AppointmentId appointment, Instant now)
{
    return run(m_db,
               "UPDATE reminder_rule SET removed_at = ?, updated_at = ? WHERE appointment = ? AND removed_at IS NULL",
               now, now, appointment);
}

Result<ReminderRule> ReminderBook::find(ReminderRuleId id) const
{
    return read_one(m_db, missing, read_rule, std::string(select_rule) + "AND id = ?", id);
}

Result<std::vector<ReminderRule>> ReminderBook::rules() const
{
    return read_readable(m_db, read_rule, leave_out, std::string(select_rule) + "ORDER BY id");
}

Result<std::vector<BrokenRule>> ReminderBook::broken() const
{
    return read_broken<ReminderRuleId>(m_db, read_rule, "reminder_rule", std::string(select_rule) + "ORDER BY id");
}

Result<std::vector<ReminderRule>> ReminderBook::rules_for(AppointmentId appointment) const
{
    return read_all(m_db, read_rule, std::string(select_rule) + "AND appointment = ? ORDER BY id", appointment);
}

}  // namespace aftercare::store
