#include "app/store/appointment_book.h"

#include "app/store/broken.h"
#include "app/store/database.h"

#include <charconv>

namespace aftercare::store {
namespace {

constexpr std::int64_t largest_sequence = 0x7fffffff;  // RFC 5545
constexpr auto missing = "There is no such appointment. List the appointments to see which there are.";

// The columns of an appointment, and the table; which rows is told after it.
constexpr std::string_view select_any =
    "SELECT id, planned_at, planned_offset, planned_zone, therapist, place, remind_before, note, calendar_uid,"
    " calendar_sequence, calendar_stamp, calendar_said, calendar_cancelled FROM appointment ";

std::string select_live(std::string_view more)
{
    return std::string(select_any) + "WHERE removed_at IS NULL " + std::string(more);
}

std::optional<Span> span_from(std::string_view line)
{
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), seconds);
    if (error != std::errc{} || end != line.data() + line.size() || seconds < 0) return std::nullopt;
    return Span{seconds};
}

std::string as_lines_of_seconds(const std::vector<Span>& spans)
{
    std::string text;
    for (const auto span : spans) {
        if (!text.empty()) text += '\n';
        text += std::to_string(span.count());
    }
    return text;
}

Result<CalendarVersion> read_version(const Row& row, int first)
{
    CalendarVersion version;
    TRY_LET(sequence, row.integer(first, 0, largest_sequence));
    version.sequence = sequence;
    if (!row.is_null(first + 1)) {
        TRY_LET(stamp, row.instant(first + 1));
        version.stamp = stamp;
    }
    TRY_LET(said, row.text(first + 2));
    version.said = said;
    TRY_LET(cancelled, row.integer(first + 3, 0, 1));
    version.cancelled = cancelled == 1;
    return version;
}

Result<Appointment> read_appointment(const Statement& statement)
{
    const Row row(statement, "appointment");
    TRY_LET(id, row.id<AppointmentId>());
    TRY_LET(at, row.moment(1));
    TRY_LET(therapist, row.text(4));
    TRY_LET(place, row.text(5));
    TRY_LET(remind_before, row.list<Span>(6, span_from));
    TRY_LET(note, row.text(7));
    TRY_LET(calendar_uid, row.text(8));
    TRY_LET(version, read_version(row, 9));
    return Appointment{id, {at, therapist, place, remind_before, note, calendar_uid, version}};
}

}  // namespace

AppointmentBook::AppointmentBook(const Database& database) : m_db(database.connection()) {}

Result<> AppointmentBook::add(const Appointment& appointment, Instant now)
{
    const auto& planned = appointment.details;
    const auto& version = planned.calendar_version;
    TRY(check(planned));
    return run(m_db,
               "INSERT INTO appointment (id, created_at, updated_at, for_day, planned_at, planned_offset, planned_zone,"
               " therapist, place, remind_before, note, calendar_uid, calendar_sequence, calendar_stamp, calendar_said,"
               " calendar_cancelled) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
               appointment.id, now, now, planned.at.day(), planned.at, planned.therapist, planned.place,
               as_lines_of_seconds(planned.remind_before), planned.note, planned.calendar_uid, version.sequence,
               version.stamp, version.said, version.cancelled);
}

Result<> AppointmentBook::edit(const Appointment& appointment, Instant now)
{
    const auto& planned = appointment.details;
    const auto& version = planned.calendar_version;
    TRY(check(planned));
    return change_one(m_db, missing,
                      "UPDATE appointment SET updated_at = ?, for_day = ?, planned_at = ?, planned_offset = ?,"
                      " planned_zone = ?, therapist = ?, place = ?, remind_before = ?, note = ?, calendar_uid = ?,"
                      " calendar_sequence = ?, calendar_stamp = ?, calendar_said = ?, calendar_cancelled = ?"
                      " WHERE id = ? AND removed_at IS NULL",
                      now, planned.at.day(), planned.at, planned.therapist, planned.place,
                      as_lines_of_seconds(planned.remind_before), planned.note, planned.calendar_uid, version.sequence,
                      version.stamp, version.said, version.cancelled, appointment.id);
}

Result<> AppointmentBook::remove(AppointmentId id, Instant now)
{
    return change_one(m_db, missing,
                      "UPDATE appointment SET removed_at = ?, updated_at = ? WHERE id = ? AND removed_at IS NULL", now,
                      now, id);
}

Result<Appointment> AppointmentBook::find(AppointmentId id) const
{
    return read_one(m_db, missing, read_appointment, select_live("AND id = ?"), id);
}

Result<std::vector<Appointment>> AppointmentBook::between(Day from, Day to, Page page) const
{
    return read_readable(m_db, read_appointment, leave_out,
                         select_live("AND for_day BETWEEN ? AND ? ORDER BY for_day, planned_at, id LIMIT ? OFFSET ?"),
                         from, to, page.limit, page.offset);
}

Result<std::vector<Appointment>> AppointmentBook::coming(Instant after, Page page) const
{
    return read_readable(m_db, read_appointment, leave_out,
                         select_live("AND planned_at >= ? ORDER BY planned_at, id LIMIT ? OFFSET ?"), after, page.limit,
                         page.offset);
}

Result<std::vector<Appointment>> AppointmentBook::cancelled() const
{
    return read_readable(m_db, read_appointment, leave_out,
                         std::string(select_any) + "WHERE removed_at IS NOT NULL AND calendar_cancelled = 1"
                                                   " ORDER BY updated_at, id");
}

Result<std::vector<BrokenVisit>> AppointmentBook::broken() const
{
    return read_broken<AppointmentId>(m_db, read_appointment, "appointment", select_live("ORDER BY id"));
}

Result<Instant> AppointmentBook::changed_at(AppointmentId id) const
{
    const auto read = [](const Statement& statement) { return Row(statement, "appointment").instant(0); };
    return read_one(m_db, missing, read, "SELECT updated_at FROM appointment WHERE id = ?", id);
}

}  // namespace aftercare::store
