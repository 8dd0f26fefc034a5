#include "platform/linux/alsa_sounds.h"

#include "platform/linux/alsa_output.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace aftercare {
namespace {

struct Note {
    double hertz;
    double seconds;
};

struct Tone {
    std::array<Note, 3> notes;  // those without length are left out
    double loudness;
};

// Low enough for ears that have lost the highest notes, and soft: nobody is startled while holding a stretch.
Tone notes_of(Sound sound)
{
    switch (sound) {
    case Sound::Tick: return {{{{660, 0.06}}}, 0.18};
    case Sound::Start: return {{{{880, 0.16}}}, 0.25};
    case Sound::End: return {{{{659, 0.14}, {523, 0.24}}}, 0.28};
    case Sound::SwitchSides: return {{{{523, 0.12}, {784, 0.12}, {523, 0.2}}}, 0.28};
    case Sound::Finished: break;
    }
    return {{{{523, 0.16}, {659, 0.16}, {784, 0.4}}}, 0.28};
}

// Rises and falls within a few milliseconds, so that nothing clicks.
double envelope(double at, double length)
{
    constexpr double edge = 0.012;
    return std::min({1.0, at / edge, (length - at) / edge});
}

}  // namespace

std::vector<std::int16_t> tone_of(Sound sound)
{
    const auto tone = notes_of(sound);
    std::vector<std::int16_t> samples;
    for (const auto& note : tone.notes) {
        const auto count = static_cast<std::size_t>(note.seconds * tone_rate);
        for (std::size_t i = 0; i < count; ++i) {
            const double at = static_cast<double>(i) / tone_rate;
            const double wave = std::sin(2 * std::numbers::pi * note.hertz * at);
            const double height = wave * envelope(at, note.seconds) * tone.loudness;
            samples.push_back(static_cast<std::int16_t>(std::lround(height * 32767)));
        }
    }
    return samples;
}

AlsaSounds::AlsaSounds() = default;

AlsaSounds::~AlsaSounds()
{
    m_thread.request_stop();
    m_wakes.notify_all();
}

void AlsaSounds::play(Sound sound)
{
    {
        const std::lock_guard lock(m_mutex);
        m_next = sound;
    }
    if (!m_thread.joinable()) m_thread = std::jthread([this](std::stop_token stop) { work(std::move(stop)); });
    m_wakes.notify_all();
}

void AlsaSounds::work(std::stop_token stop)
{
    const AlsaOutput output;
    while (output.loaded()) {
        std::unique_lock lock(m_mutex);
        if (!m_wakes.wait(lock, stop, [this] { return m_next.has_value(); })) return;
        const auto sound = *std::exchange(m_next, std::nullopt);
        lock.unlock();
        output.play(tone_of(sound), tone_rate);
    }
}

}  // namespace aftercare
