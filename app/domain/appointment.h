#pragma once

#include "app/domain/broken_row.h"
#include "app/domain/pain.h"

namespace aftercare {

using AppointmentId = Id<struct AppointmentTag>;

// What a calendar file last said of a visit: an older file changes nothing, and what the file itself has not changed
// stays as the person has it.
struct CalendarVersion {
    std::int64_t sequence = 0;  // RFC 5545: the larger is the newer; of two alike the later stamp is
    std::optional<Instant> stamp;
    std::string said;  // a fingerprint of each part of it; "" when that is not known
    bool cancelled = false;

    bool operator==(const CalendarVersion&) const = default;
};

// A visit that is planned.
struct AppointmentDetails {
    Moment at;
    std::string therapist;
    std::string place;
    std::vector<Span> remind_before;  // how long before it to remind, such as 1d and 2h
    std::string note;
    std::string calendar_uid;  // of the calendar event it came from; "" for one made here
    CalendarVersion calendar_version = {};

    bool operator==(const AppointmentDetails&) const = default;
};

struct Appointment {
    AppointmentId id;
    AppointmentDetails details;

    bool operator==(const Appointment&) const = default;
};

using BrokenVisit = BrokenRow<AppointmentId>;

Result<> check(const AppointmentDetails& details);

// So long after it. Whole days keep the wall-clock time.
Moment same_time_on(const Moment& at, Span after, const Zone& zone);

}  // namespace aftercare
