#include "app/guidance/spelling.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace aftercare::guidance {

std::size_t slips_between(std::string_view one, std::string_view other)
{
    std::vector<std::size_t> before_last, last, row(other.size() + 1);
    for (std::size_t column = 0; column <= other.size(); ++column) row[column] = column;
    for (std::size_t at = 1; at <= one.size(); ++at) {
        before_last = std::exchange(last, row);
        row[0] = at;
        for (std::size_t column = 1; column <= other.size(); ++column) {
            const std::size_t wrong = one[at - 1] == other[column - 1] ? 0 : 1;
            row[column] = std::min({last[column] + 1, row[column - 1] + 1, last[column - 1] + wrong});
            const bool pair = at > 1 && column > 1;
            if (pair && one[at - 1] == other[column - 2] && one[at - 2] == other[column - 1])
                row[column] = std::min(row[column], before_last[column - 2] + 1);
        }
    }
    return row.back();
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> known)
{
    std::string_view best;
    auto fewest = std::max<std::size_t>(word.size() / 3, 1) + 1;
    for (const auto candidate : known) {
        const auto slips = slips_between(word, candidate);
        if (slips >= fewest || slips >= candidate.size()) continue;
        fewest = slips;
        best = candidate;
    }
    return best;
}

std::string hint(std::string_view word, std::span<const std::string_view> known)
{
    const auto meant = nearest(word, known);
    if (meant.empty()) return {};
    return " Did you mean \"" + std::string(meant) + "\"?";
}

}  // namespace aftercare::guidance
