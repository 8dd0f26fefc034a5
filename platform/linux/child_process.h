#pragma once

#include "app/base/result.h"

#include <string>
#include <vector>

namespace aftercare {

// Starts a program that outlives us: its own session, no terminal, nobody to wait for it. `command` starts with the
// path. Io when it cannot be run.
Result<> start_detached(const std::vector<std::string>& command);

}  // namespace aftercare
