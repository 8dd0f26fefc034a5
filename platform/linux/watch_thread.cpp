#include "platform/linux/watch_thread.h"

#include <cstdint>
#include <sys/eventfd.h>
#include <unistd.h>

namespace aftercare {

// Wakes the thread and has nothing to say.
class WatchThread::Bell final : public PollSource {
public:
    Bell() : m_event(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}

    void ring()
    {
        const std::uint64_t one = 1;
        (void)!::write(m_event.number(), &one, sizeof one);  // refused only when it rings already
    }

    int fd() const override { return m_event.number(); }
    void ready(PollDeadline) override
    {
        std::uint64_t rings = 0;
        (void)!::read(m_event.number(), &rings, sizeof rings);
    }

private:
    FileDescriptor m_event;
};

WatchThread::WatchThread(std::vector<PollSource*> sources) : m_bell(std::make_unique<Bell>())
{
    sources.push_back(m_bell.get());
    m_thread = std::jthread([sources = std::move(sources)](std::stop_token stop) {
        while (!stop.stop_requested()) wait_for(sources);
    });
}

WatchThread::~WatchThread()
{
    m_thread.request_stop();
    m_bell->ring();
    m_thread.join();
}

void WatchThread::nudge() { m_bell->ring(); }

}  // namespace aftercare
