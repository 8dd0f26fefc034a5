#pragma once

#include <array>
#include <cstdint>

namespace aftercare {

// Unpredictable bytes for ids.
class Chance {
public:
    virtual ~Chance() = default;
    virtual std::array<std::uint8_t, 10> bytes() = 0;
};

}  // namespace aftercare
