#pragma once

#include "platform/ports/agent_report.h"

namespace aftercare {

// A planned wake-up that is longer past than this has been slept through: whoever planned it hangs.
inline constexpr Span hangs_after = std::chrono::minutes{2};

inline bool hangs(const AgentReport& report, Instant now)
{
    return report.next_wake && now - *report.next_wake > hangs_after;
}

// Whether what falls due reaches the screen through the agent that says this of itself.
inline bool reaches_the_screen(const AgentReport& report, Instant now) { return report.bus && !hangs(report, now); }

}  // namespace aftercare
