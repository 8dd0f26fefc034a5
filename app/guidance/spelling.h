#pragma once

#include <span>
#include <string>
#include <string_view>

namespace aftercare::guidance {

// How many letters must be changed, added, dropped or swapped with their neighbour to make one word of the other
// (optimal string alignment distance).
std::size_t slips_between(std::string_view one, std::string_view other);

// The known word most like `word`, or "" when none is close enough to be what was meant.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

// " Did you mean \"title\"?", or "" when nothing is close.
std::string hint(std::string_view word, std::span<const std::string_view> known);

}  // namespace aftercare::guidance
