#include "platform/linux/wall_timer.h"

#include <cerrno>
#include <cstdint>
#include <sys/timerfd.h>
#include <unistd.h>

namespace aftercare {
namespace {

using namespace std::chrono;

// A disarmed timer is not told that the clock was set, so "never" is a day nobody will see: 1 January 2200.
constexpr PreciseInstant never = sys_days{year{2200} / January / 1};

itimerspec one_shot(PreciseInstant at)
{
    const auto second = floor<seconds>(at);
    itimerspec spec{};
    spec.it_value.tv_sec = second.time_since_epoch().count();
    spec.it_value.tv_nsec = nanoseconds(at - second).count();
    if (at.time_since_epoch() <= milliseconds{0}) spec.it_value = {0, 1};  // all zero would disarm it
    return spec;
}

}  // namespace

WallTimer::WallTimer(Inbox& inbox)
    : m_inbox(inbox),
      m_timer(::timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC))
{
    set(std::nullopt);
}

void WallTimer::set(std::optional<PreciseInstant> at)
{
    const auto spec = one_shot(at.value_or(never));
    const int flags = TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET;
    // ECANCELED: the clock was set since the last read. The timer is armed all the same.
    if (::timerfd_settime(m_timer.number(), flags, &spec, nullptr) < 0 && errno == ECANCELED)
        m_inbox.put(ClockChanged{});
}

void WallTimer::ready(PollDeadline)
{
    std::uint64_t expirations = 0;
    if (::read(m_timer.number(), &expirations, sizeof expirations) < 0 && errno == ECANCELED)
        m_inbox.put(ClockChanged{});
}

}  // namespace aftercare
