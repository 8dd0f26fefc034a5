#pragma once

#include "platform/ports/clock.h"

namespace aftercare {

// A clock that moves only when it is told to, also backwards.
class ManualClock final : public Clock {
public:
    explicit ManualClock(PreciseInstant now) : m_now(now) {}

    PreciseInstant precise_now() const override { return m_now; }
    void advance(std::chrono::milliseconds by) { m_now += by; }
    void set(PreciseInstant now) { m_now = now; }

private:
    PreciseInstant m_now;
};

}  // namespace aftercare
