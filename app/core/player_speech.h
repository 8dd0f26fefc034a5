#pragma once

#include "app/core/routine_player.h"
#include "app/guidance/strings.h"
#include "platform/ports/speech.h"

#include <span>

namespace aftercare {

// Says what the player comes to, a moment after its sound, so that neither covers the other. Whoever skips through steps
// hears only the one they stay at.
class PlayerSpeech {
public:
    // Both outlive it.
    PlayerSpeech(Speech& speech, const guidance::Strings& words) : m_speech(speech), m_words(words) {}

    void hear(std::span<const PlayerCue> cues, const PlayerState& player, PreciseInstant now);
    // Says what is due.
    void tick(PreciseInstant now);
    // What waits is left out, and what is being spoken is cut off.
    void fall_silent();
    // When something is due; none while nothing waits.
    std::optional<PreciseInstant> next() const;

private:
    struct Waiting {
        PreciseInstant at;
        std::string words;
    };

    Speech& m_speech;
    const guidance::Strings& m_words;
    std::optional<Waiting> m_waiting;
    bool m_has_spoken = false;  // a phrase may still be in the air
};

// The words of a cue; "" for one that is not spoken.
std::string words_of(const PlayerCue& cue, const PlayerState& player, const guidance::Strings& words);

}  // namespace aftercare
