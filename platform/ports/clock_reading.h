#pragma once

#include "platform/ports/clock.h"

namespace aftercare {

// Three clocks read at once.
struct ClockReading {
    PreciseInstant wall;
    std::chrono::milliseconds since_boot{};  // goes on while the computer sleeps
    std::chrono::milliseconds awake{};       // stands still while it sleeps
};

}  // namespace aftercare
