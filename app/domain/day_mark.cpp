#include "app/domain/day_mark.h"

#include <algorithm>
#include <array>

namespace aftercare {
namespace {

constexpr std::array<std::string_view, 3> keys = {"rest", "flare_up", "skipped"};

}  // namespace

std::string_view key_of(DayMark mark) { return keys[static_cast<std::size_t>(mark)]; }

std::optional<DayMark> day_mark_from(std::string_view key)
{
    const auto found = std::ranges::find(keys, key);
    if (found == keys.end()) return std::nullopt;
    return static_cast<DayMark>(found - keys.begin());
}

}  // namespace aftercare
