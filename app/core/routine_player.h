#pragma once

#include "app/core/command.h"
#include "app/core/player_plan.h"

namespace aftercare {

// Something worth a sound, a spoken word or an announcement, at the moment it was due.
struct PlayerCue {
    enum class Kind {
        GetReady,
        SwitchSides,  // get ready, and only the side is another
        Start,        // of moving, holding or resting
        Halfway,      // of a step of twenty seconds or more
        Tick,         // three, two and one second before a step ends
        End,          // of a step whose time is over
        Repeat,       // the words of this step once more
        Easier,       // the easier form from now on
        Usual,
        Paused,
        Resumed,
        Finished,
    };
    PreciseInstant at;
    Kind kind;
    std::size_t step;

    bool operator==(const PlayerCue&) const = default;
};

// Follows a routine step by step. Time comes only from `now`; time that jumps (a suspended computer, a clock set) never
// skips ahead: after a gap of more than five seconds the player has paused itself where it was.
class RoutinePlayer {
public:
    // `plan` has at least one step.
    RoutinePlayer(PlayerPlan plan, std::optional<PainLevel> before, PreciseInstant now);

    void tick(PreciseInstant now);
    void press(PlayerKey key, PreciseInstant now);

    const PlayerState& state() const { return m_state; }
    bool finished() const { return m_state.phase == PlayerPhase::Finished; }
    // Time spent getting ready, moving, holding and resting; pauses do not count.
    Span spent() const { return std::chrono::round<Span>(m_spent); }
    // When the time shown changes next; none while paused or finished.
    std::optional<PreciseInstant> next_change() const;
    // Since the last call, in order.
    std::vector<PlayerCue> take_cues() { return std::exchange(m_cues, {}); }

private:
    using Milliseconds = std::chrono::milliseconds;

    void pause();
    void resume();
    void back();
    void skip();
    void stop();
    void ease();
    void unease();
    void advance(Milliseconds elapsed);
    Milliseconds next_mark() const;
    void reach(Milliseconds mark);
    void end_phase();
    void enter(std::size_t step);
    void begin(PlayerPhase phase, Milliseconds length);
    void finish();
    void mark_done(std::size_t step);
    Milliseconds ready_length(std::size_t step) const;
    void count_left();
    void say(PlayerCue::Kind kind) { m_cues.push_back({m_time, kind, m_state.step}); }

    PlayerState m_state;
    std::vector<bool> m_done;
    std::vector<PlayerCue> m_cues;
    PreciseInstant m_time;
    Milliseconds m_spent{};
};

}  // namespace aftercare
