#include "platform/linux/alsa_sounds.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace aftercare;

TEST_CASE("every sound is short, soft, and begins and ends in silence", "[platform][sounds]")
{
    for (const auto sound : {Sound::Tick, Sound::Start, Sound::End, Sound::SwitchSides, Sound::Finished}) {
        const auto tone = tone_of(sound);
        REQUIRE_FALSE(tone.empty());
        CHECK(tone.size() < tone_rate);
        CHECK(std::abs(tone.front()) < 100);
        CHECK(std::abs(tone.back()) < 700);
        const auto loudest = std::ranges::max(tone);
        CHECK(loudest > 3000);
        CHECK(loudest < 12000);
    }
    CHECK(tone_of(Sound::End) != tone_of(Sound::SwitchSides));
}

TEST_CASE("a computer without sound is silent, and the program ends", "[platform][sounds]")
{
    AlsaSounds sounds;
    for (int i = 0; i < 100; ++i) sounds.play(Sound::Tick);
}
