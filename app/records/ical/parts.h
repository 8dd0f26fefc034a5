#pragma once

#include "app/base/time.h"

#include <libical/ical.h>

#include <memory>
#include <string>
#include <string_view>

// What reading and writing iCalendar share. Only their .cpp files include it.
namespace aftercare::records {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using ComponentOwner = std::unique_ptr<icalcomponent, FreeComponent>;

// What the events of this program say they are.
inline constexpr auto kind_name = "X-AFTERCARE-KIND";
inline constexpr auto visit_kind = "VISIT", session_kind = "SESSION", reminder_kind = "REMINDER";
inline constexpr auto own_visit = "Visit";
inline constexpr auto uid_end = "@aftercare";

// A wall-clock reading, floating.
icaltimetype ical_time(LocalSecond local);
icaltimetype ical_utc(Instant at);
LocalSecond local_of(const icaltimetype& time);

std::string text_of(const char* text);

// Two texts with the same one are alike.
std::string fingerprint(std::string_view text);

// SEQUENCE counts seconds from 2020, so that it grows with every change and fits its 31 bits until 2088.
std::int64_t sequence_of(Instant changed_at);

}  // namespace aftercare::records
