#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace aftercare {

struct X11Presence {
    std::optional<std::chrono::milliseconds> idle;  // none where the server does not tell
    bool full_screen = false;                       // the window with the keyboard fills the screen and is not ours
};

// Asks the X server, and leaves no connection behind. Its library is loaded for this.
X11Presence ask_x11(const std::string& display);

}  // namespace aftercare
