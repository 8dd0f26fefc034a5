#pragma once

#include "platform/linux/file_descriptor.h"
#include "platform/linux/poll_loop.h"

#include <memory>
#include <thread>
#include <vector>

namespace aftercare {

// Waits for sources on a thread of its own, for a program whose main thread waits for a window.
class WatchThread {
public:
    // The sources outlive it.
    explicit WatchThread(std::vector<PollSource*> sources);
    // Ends the thread.
    ~WatchThread();

    // From any thread: a source waits for something else now, look again.
    void nudge();

private:
    class Bell;
    std::unique_ptr<Bell> m_bell;
    std::jthread m_thread;
};

}  // namespace aftercare
