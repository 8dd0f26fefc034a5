#pragma once

namespace aftercare {

// Lets other threads go first from here on: for work that nobody waits for yet. Threads started by this one follow it.
void yield_to_others();

}  // namespace aftercare
