#pragma once

#include "app/cli/host.h"

namespace aftercare::cli {

// The program `aftercare`: reads the words, carries out the one verb they name (none: opens the window), and returns
// the exit code of the contract: 0 done; 2 wrong words or values; 3 the diary refuses; 4 the system refuses; 5 not found.
int run(int argc, const char* const* argv, Host& host);

}  // namespace aftercare::cli
