#pragma once

#include "app/core/state.h"
#include "app/domain/safety.h"
#include "app/ui/kit/ui.h"
#include "app/ui/navigation.h"

#include <chrono>
#include <optional>

namespace aftercare::ui {

// Where the player was when it was last drawn, so that each change is said once.
struct PlayerHeard {
    std::size_t step = 0;
    PlayerPhase phase = PlayerPhase::GetReady;
    bool paused = false;
    bool easier = false;
    std::chrono::seconds left{};
};

// What the player remembers between frames; begun anew for each routine.
struct PlayerView {
    std::optional<PlayerHeard> heard;  // none before its first frame
    bool say_again = false;            // all of it, as at the beginning of the step
    std::optional<PainLight> light;    // the rule pressed last
    std::size_t light_until = 0;       // its advice stays to the end of this step
    std::optional<int> after;          // how it feels now
    bool leaves = false;               // asked for the other pages, while the routine goes on
};

void draw(PlayerView& view, const AppState& state, Navigation& navigation, Ui& ui);

}  // namespace aftercare::ui
