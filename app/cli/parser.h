#pragma once

#include "app/cli/host.h"
#include "app/cli/verb.h"

namespace aftercare::cli {

// What was asked for.
struct Request {
    const Verb* verb = nullptr;  // none: open the window
    Words words;
    Chosen chosen;
    bool json = false;
    bool quiet = false;
    bool version = false;
    bool help = false;
    std::string help_on;  // the verb or group whose help is wanted; "" is the program
};

// Reads the words after the program's name. Invalid, in one plain sentence that names the likeliest meant word, for a
// verb or option that there is not, a value that is missing, or one too many.
Result<Request> parse(int argc, const char* const* argv);

}  // namespace aftercare::cli
