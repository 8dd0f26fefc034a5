#include "app/store/appointment_book.h"

#include "app/store/database.h"
#include "app/store/query.h"
#include "app/store/row.h"

#include <charconv>

namespace aftercare::store {
namespace {

constexpr auto missing = "There is no such appointment. List the appointments to see which there are.";

constexpr std::string_view select_appointment =
    "SELECT id, planned_at, planned_offset, planned_zone, therapist, place, remind_before, note, calendar_uid"
    " FROM appointment WHERE removed_at IS NULL ";

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
    return Appointment{id, {at, therapist, place, remind_before, note, calendar_uid}};
}

}  // namespace

AppointmentBook::AppointmentBook(const Database& database) : m_db(database.connection()) {}

Result<> AppointmentBook::add(const Appointment& appointment, Instant now)
{
    const auto& planned = appointment.details;
    TRY(check(planned));
    return run(m_db,
               "INSERT INTO appointment (id, created_at, updated_at, for_day, planned_at, planned_offset, planned_zone,"
               " therapist, place, remind_before, note, calendar_uid) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
               appointment.id, now, now, planned.at.day(), planned.at, planned.therapist, planned.place,
               as_lines_of_seconds(planned.remind_before), planned.note, planned.calendar_uid);
}

Result<> AppointmentBook::edit(const Appointment& appointment, Instant now)
{
    const auto& planned = appointment.details;
    TRY(check(planned));
    return change_one(m_db, missing,
                      "UPDATE appointment SET updated_at = ?, for_day = ?, planned_at = ?, planned_offset = ?,"
                      " planned_zone = ?, therapist = ?, place = ?, remind_before = ?, note = ?, calendar_uid = ?"
                      " WHERE id = ? AND removed_at IS NULL",
                      now, planned.at.day(), planned.at, planned.therapist, planned.place,
                      as_lines_of_seconds(planned.remind_before), planned.note, planned.calendar_uid, appointment.id);
}

Result<> AppointmentBook::remove(AppointmentId id, Instant now)
{
    return change_one(m_db, missing,
                      "UPDATE appointment SET removed_at = ?, updated_at = ? WHERE id = ? AND removed_at IS NULL", now,
                      now, id);
}

Result<Appointment> AppointmentBook::find(AppointmentId id) const
{
    return read_one(m_db, missing, read_appointment, std::string(select_appointment) + "AND id = ?", id);
}

Result<std::vector<Appointment>> AppointmentBook::between(Day from, Day to, Page page) const
{
    return read_all(m_db, read_appointment,
                    std::string(select_appointment) + "AND for_day BETWEEN ? AND ?"
                                                      " ORDER BY for_day, planned_at, id LIMIT ? OFFSET ?",
                    from, to, page.limit, page.offset);
}

Result<std::vector<Appointment>> AppointmentBook::coming(Instant after, Page page) const
{
    return read_all(m_db, read_appointment,
                    std::string(select_appointment) + "AND planned_at >= ? ORDER BY planned_at, id LIMIT ? OFFSET ?",
                    after, page.limit, page.offset);
}

Result<Instant> AppointmentBook::changed_at(AppointmentId id) const
{
    const auto read = [](const Statement& statement) { return Row(statement, "appointment").instant(0); };
    return read_one(m_db, missing, read, "SELECT updated_at FROM appointment WHERE id = ?", id);
}

}  // namespace aftercare::store
