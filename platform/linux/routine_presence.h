#pragma once

#include "platform/linux/bus_presence.h"

namespace aftercare {

// For a program in a terminal: tells every other one while the person is in the middle of a routine, so that reminders
// wait. It asks nothing, because whoever types is there, and connects to nothing before a routine begins.
class RoutinePresence final : public PresenceWatch {
public:
    explicit RoutinePresence(BusPresence::Environment environment)
        : m_presence(m_bus, m_unheard, std::move(environment))
    {
    }

    PresenceStatus status() override { return {}; }
    void occupy(bool busy) override { m_presence.occupy(busy); }

private:
    Inbox m_unheard;
    SessionBus m_bus;
    BusPresence m_presence;
};

}  // namespace aftercare
