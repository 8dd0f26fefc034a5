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
    // Those on `from` to `to`, both included, that can be read, soonest first.
    Result<std::vector<Appointment>> between(Day from, Day to, Page page = {}) const;
    // Those at or after `after` that can be read, soonest first.
    Result<std::vector<Appointment>> coming(Instant after, Page page = {}) const;
    // Those that a calendar file took away, in the order in which it did.
    Result<std::vector<Appointment>> cancelled() const;
    // The live ones that cannot be read. They stay as they are until they are removed.
    Result<std::vector<BrokenVisit>> broken() const;
    Result<Instant> changed_at(AppointmentId id) const;

private:
    Connection& m_db;
};

}  // namespace aftercare::store
