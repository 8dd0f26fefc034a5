#pragma once

#include "platform/ports/chance.h"

namespace aftercare {

// Chance from the kernel.
class SystemChance final : public Chance {
public:
    std::array<std::uint8_t, 10> bytes() override;
};

}  // namespace aftercare
