#include "app/core/player_speech.h"

#include <utility>

namespace aftercare {
namespace {

// Long enough for most of a sound, and for a second press of Skip.
constexpr std::chrono::milliseconds after_the_sound{400};

std::string_view side_of(const PlayerStep& step, const guidance::Strings& words)
{
    return words.of(step.side == Side::Left ? "player.left_side" : "player.right_side");
}

std::string name_of(const PlayerStep& step, const guidance::Strings& words)
{
    if (!step.side) return step.title;
    return words.of("player.spoken_side", {{"title", step.title}, {"side", side_of(step, words)}});
}

std::string_view key_of_start(PlayerPhase phase) { return phase == PlayerPhase::Hold ? "player.hold" : "player.move"; }

// Of a rest: what to do in it, such as getting down to the floor.
std::string start_of(const PlayerStep& step, const guidance::Strings& words)
{
    if (step.phase != PlayerPhase::Rest) return std::string(words.of(key_of_start(step.phase)));
    return step.cue.empty() ? std::string(words.of("player.rest")) : step.cue;
}

std::string easier_form(const PlayerStep& step, const guidance::Strings& words)
{
    return words.of("player.easier", {{"words", step.easier}});
}

// All that there is to hear about a step, for someone who asks.
std::string once_more(const PlayerStep& step, bool easier, const guidance::Strings& words)
{
    const auto more = easier ? easier_form(step, words) : step.cue;
    if (more.empty() || more == step.title) return name_of(step, words);
    return name_of(step, words) + ". " + more;
}

}  // namespace

std::string words_of(const PlayerCue& cue, const PlayerState& player, const guidance::Strings& words)
{
    using Kind = PlayerCue::Kind;
    const auto& step = player.steps[cue.step];
    switch (cue.kind) {
    case Kind::GetReady: return name_of(step, words);
    case Kind::SwitchSides: return words.of("player.spoken_switch", {{"side", side_of(step, words)}});
    case Kind::Start: return start_of(step, words);
    case Kind::Halfway: return std::string(words.of("player.spoken_halfway"));
    case Kind::Repeat: return once_more(step, player.easier(), words);
    case Kind::Easier: return easier_form(step, words);
    case Kind::Usual: return std::string(words.of("player.say_usual"));
    case Kind::Paused: return std::string(words.of("player.paused"));
    case Kind::Resumed: return std::string(words.of("player.say_resumed"));
    case Kind::Finished:
        return std::string(words.of(player.stopped_early ? "player.spoken_stopped" : "player.spoken_done"));
    case Kind::Tick:
    case Kind::End: break;
    }
    return {};
}

void PlayerSpeech::hear(std::span<const PlayerCue> cues, const PlayerState& player, PreciseInstant now)
{
    for (const auto& cue : cues) {
        auto words = words_of(cue, player, m_words);
        if (words.empty()) continue;
        fall_silent();
        // Nobody may look at the clock after the end, so the last phrase cannot wait.
        const bool is_last = cue.kind == PlayerCue::Kind::Finished;
        m_waiting = Waiting{is_last ? now : now + after_the_sound, std::move(words)};
    }
    tick(now);
}

void PlayerSpeech::tick(PreciseInstant now)
{
    if (!m_waiting || now < m_waiting->at) return;
    m_speech.say({std::exchange(m_waiting, std::nullopt)->words, m_words.language()});
    m_has_spoken = true;
}

void PlayerSpeech::fall_silent()
{
    m_waiting.reset();
    if (std::exchange(m_has_spoken, false)) m_speech.stop();
}

std::optional<PreciseInstant> PlayerSpeech::next() const
{
    if (!m_waiting) return std::nullopt;
    return m_waiting->at;
}

}  // namespace aftercare
