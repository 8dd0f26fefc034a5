#pragma once

#include "app/base/time.h"

#include <chrono>

namespace aftercare {

using PreciseInstant = std::chrono::sys_time<std::chrono::milliseconds>;

// The wall clock. Nothing else in the program asks what time it is.
class Clock {
public:
    virtual ~Clock() = default;
    virtual PreciseInstant precise_now() const = 0;
    Instant now() const { return std::chrono::floor<std::chrono::seconds>(precise_now()); }
};

}  // namespace aftercare
