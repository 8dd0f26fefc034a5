#include "platform/linux/system_chance.h"

#include <cstdlib>
#include <sys/random.h>

namespace aftercare {

std::array<std::uint8_t, 10> SystemChance::bytes()
{
    std::array<std::uint8_t, 10> bytes;
    // Up to 256 bytes come whole and uninterrupted once the kernel has started (getrandom(2)); anything else would
    // make ids that collide.
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) std::abort();
    return bytes;
}

}  // namespace aftercare
