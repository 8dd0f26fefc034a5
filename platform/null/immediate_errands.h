#pragma once

#include "platform/ports/errands.h"

namespace aftercare {

// For programs without a window: there is nothing to hold up.
class ImmediateErrands final : public Errands {
public:
    void run(std::function<void()> work) override { work(); }
};

}  // namespace aftercare
