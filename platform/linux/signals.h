#pragma once

#include "platform/linux/file_descriptor.h"
#include "platform/linux/poll_loop.h"
#include "platform/ports/inbox.h"

namespace aftercare {

// Turns signals into events: TERM, INT and HUP ask to quit, USR1 asks the window to come forward. Make it before any
// thread, so that all of them inherit that these signals wait here.
class Signals final : public PollSource {
public:
    explicit Signals(Inbox& inbox);

    int fd() const override { return m_signals.number(); }
    void ready(PollDeadline now) override;

private:
    Inbox& m_inbox;
    FileDescriptor m_signals;
};

}  // namespace aftercare
