#pragma once

#include "platform/linux/desktop_place.h"
#include "platform/linux/instance_lock.h"
#include "platform/ports/agent_report.h"

#include <functional>

namespace aftercare {

// The agent of a data folder and the one that keeps it alive, as another program finds them by their locks.
class RunningAgent {
public:
    explicit RunningAgent(const std::filesystem::path& data_folder);

    // Who holds the agent's lock, or else its keeper's; none when neither runs.
    std::optional<LockHolder> holder() const;

    // Whether reminders reach whoever is here through it: it is on this desktop and its session bus, and does not hang.
    using Hangs = std::function<bool(const AgentReport&)>;
    bool serves(const DesktopPlace& here, const Hangs& hangs) const;

    // Asks both to end, the keeper first, so that it does not start what has just ended. What hangs is killed.
    Result<> end() const;

private:
    bool ends_after(int signal) const;

    std::filesystem::path m_folder;
};

}  // namespace aftercare
