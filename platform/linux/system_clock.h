#pragma once

#include "platform/ports/clock_reading.h"

namespace aftercare {

// The computer's wall clock.
class SystemClock final : public Clock {
public:
    PreciseInstant precise_now() const override;
};

ClockReading read_clocks();

}  // namespace aftercare
