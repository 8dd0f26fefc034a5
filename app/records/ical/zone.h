#pragma once

#include "app/records/ical/parts.h"

namespace aftercare::records {

// VTIMEZONE with the clock changes of the zone from a moment on, so that no reader needs to know the zone. Where those
// of the next `years` from `now` follow a rule, the rule stands for all that come after.
icalcomponent* zone_component(const Zone& zone, Instant from, Instant now, int years);

}  // namespace aftercare::records
