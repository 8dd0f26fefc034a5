#pragma once

#include "app/domain/appointment.h"
#include "app/records/ical/parts.h"

#include <vector>

namespace aftercare::records {

// Between the UID of a repeating event and the time that one of its occurrences would have had by the rule.
inline constexpr auto occurrence_mark = "#";

struct EventCircumstances {
    const Zone& zone;
    Instant now, until;
    int series_left;  // how many repeating events may still be followed
    int steps_left;   // how many occurrences of repeating events may still be looked at, the past ones too
};

// The visits to come that one VEVENT stands for.
struct CalendarEvent {
    std::string uid;  // with its time, where it stands for one occurrence of a repeating event
    CalendarVersion version;
    bool cancelled = false;
    bool repeats = false;
    bool is_exception = false;  // one occurrence that differs from its rule, or does not take place
    bool cut_short = false;
    std::size_t past = 0;
    std::vector<AppointmentDetails> visits;
};

// Invalid, with a sentence about this event, when no visit can be made of it.
Result<CalendarEvent> read_event(icalcomponent* event, EventCircumstances& here);

}  // namespace aftercare::records
