#pragma once

#include "platform/linux/vigil.h"

#include <filesystem>
#include <optional>

namespace aftercare {

// Splits the program in two: in the one that is to do the work this returns nothing; the other starts it again
// whenever it dies, refuses or hangs, after pauses that grow, and returns the exit code once the work ended as it was
// asked to or its words were wrong. One that tells `plan` of a look and does not look then hangs, and is killed; so is
// one that gives no sign after the diary in `folder` was written, which it would have to hear of. In between nobody
// wakes. Signals to end are handed on. To be called before there is a thread.
std::optional<int> keep_alive(SharedPlan& plan, const Patience& patience, const std::filesystem::path& folder);

}  // namespace aftercare
