#include "app/core/player_sounds.h"

#include <algorithm>

namespace aftercare {
namespace {

constexpr std::chrono::milliseconds too_late{900};

std::optional<Sound> sound_of(PlayerCue::Kind kind)
{
    using Kind = PlayerCue::Kind;
    switch (kind) {
    case Kind::Tick: return Sound::Tick;
    case Kind::Start: return Sound::Start;
    case Kind::End: return Sound::End;
    case Kind::SwitchSides: return Sound::SwitchSides;
    case Kind::Finished: return Sound::Finished;
    case Kind::GetReady:
    case Kind::Halfway:
    case Kind::Repeat:
    case Kind::Easier:
    case Kind::Usual:
    case Kind::Paused:
    case Kind::Resumed: break;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Sound> sound_of(std::span<const PlayerCue> cues, PreciseInstant now)
{
    std::optional<Sound> most_important;
    for (const auto& cue : cues)
        if (now - cue.at < too_late) most_important = std::max(most_important, sound_of(cue.kind));
    return most_important;
}

}  // namespace aftercare
