#include "app/cli/due_words.h"

#include <algorithm>

namespace aftercare::cli {

WaitingParts parts_of(const std::vector<Occurrence>& waiting, Instant now)
{
    WaitingParts parts;
    for (const auto& one : waiting) (is_late(one, now) ? parts.late : parts.due).push_back(one);
    std::ranges::reverse(parts.late);
    return parts;
}

std::string let_go_text(int count)
{
    if (count == 0) return "";
    if (count == 1) return "And 1 older one that no longer needs an answer.";
    return "And " + std::to_string(count) + " older ones that no longer need an answer.";
}

}  // namespace aftercare::cli
