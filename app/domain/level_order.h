#pragma once

#include "app/domain/pain.h"

namespace aftercare {

// Levels that cannot all be meant as they stand. A person is asked about them; nothing is changed for them.
enum class LevelDoubt { LeastAboveWorst, AverageAboveWorst, AverageBelowLeast, NowAboveWorst, NowBelowLeast };

std::string_view key_of(LevelDoubt doubt);  // "least_above_worst"

std::vector<LevelDoubt> level_doubts(const PainDetails& details);

}  // namespace aftercare
