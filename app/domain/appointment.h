#pragma once

#include "app/domain/pain.h"

namespace aftercare {

using AppointmentId = Id<struct AppointmentTag>;

// A visit that is planned.
struct AppointmentDetails {
    Moment at;
    std::string therapist;
    std::string place;
    std::vector<Span> remind_before;  // how long before it to remind, such as 1d and 2h
    std::string note;
    std::string calendar_uid;  // of the calendar event it came from; "" for one made here

    bool operator==(const AppointmentDetails&) const = default;
};

struct Appointment {
    AppointmentId id;
    AppointmentDetails details;

    bool operator==(const Appointment&) const = default;
};

Result<> check(const AppointmentDetails& details);

// So long after it. Whole days keep the wall-clock time.
Moment same_time_on(const Moment& at, Span after, const Zone& zone);

}  // namespace aftercare
