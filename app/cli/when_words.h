#pragma once

#include "app/base/result.h"
#include "app/domain/schedule.h"

#include <optional>

// The options that say when a reminder comes.
namespace aftercare::cli {

class Call;
class Words;

// Whether any of them was given.
bool says_when(const Words& words);

// The schedule in these words. What they do not name stays as it is in `before`, as far as the two have it in common.
Result<Schedule> schedule_in(const Words& words, const Call& call, const std::optional<Schedule>& before);

}  // namespace aftercare::cli
