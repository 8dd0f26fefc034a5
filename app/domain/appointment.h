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

    bool operator==(const AppointmentDetails&) const = default;
};

struct Appointment {
    AppointmentId id;
    AppointmentDetails details;

    bool operator==(const Appointment&) const = default;
};

Result<> check(const AppointmentDetails& details);

}  // namespace aftercare
