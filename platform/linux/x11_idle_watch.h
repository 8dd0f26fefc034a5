#pragma once

#include "platform/linux/poll_loop.h"
#include "platform/ports/inbox.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace aftercare {

class X11Server;

// Tells when nothing has been touched for as long as an absence takes, and when something is touched again, as the X
// server itself counts it: between the two nothing is asked. Connects when it is first waited for.
class X11IdleWatch final : public PollSource {
public:
    using Environment = std::function<std::optional<std::string>(const char*)>;

    // `inbox` outlives it. An X server within Wayland is left alone: it knows only of what is typed into its windows.
    X11IdleWatch(Inbox& inbox, Environment environment);
    ~X11IdleWatch() override;
    X11IdleWatch(const X11IdleWatch&) = delete;
    X11IdleWatch& operator=(const X11IdleWatch&) = delete;

    // Tries again to connect where there was nothing to connect to.
    void try_again();

    int fd() const override;
    std::optional<PollDeadline> deadline() const override;
    void ready(PollDeadline now) override;

private:
    void connect();
    bool set_alarms();

    Inbox& m_inbox;
    Environment m_environment;
    std::unique_ptr<X11Server> m_server;
    std::uint8_t m_alarm_event = 0;
    bool m_has_tried = false;
};

}  // namespace aftercare
