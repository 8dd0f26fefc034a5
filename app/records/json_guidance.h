#pragma once

#include "app/domain/own_routine.h"
#include "app/guidance/library.h"
#include "app/guidance/loader.h"
#include "app/guidance/search.h"
#include "app/records/json.h"

// Guidance, as the contract writes it.
namespace aftercare::records {

Json json_of(const Exercise& exercise);
// `own` is what a person wrote, for a routine of their own: its lines are what an editor changes.
Json json_of(const Routine& routine, const OwnRoutine* own = nullptr);
// `library` knows what the sources' tags stand for.
Json json_of(const guidance::Article& article, const guidance::Library& library);
Json json_of(const guidance::Topic& topic, const guidance::Library& library);
Json json_of(const guidance::SearchResults& results);
Json json_of(const guidance::Problem& problem);

// With the numbers of `region` filled in.
Json json_of(const WarningSign& sign);
Json json_of(const ActionCard& card, const HelpRegion& region);

}  // namespace aftercare::records
