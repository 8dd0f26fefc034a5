#pragma once

#include "app/records/ical/parts.h"

namespace aftercare::records {

// The time that a property of an event tells, in UTC, in a zone of the file or of this computer; without a zone where
// it is the wall clock's here. Invalid, with a sentence about the event, when there is no such time.
Result<icaltimetype> time_of(icalcomponent* event, icalproperty* property, const Zone& here);
Instant instant_of(const icaltimetype& time, const Zone& here);

// When an event begins, as its file writes it, for people to find it by; "" when it does not say.
std::string start_text(icalcomponent* event);

}  // namespace aftercare::records
