#pragma once

#include "app/core/player_state.h"
#include "app/ui/kit/ui.h"

#include <optional>
#include <string>

// How the player says where it is. Pure questions to its state.
namespace aftercare::ui {

// Whole seconds to read, rounded up, so that the last second reads 1.
std::chrono::seconds seconds_left(const PlayerState& player);
std::string minutes_left_words(const Ui& ui, const PlayerState& player);  // "about 3 minutes left"
std::string_view phase_words(const Ui& ui, const PlayerState& player);    // "Hold", "Paused"
std::string easier_words(const Ui& ui, const PlayerState& player);        // "Easier: 5-second holds"
std::string_view side_words(const Ui& ui, Side side);                     // "left side"
std::string clock_words(std::chrono::seconds left);                       // "14", "4:05"

// When each side of an exercise is worked: now, in the step after, or before this one.
enum class SideTime { Now, Next, Done };
std::optional<SideTime> time_of(const PlayerState& player, Side side);

// "Hold 1 of 2" where an exercise has several holds on one side in a row.
struct HoldCount {
    int number = 1, of = 1;
};
HoldCount hold_count(const PlayerState& player);

// The line below the ring: which hold, the cue, what follows.
std::string hold_words(const Ui& ui, const PlayerState& player);

}  // namespace aftercare::ui
