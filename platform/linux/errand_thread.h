#pragma once

#include "platform/ports/errands.h"
#include "platform/ports/inbox.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace aftercare {

// Runs errands on one thread, which is begun with the first of them.
class ErrandThread final : public Errands {
public:
    // `inbox` outlives it.
    explicit ErrandThread(Inbox& inbox) : m_inbox(inbox) {}
    // Waits for the errand that is running; those behind it are left.
    ~ErrandThread() override;

    void run(std::function<void()> work) override;

private:
    void work_off(const std::stop_token& stop);

    Inbox& m_inbox;
    std::mutex m_mutex;
    std::condition_variable_any m_more;
    std::deque<std::function<void()>> m_waiting;
    std::jthread m_thread;
};

}  // namespace aftercare
