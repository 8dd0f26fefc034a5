#include "platform/linux/poll_loop.h"

#include <algorithm>
#include <climits>
#include <poll.h>
#include <vector>

namespace aftercare {
namespace {

using std::chrono::steady_clock;

// Milliseconds for poll(2), rounded up so that the deadline has passed when it returns; -1 waits for ever.
int timeout_until(std::optional<PollDeadline> deadline)
{
    if (!deadline) return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*deadline - steady_clock::now()).count();
    return static_cast<int>(std::clamp<decltype(left)>(left, 0, INT_MAX));
}

}  // namespace

short PollSource::events() const { return POLLIN; }

void wait_for(std::span<PollSource* const> sources)
{
    std::vector<pollfd> polled;
    std::optional<PollDeadline> earliest;
    for (const auto* source : sources) {
        polled.push_back({source->fd(), source->events(), 0});
        const auto deadline = source->deadline();
        if (deadline && (!earliest || *deadline < *earliest)) earliest = deadline;
    }
    if (::poll(polled.data(), polled.size(), timeout_until(earliest)) < 0) return;

    const auto now = steady_clock::now();
    auto result = polled.begin();
    for (auto* source : sources) {
        const auto deadline = source->deadline();
        if (result->revents != 0 || (deadline && *deadline <= now)) source->ready(now);
        ++result;
    }
}

}  // namespace aftercare
