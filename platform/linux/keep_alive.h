#pragma once

#include "platform/linux/vigil.h"

#include <optional>

namespace aftercare {

// Splits the program in two: in the one that is to do the work this returns nothing; the other starts it again
// whenever it dies, refuses or hangs, after pauses that grow, and returns the exit code once the work ended as it was
// asked to or its words were wrong. One that tells `plan` of a look and does not look then hangs, and is killed; in
// between nobody wakes. Signals to end are handed on. To be called before there is a thread.
std::optional<int> keep_alive(SharedPlan& plan, const Patience& patience);

}  // namespace aftercare
