#pragma once

#include "app/domain/exercise.h"

#include <optional>

namespace aftercare {

enum class StepKind { Move, Hold, Rest };
inline constexpr std::array<std::string_view, 3> step_kind_keys = {"move", "hold", "rest"};
constexpr std::string_view key_of(StepKind kind) { return step_kind_keys[static_cast<std::size_t>(kind)]; }

enum class Side { Left, Right };
inline constexpr std::array<std::string_view, 2> side_keys = {"left", "right"};
constexpr std::string_view key_of(Side side) { return side_keys[static_cast<std::size_t>(side)]; }

// One timed part of a routine. A side that must have its own time is a step of its own.
struct RoutineStep {
    std::string exercise;  // key; "" while resting or changing position
    StepKind kind = StepKind::Move;
    Span length{};
    std::optional<Side> side;  // none: both, or in turn
    std::string cue;           // what to do, in a few words; never "" for a step without exercise
    bool optional = false;     // may be left out without the routine counting as cut short

    bool operator==(const RoutineStep&) const = default;
};

struct Routine {
    std::string key;
    std::string title;
    std::string when;  // what time of day or occasion it suits
    int level = 1;     // 1 easiest to 3 hardest
    Phase phase = Phase::Any;
    Span total{};  // equals the sum of the steps
    std::vector<RoutineStep> steps;

    bool operator==(const Routine&) const = default;
};

// The time of all steps together.
Span sum_of(const std::vector<RoutineStep>& steps);

// Whether the other side begins here: the step before is the same exercise on the opposite side.
bool switches_side(const Routine& routine, std::size_t step);

}  // namespace aftercare
