#pragma once

#include "app/base/time.h"

#include <libical/ical.h>

#include <memory>
#include <string>

// What reading and writing iCalendar share. Only their .cpp files include it.
namespace aftercare::records {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using ComponentOwner = std::unique_ptr<icalcomponent, FreeComponent>;

// What the events of this program say they are.
inline constexpr auto kind_name = "X-AFTERCARE-KIND";
inline constexpr auto uid_end = "@aftercare";

// A wall-clock reading, floating.
icaltimetype ical_time(LocalSecond local);
icaltimetype ical_utc(Instant at);
LocalSecond local_of(const icaltimetype& time);

std::string text_of(const char* text);

}  // namespace aftercare::records
