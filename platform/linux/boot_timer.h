#pragma once

#include "platform/linux/file_descriptor.h"
#include "platform/linux/poll_loop.h"

namespace aftercare {

// Wakes after a span that no change of the wall clock makes longer or shorter; the computer's sleep counts. It reports
// nothing: whoever was woken looks around.
class BootTimer final : public PollSource {
public:
    BootTimer();

    // Instead of what was set before; none never wakes.
    void set(std::optional<std::chrono::seconds> after);

    int fd() const override { return m_timer.number(); }
    void ready(PollDeadline now) override;

private:
    FileDescriptor m_timer;
};

}  // namespace aftercare
