#pragma once

#include "app/domain/occurrence.h"

#include <string>
#include <string_view>
#include <vector>

// What waits for an answer, as the command line tells it.
namespace aftercare::cli {

inline constexpr std::string_view while_away = "While you were away";

struct WaitingParts {
    std::vector<Occurrence> due;   // the oldest first
    std::vector<Occurrence> late;  // passed while the person was away; the newest first
};
WaitingParts parts_of(const std::vector<Occurrence>& waiting, Instant now);

// "And 12 older ones that no longer need an answer."; "" for none.
std::string let_go_text(int count);

}  // namespace aftercare::cli
