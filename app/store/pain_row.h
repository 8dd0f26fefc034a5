#pragma once

#include "app/domain/pain.h"

namespace aftercare::store {

class Statement;

// An entry from a row of: id, for_day, felt_at, felt_offset, felt_zone, created_at, level, worst, average, least,
// sites, qualities, triggers, reliefs, sleep_halves, mood, function, medicines, note.
Result<PainEntry> read_pain_entry(const Statement& statement);

}  // namespace aftercare::store
