#pragma once

#include "app/domain/day_mark.h"
#include "app/domain/measure.h"
#include "app/domain/pain.h"
#include "app/records/json.h"

// Questionnaires, what days were, and what entries said before.
namespace aftercare::records {

Json json_of(const MeasureAnswer& answer);
// `change` is the latest score less the first.
Json json_of(const MeasureChange& change);
Json json_of(const MarkedDay& marked);
// As the entry itself is written, with the id of the "entry" and "until" when it said so.
Json json_of(const PainVersion& version, const Zone& zone);

}  // namespace aftercare::records
