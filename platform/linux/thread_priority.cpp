#include "platform/linux/thread_priority.h"

#include <sys/resource.h>
#include <unistd.h>

namespace aftercare {

void yield_to_others()
{
    constexpr int gently = 10;  // of 0 to 19
    // On Linux the priority belongs to the thread. Where it is refused, the work is done all the same.
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), gently);
}

}  // namespace aftercare
