#pragma once

#include "app/domain/settings.h"
#include "app/records/json.h"

namespace aftercare::records {

// Under the names that the diary itself gives them.
Json json_of(const Settings& settings, const Zone& zone);

}  // namespace aftercare::records
