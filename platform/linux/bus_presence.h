#pragma once

#include "platform/linux/session_bus.h"
#include "platform/ports/inbox.h"
#include "platform/ports/presence.h"

#include <functional>
#include <optional>

namespace aftercare {

// The person at this desktop, as its services tell it: idle time from GNOME, from X11 or from the freedesktop.org
// screen saver, the lock from either screen saver or the login manager on the system bus, do-not-disturb from the
// notification service or from Xfce's or GNOME's settings, full screen from X11. What none of them tells is unknown.
// Signals tell of changes, so nothing is asked at rest; all that is asked of one bus at one time together waits no
// longer than a tenth of a second for services that hang.
class BusPresence final : public PresenceWatch {
public:
    using Environment = std::function<std::optional<std::string>(const char*)>;

    // `bus` and `inbox` outlive it.
    BusPresence(SessionBus& bus, Inbox& inbox, Environment environment);
    ~BusPresence() override;
    BusPresence(const BusPresence&) = delete;
    BusPresence& operator=(const BusPresence&) = delete;

    PresenceStatus status() override;
    void occupy(bool busy) override;

private:
    struct Conversation;
    SessionBus& m_bus;
    std::unique_ptr<Conversation> m_conversation;
    Environment m_environment;
};

}  // namespace aftercare
