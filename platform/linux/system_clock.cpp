#include "platform/linux/system_clock.h"

namespace aftercare {

PreciseInstant SystemClock::precise_now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

}  // namespace aftercare
