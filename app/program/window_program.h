#pragma once

#include "app/program/services.h"

namespace aftercare {

struct WindowRequest {
    Places places;
    bool exit_after_first_frame = false;  // to measure how long the start takes
};

// Opens the window and returns when it was closed or the program was asked to end. A second start for the same diary
// asks the first window to come forward. Io when there is no display, no OpenGL 3 or no words to show.
Result<> run_window(const WindowRequest& request);

}  // namespace aftercare
