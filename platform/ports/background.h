#pragma once

#include "app/base/result.h"
#include "platform/ports/agent_report.h"

#include <optional>
#include <string>

namespace aftercare {

// What starts the agent at login.
enum class AgentStarter { Nobody, LoginEntry, UserUnit };

struct AgentStatus {
    bool installed = false;  // starts at login; read back, not assumed
    bool running = false;
    std::string detail;                   // where it is installed, process, since when
    std::optional<AgentReport> report{};  // what it last said; none when it never ran here
    AgentStarter starter = AgentStarter::Nobody;
};

// The background agent as this system starts and stops it.
class Background {
public:
    virtual ~Background() = default;
    virtual AgentStatus status() = 0;
    virtual Result<> install() = 0;
    virtual Result<> uninstall() = 0;
    virtual Result<> start() = 0;
    virtual Result<> stop() = 0;
};

}  // namespace aftercare
