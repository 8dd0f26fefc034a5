#pragma once

#include "platform/ports/sounds.h"

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace aftercare {

// The tone of a sound, made when it is needed: 16 bit, one channel.
inline constexpr unsigned tone_rate = 44100;
std::vector<std::int16_t> tone_of(Sound sound);

// Plays through ALSA, which leads to the sound server where one runs. Its library is loaded with the first sound, on a
// thread of its own; without library, card or server the program is simply silent.
class AlsaSounds final : public Sounds {
public:
    AlsaSounds();
    // Lets a sound that plays end.
    ~AlsaSounds() override;
    void play(Sound sound) override;

private:
    void work(std::stop_token stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wakes;
    std::optional<Sound> m_next;  // a newer one takes the place of one that could not be played in time
    std::jthread m_thread;        // started with the first sound
};

}  // namespace aftercare
