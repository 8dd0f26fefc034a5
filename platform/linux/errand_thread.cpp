#include "platform/linux/errand_thread.h"

#include "platform/linux/thread_priority.h"

namespace aftercare {

ErrandThread::~ErrandThread()
{
    m_thread.request_stop();
    if (m_thread.joinable()) m_thread.join();
}

void ErrandThread::run(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(work));
    }
    if (!m_thread.joinable()) m_thread = std::jthread([this](const std::stop_token& stop) { work_off(stop); });
    m_more.notify_one();
}

void ErrandThread::work_off(const std::stop_token& stop)
{
    yield_to_others();  // the window is what the person looks at
    std::unique_lock lock(m_mutex);
    while (m_more.wait(lock, stop, [this] { return !m_waiting.empty(); }) && !stop.stop_requested()) {
        const auto work = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        work();
        m_inbox.put(ErrandDone{});
        lock.lock();
    }
}

}  // namespace aftercare
