#pragma once

#include "app/core/attendance.h"
#include "app/core/clock_watch.h"
#include "platform/ports/inbox.h"
#include "platform/ports/notifier.h"
#include "platform/ports/presence.h"

#include <span>

namespace aftercare {

// What the agent knows about itself: whether what woke it is a reason to look at the diary, and what it tells of it.
class AgentPulse {
public:
    struct Surroundings {
        ClockReading clocks;
        std::string zone;            // its name
        bool bus_came_back = false;  // a session bus was connected since the last time
    };

    // The report is as the agent starts; the first question is always a reason to look.
    AgentPulse(AgentReport report, const Surroundings& at_start);

    // Why to look, if there is a reason. `events` holds no change of the diary that the agent made itself.
    std::optional<WakeReason> reason_to_look(const Surroundings& around, std::span<const PlatformEvent> events);

    // What tells of the person among what was last given as a reason.
    const Heard& heard() const { return m_heard; }

    struct Look {
        Instant at;
        WakeReason reason;
        std::optional<Instant> next{};
        std::string trouble{};  // why it failed; "" when it did not
        bool bus = false;
        NotifierStatus notifier{};
        PresenceStatus presence{};  // as it was last asked for
    };
    void looked(const Look& look);

    const AgentReport& report() const { return m_report; }

private:
    AgentReport m_report;
    ClockWatch m_clocks;
    std::string m_zone;
    Heard m_heard;
    bool m_has_looked = false;
};

}  // namespace aftercare
