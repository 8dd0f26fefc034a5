#pragma once

#include "platform/linux/file_descriptor.h"
#include "platform/linux/poll_loop.h"
#include "platform/ports/clock.h"
#include "platform/ports/inbox.h"

namespace aftercare {

// Wakes at a moment of the wall clock, however the computer sleeps in between, and says so when the clock was set.
// Without a moment it still notices that the clock was set, and otherwise never wakes.
class WallTimer final : public PollSource {
public:
    explicit WallTimer(Inbox& inbox);

    void set(std::optional<PreciseInstant> at);

    int fd() const override { return m_timer.number(); }
    void ready(PollDeadline now) override;

private:
    Inbox& m_inbox;
    FileDescriptor m_timer;
};

}  // namespace aftercare
