#pragma once

#include "app/domain/pain.h"
#include "app/domain/routine.h"
#include "platform/ports/clock.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace aftercare {

enum class PlayerPhase {
    GetReady,  // five seconds before each step that moves or holds
    Move,
    Hold,
    Rest,      // also a change of position
    Finished,  // asks how it feels now
};

struct PlayerStep {
    std::string exercise;  // key; "" for a rest or a change of position
    std::string title;
    std::string cue;
    PlayerPhase phase = PlayerPhase::Move;  // Move, Hold or Rest
    std::optional<Side> side;
    std::chrono::milliseconds length{};
    std::string easier = {};  // words of its easier form; "" when there is none
};

// The step before this one is the same exercise on the other side.
bool switches_side(const std::vector<PlayerStep>& steps, std::size_t step);

// What the player shows. Time left is a number to read; the rest says where in the routine it is.
struct PlayerState {
    std::string routine;  // key; "" when a single exercise is tried
    std::string title;
    std::vector<PlayerStep> steps;
    std::size_t step = 0;
    PlayerPhase phase = PlayerPhase::GetReady;
    bool paused = false;
    std::chrono::milliseconds left{};    // of this phase
    std::chrono::milliseconds length{};  // of this phase
    std::chrono::milliseconds routine_left{};
    int done = 0;  // steps finished
    bool stopped_early = false;
    std::optional<PainLevel> before;
    std::vector<std::string> eased;  // keys of the exercises that are too hard today

    const PlayerStep& now() const { return steps[step]; }
    const PlayerStep* next() const { return step + 1 < steps.size() ? &steps[step + 1] : nullptr; }
    // The easier form takes the place of the cue.
    bool easier() const;
    bool switches_side() const { return aftercare::switches_side(steps, step); }
};

}  // namespace aftercare
