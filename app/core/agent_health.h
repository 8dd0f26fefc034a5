#pragma once

#include "platform/ports/background.h"

namespace aftercare {

// A planned wake-up that is longer past than this has been slept through: whoever planned it hangs.
inline constexpr Span hangs_after = std::chrono::minutes{2};

inline bool hangs(const AgentReport& report, Instant now)
{
    return report.next_wake && now - *report.next_wake > hangs_after;
}

// Whether what falls due reaches the screen through the agent that says this of itself.
inline bool reaches_the_screen(const AgentReport& report, Instant now) { return report.bus && !hangs(report, now); }

// Whether it runs, and what falls due does not reach the screen all the same.
inline bool is_mute(const AgentStatus& agent, Instant now)
{
    return agent.running && agent.report &&
           !(reaches_the_screen(*agent.report, now) && !agent.report->notifier.empty());
}

}  // namespace aftercare
