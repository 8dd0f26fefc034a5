#include "platform/linux/boot_timer.h"

#include <algorithm>
#include <cstdint>
#include <sys/timerfd.h>
#include <unistd.h>

namespace aftercare {

BootTimer::BootTimer() : m_timer(::timerfd_create(CLOCK_BOOTTIME, TFD_NONBLOCK | TFD_CLOEXEC)) {}

void BootTimer::set(std::optional<std::chrono::seconds> after)
{
    itimerspec spec{};  // all zero disarms it
    if (after) spec.it_value.tv_sec = std::max<time_t>(after->count(), 1);
    ::timerfd_settime(m_timer.number(), 0, &spec, nullptr);
}

void BootTimer::ready(PollDeadline)
{
    std::uint64_t expirations = 0;
    (void)!::read(m_timer.number(), &expirations, sizeof expirations);
}

}  // namespace aftercare
