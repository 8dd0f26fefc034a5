#include "platform/linux/system_clock.h"

#include <ctime>

namespace aftercare {
namespace {

using namespace std::chrono;

milliseconds time_of(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return floor<milliseconds>(seconds{time.tv_sec} + nanoseconds{time.tv_nsec});
}

}  // namespace

PreciseInstant SystemClock::precise_now() const { return floor<milliseconds>(system_clock::now()); }

ClockReading read_clocks()
{
    return {PreciseInstant(time_of(CLOCK_REALTIME)), time_of(CLOCK_BOOTTIME), time_of(CLOCK_MONOTONIC)};
}

}  // namespace aftercare
