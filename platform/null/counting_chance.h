#pragma once

#include "platform/ports/chance.h"

namespace aftercare {

// Bytes that count up from one, so that every run makes the same ids and no two of a run are alike.
class CountingChance final : public Chance {
public:
    // Programs that share a diary need different seeds.
    explicit CountingChance(std::uint8_t seed = 0) : m_seed(seed) {}

    std::array<std::uint8_t, 10> bytes() override
    {
        std::array<std::uint8_t, 10> bytes{m_seed};
        ++m_count;
        for (int byte = 0; byte < 8; ++byte)
            bytes[static_cast<std::size_t>(9 - byte)] = static_cast<std::uint8_t>(m_count >> (8 * byte));
        return bytes;
    }

private:
    std::uint8_t m_seed;
    std::uint64_t m_count = 0;
};

}  // namespace aftercare
