#pragma once

#include <functional>

namespace aftercare {

// Work that would hold the window up.
class Errands {
public:
    virtual ~Errands() = default;
    // Runs the work, at once or on another thread, one after the other; then an ErrandDone is left in the inbox. The
    // work owns all it touches and shares nothing with the loop but what it is made to hand over.
    virtual void run(std::function<void()> work) = 0;
};

}  // namespace aftercare
