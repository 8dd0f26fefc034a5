#pragma once

#include "app/domain/pain.h"
#include "app/domain/routine.h"

#include <span>

namespace aftercare {

using OwnRoutineId = Id<struct OwnRoutineTag>;

// Which sides a step is for: no side or in turn; one of them; or first the left and then the right, each its own time.
enum class StepSides { None, Left, Right, Both };
inline constexpr std::array<std::string_view, 4> step_sides_keys = {"none", "left", "right", "both"};
constexpr std::string_view key_of(StepSides sides) { return step_sides_keys[static_cast<std::size_t>(sides)]; }
std::optional<StepSides> step_sides_from(std::string_view key);

// A line of a routine as a person writes it. Both sides are one line here, and two steps of the Routine.
struct OwnStep {
    std::string exercise;  // key in the guidance library; "" for a change of position or a rest alone
    StepKind kind = StepKind::Move;
    Span length{};  // of each side
    StepSides sides = StepSides::None;
    Span rest{};      // after it; zero for none
    std::string cue;  // in a few words on one line; never "" without an exercise
    bool optional = false;

    bool operator==(const OwnStep&) const = default;
};

struct OwnRoutineDetails {
    std::string name;
    std::string description;  // what it is for; "" when not said
    std::vector<OwnStep> steps;

    bool operator==(const OwnRoutineDetails&) const = default;
};

struct OwnRoutine {
    OwnRoutineId id;
    OwnRoutineDetails details;

    bool operator==(const OwnRoutine&) const = default;
};

inline constexpr Span shortest_step{5};
inline constexpr Span longest_step{600};
inline constexpr Span longest_rest{300};
inline constexpr std::size_t most_own_steps = 30;
// Of the whole routine.
inline constexpr Span longest_routine{7200};

Result<> check(const OwnStep& step);
Result<> check(const OwnRoutineDetails& details);
// Whether `exercise` has the sides that the step asks for; every exercise can be done without naming one.
bool allows(const Exercise& exercise, StepSides sides);

// A first step for that exercise, with a time near that of its dose.
OwnStep step_for(const Exercise& exercise);

// The timed steps of one line, in order.
std::vector<RoutineStep> timed(const OwnStep& step);
// The time of all of it, rests included.
Span length_of(const std::vector<OwnStep>& steps);

// As the player, the log and the reminders know it: its key is the id. It asks for the kind of day and the level of
// its hardest exercise. An exercise that `exercises` no longer has is called by its key.
Routine as_routine(const OwnRoutine& own, std::span<const Exercise> exercises);

// A person's own version to begin with: as_routine of it has the same steps.
OwnRoutineDetails own_version(const Routine& routine);

}  // namespace aftercare
