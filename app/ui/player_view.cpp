#include "app/ui/player_view.h"

#include "app/ui/measures.h"
#include "app/ui/player_parts.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr float two_columns_from = 760;
constexpr float side_margin = 32;
constexpr float narrow_margin = 16;
constexpr float top_margin = 20;
constexpr float around_stage = 354;  // px above and below the stage in a window with two columns
constexpr float around_ring = 528;
constexpr float least_stage = 318;  // as tall as the smallest clock beside it
constexpr float least_ring = 150;
constexpr float even_columns_below = 1100;

void forget_last_step(PlayerView& view, const PlayerState& player)
{
    if (view.light && player.step > view.light_until) view.light.reset();
}

void draw_wide(PlayerView& view, const AppState& state, Ui& ui)
{
    const float height = unscaled(ui, ui.window().height);
    const float left = ui.logical_width() < even_columns_below ? 408 : 776;
    {
        auto upper = ui.columns({left, 408}, 32);
        if (auto cell = ui.cell()) draw_player_stage(state, std::clamp(height - around_stage, least_stage, 640.0F), ui);
        auto cell = ui.cell();
        draw_player_clock(state, std::clamp(height - around_ring, least_ring, 320.0F), ui);
    }
    ui.space(28);
    auto lower = ui.columns({left, 408}, 32);
    if (auto cell = ui.cell()) {
        auto parts = ui.column(8);
        draw_pain_rules(view, state, ui);
        ui.space(12);
        draw_next_step(*state.player, ui);
    }
    auto cell = ui.cell();
    draw_player_controls(*state.player, ui);
}

void draw_narrow(PlayerView& view, const AppState& state, Ui& ui)
{
    auto parts = ui.column(16);
    draw_player_stage(state, 260, ui);
    draw_player_clock(state, 180, ui);
    draw_player_controls(*state.player, ui);
    draw_pain_rules(view, state, ui);
    draw_next_step(*state.player, ui);
    ui.space(16);
}

}  // namespace

void draw(PlayerView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto& player = *state.player;
    forget_last_step(view, player);
    const bool wide = ui.logical_width() >= two_columns_from;
    const float side = wide ? side_margin : narrow_margin;
    const bool finished = player.phase == PlayerPhase::Finished;
    auto page = ui.column(0);
    if (auto head = ui.inset(side, top_margin)) draw_player_header(view, state, navigation, ui);  // never scrolls away
    if (auto scroll = ui.scroll("player")) {
        auto inset = ui.inset(side, 0);
        auto parts = ui.column(0);
        if (finished) draw_player_finish(view, state, navigation, ui);
        else if (wide) draw_wide(view, state, ui);
        else draw_narrow(view, state, ui);
    }
    if (!finished) use_player_keys(view, state, ui);
    announce_player(view, state, ui);
}

}  // namespace aftercare::ui
