#pragma once

#include "app/domain/appointment.h"
#include "app/store/page.h"

namespace aftercare::store {

class Connection;
class Database;

// The visits that are planned. Their reminders are rules of the ReminderBook.
class AppointmentBook {
public:
    explicit AppointmentBook(const Database& database);

    Result<> add(const Appointment& appointment, Instant now);
    // NotFound when there is no such live appointment.
    Result<> edit(const Appointment& appointment, Instant now);
    Result<> remove(AppointmentId id, Instant now);

    Result<Appointment> find(AppointmentId id) const;
    // Appointments on `from` to `to`, both included, soonest first.
    Result<std::vector<Appointment>> between(Day from, Day to, Page page = {}) const;
    // Appointments at or after `after`, soonest first.
    Result<std::vector<Appointment>> coming(Instant after, Page page = {}) const;
    Result<Instant> changed_at(AppointmentId id) const;

private:
    Connection& m_db;
};

}  // namespace aftercare::store
