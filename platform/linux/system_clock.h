#pragma once

#include "platform/ports/clock.h"

namespace aftercare {

// The computer's wall clock.
class SystemClock final : public Clock {
public:
    PreciseInstant precise_now() const override;
};

}  // namespace aftercare
