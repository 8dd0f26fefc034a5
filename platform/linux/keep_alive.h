#pragma once

#include <optional>

namespace aftercare {

// Splits the program in two: in the one that is to do the work this returns nothing; the other starts it again
// whenever it dies or refuses, after pauses that grow, and returns the exit code once the work ended as it was asked
// to or its words were wrong. Signals to end are handed on. To be called before there is a thread.
std::optional<int> keep_alive();

}  // namespace aftercare
