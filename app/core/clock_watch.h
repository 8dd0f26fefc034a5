#pragma once

#include "platform/ports/agent_report.h"
#include "platform/ports/clock_reading.h"

namespace aftercare {

// Compares readings, and so tells what no event may have told: that the wall clock was set, and that the computer slept.
class ClockWatch {
public:
    explicit ClockWatch(const ClockReading& first) : m_last(first) {}

    struct Finding {
        std::optional<ClockJump> jump{};
        Span slept{};
    };
    // What happened since the reading before. Less than two seconds is how clocks are kept right, and no finding.
    Finding compare(const ClockReading& reading);

    // How long the computer was awake after a wake-up was due: the moment was `planned` by the clock as it is now.
    static Span awake_since(Instant planned, const ClockReading& now, const Finding& since_then);

private:
    ClockReading m_last;
};

// Later than this is longer than the agent may leave the diary alone.
inline constexpr Span overslept_after = std::chrono::minutes{1};

}  // namespace aftercare
