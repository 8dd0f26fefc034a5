#pragma once

#include "platform/ports/background.h"

namespace aftercare {

// A background that exists only in this object.
class NullBackground final : public Background {
public:
    AgentStatus status() override { return m_status; }
    Result<> install() override
    {
        return set({true, true, "starts when you log in", m_status.report, AgentStarter::LoginEntry});
    }
    Result<> uninstall() override { return set({}); }
    Result<> start() override { return set_running(true); }
    Result<> stop() override { return set_running(false); }

    // What the agent would say about itself from now on.
    void report(AgentReport report) { m_status.report = std::move(report); }

private:
    Result<> set(AgentStatus status)
    {
        m_status = std::move(status);
        return {};
    }

    Result<> set_running(bool running)
    {
        m_status.running = running;
        return {};
    }

    AgentStatus m_status;
};

}  // namespace aftercare
