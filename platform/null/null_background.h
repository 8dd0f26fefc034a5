#pragma once

#include "platform/ports/background.h"

namespace aftercare {

// A background that exists only in this object.
class NullBackground final : public Background {
public:
    AgentStatus status() override { return m_status; }
    Result<> install() override { return set({true, true, "starts when you log in"}); }
    Result<> uninstall() override { return set({}); }
    Result<> start() override { return set({m_status.installed, true, m_status.detail}); }
    Result<> stop() override { return set({m_status.installed, false, m_status.detail}); }

    // What the agent would say about itself from now on.
    void report(AgentReport report) { m_status.report = std::move(report); }

private:
    Result<> set(AgentStatus status)
    {
        m_status = std::move(status);
        return {};
    }

    AgentStatus m_status;
};

}  // namespace aftercare
