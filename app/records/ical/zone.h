#pragma once

#include "app/records/ical/parts.h"

namespace aftercare::records {

// VTIMEZONE with every clock change of the zone between two moments, so that no reader needs to know the zone.
icalcomponent* zone_component(const Zone& zone, Instant from, Instant until);

}  // namespace aftercare::records
