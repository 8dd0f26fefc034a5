#pragma once

#include <cstdint>
#include <memory>
#include <span>

namespace aftercare {

// The usual output of ALSA. Loaded when it is made, so that a program that never sounds does not carry it.
class AlsaOutput {
public:
    AlsaOutput();
    ~AlsaOutput();
    AlsaOutput(const AlsaOutput&) = delete;
    AlsaOutput& operator=(const AlsaOutput&) = delete;

    bool loaded() const;
    // Whether the output opens now. May block on a sound server that hangs.
    bool opens() const;
    // Blocks while it sounds. One channel. Silent where no output opens, or where it does not take the samples in time.
    void play(std::span<const std::int16_t> samples, unsigned rate) const;

private:
    struct Functions;
    std::unique_ptr<Functions> m_functions;
};

}  // namespace aftercare
