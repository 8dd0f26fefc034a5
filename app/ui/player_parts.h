#pragma once

#include "app/ui/player_view.h"

// The pieces of the player, in reading order.
namespace aftercare::ui {

void draw_player_header(PlayerView& view, const AppState& state, Navigation& navigation, Ui& ui);
// The figure, or where the body goes; `height` in px.
void draw_player_stage(const AppState& state, float height, Ui& ui);
// Title, sides, ring; `ring` is its diameter in px.
void draw_player_clock(const AppState& state, float ring, Ui& ui);
void draw_player_controls(const PlayerState& player, Ui& ui);
void draw_pain_rules(PlayerView& view, const AppState& state, Ui& ui);
void draw_next_step(const PlayerState& player, Ui& ui);
// "How does it feel now?"
void draw_player_finish(PlayerView& view, const AppState& state, Navigation& navigation, Ui& ui);

// Asks for the easier form of this exercise, or for the usual one again.
void change_form(const PlayerState& player, Ui& ui);

// Says what changed since the last frame: step, side and phase at once, the time at the start, halfway and at the end.
void announce_player(PlayerView& view, const AppState& state, Ui& ui);
// Space, arrows, Esc, E, M and R; after everything is drawn, so that a focused button has its own Space.
void use_player_keys(PlayerView& view, const AppState& state, Ui& ui);

}  // namespace aftercare::ui
