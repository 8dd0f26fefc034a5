#include "app/guidance/library.h"
#include "app/ui/player_parts.h"
#include "app/ui/player_words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

using namespace std::chrono_literals;
using semantics::Politeness;

constexpr std::chrono::seconds halfway_from{20};
constexpr std::chrono::seconds counted_down{3};

std::string step_sentence(const PlayerState& player, const Ui& ui)
{
    const auto& step = player.now();
    const auto n = std::to_string(player.step + 1);
    const auto of = std::to_string(player.steps.size());
    if (player.switches_side()) return ui.t("player.say_switch", {{"side", side_words(ui, *step.side)}});
    if (!step.side) return ui.t("player.say_step", {{"n", n}, {"of", of}, {"title", step.title}});
    return ui.t("player.say_step_side",
                {{"n", n}, {"of", of}, {"title", step.title}, {"side", side_words(ui, *step.side)}});
}

std::string phase_sentence(const AppState& state, const Ui& ui)
{
    const auto& player = *state.player;
    if (player.phase == PlayerPhase::GetReady) {
        const auto* exercise = state.library->exercise(player.now().exercise);
        return ui.t("player.say_ready", {{"position", exercise ? exercise->position : std::string()}});
    }
    const auto time = ui.t("words.seconds", {{"n", std::to_string(seconds_left(player).count())}});
    const bool rests = player.phase == PlayerPhase::Rest && !player.now().cue.empty();
    if (rests) return ui.t("player.say_rest", {{"cue", player.now().cue}, {"time", time}});
    return ui.t("player.say_phase", {{"phase", phase_words(ui, player)}, {"time", time}});
}

void say_place(const AppState& state, bool with_step, Ui& ui)
{
    if (state.player->phase == PlayerPhase::Finished)
        return ui.announce(std::string(ui.t("player.say_finished")), Politeness::Assertive);
    auto phase = phase_sentence(state, ui);
    if (with_step && state.player->easier()) phase += " " + easier_words(ui, *state.player);
    ui.announce(with_step ? step_sentence(*state.player, ui) + " " + phase : phase, Politeness::Assertive);
}

// Halfway and the last three seconds; never every second.
void say_time(const PlayerHeard& before, const PlayerState& player, Ui& ui)
{
    if (player.phase == PlayerPhase::GetReady || player.phase == PlayerPhase::Finished) return;
    const auto left = seconds_left(player);
    const auto half = std::chrono::floor<std::chrono::seconds>(player.length / 2);
    const auto passed = [&](std::chrono::seconds mark) { return before.left > mark && left <= mark; };
    if (player.length >= halfway_from && passed(half))
        return ui.announce(ui.t("player.say_left", {{"n", std::to_string(left.count())}}));
    if (left > 0s && left <= counted_down && left < before.left) ui.announce(std::to_string(left.count()));
}

}  // namespace

void announce_player(PlayerView& view, const AppState& state, Ui& ui)
{
    const auto& player = *state.player;
    const auto before = std::exchange(
        view.heard, PlayerHeard{player.step, player.phase, player.paused, player.easier(), seconds_left(player)});
    const bool again = std::exchange(view.say_again, false);
    if (!before) ui.focus_on(ui.t("player.pause"));
    if (!before || again || before->step != player.step) return say_place(state, true, ui);
    if (before->phase != player.phase) {
        if (player.phase == PlayerPhase::Finished) ui.focus_heading();
        return say_place(state, false, ui);
    }
    if (before->paused != player.paused)
        return ui.announce(std::string(ui.t(player.paused ? "player.paused" : "player.say_resumed")),
                           Politeness::Assertive);
    if (before->easier != player.easier())
        return ui.announce(player.easier() ? easier_words(ui, player) : std::string(ui.t("player.say_usual")));
    say_time(*before, player, ui);
}

}  // namespace aftercare::ui
