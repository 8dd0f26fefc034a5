#pragma once

#include "app/core/routine_player.h"
#include "platform/ports/sounds.h"

#include <span>

namespace aftercare {

// The one sound to play for cues that came together: the most important of those that are due, and none for a moment
// that has passed.
std::optional<Sound> sound_of(std::span<const PlayerCue> cues, PreciseInstant now);

}  // namespace aftercare
