#include "app/ui/player_words.h"

namespace aftercare::ui {
namespace {

using namespace std::chrono_literals;

bool same_work(const PlayerStep& one, const PlayerStep& other)
{
    return !one.exercise.empty() && one.exercise == other.exercise && one.side == other.side;
}

}  // namespace

std::chrono::seconds seconds_left(const PlayerState& player)
{
    return std::chrono::ceil<std::chrono::seconds>(player.left);
}

std::string minutes_left_words(const Ui& ui, const PlayerState& player)
{
    const auto minutes = std::chrono::round<std::chrono::minutes>(player.routine_left).count();
    if (player.routine_left < 1min) return std::string(ui.t("player.last_minute"));
    if (minutes <= 1) return std::string(ui.t("player.one_minute_left"));
    return ui.t("player.minutes_left", {{"n", std::to_string(minutes)}});
}

std::string_view phase_words(const Ui& ui, const PlayerState& player)
{
    if (player.paused) return ui.t("player.paused");
    switch (player.phase) {
    case PlayerPhase::GetReady: return ui.t("player.get_ready");
    case PlayerPhase::Move: return ui.t("player.move");
    case PlayerPhase::Hold: return ui.t("player.hold");
    case PlayerPhase::Rest: return ui.t("player.rest");
    case PlayerPhase::Finished: break;
    }
    return ui.t("player.finished");
}

std::string easier_words(const Ui& ui, const PlayerState& player)
{
    return ui.t("player.easier", {{"words", player.now().easier}});
}

std::string_view side_words(const Ui& ui, Side side)
{
    return ui.t(side == Side::Left ? "player.left_side" : "player.right_side");
}

std::string clock_words(std::chrono::seconds left)
{
    if (left < 100s) return std::to_string(left.count());
    const auto minutes = std::chrono::floor<std::chrono::minutes>(left);
    const auto rest = std::to_string((left - minutes).count());
    return std::to_string(minutes.count()) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

std::optional<SideTime> time_of(const PlayerState& player, Side side)
{
    const auto& now = player.now();
    if (!now.side) return std::nullopt;
    if (*now.side == side) return SideTime::Now;
    for (auto step = player.step + 1; step < player.steps.size() && player.steps[step].exercise == now.exercise; ++step)
        if (player.steps[step].side == side) return SideTime::Next;
    for (auto step = player.step; step-- > 0 && player.steps[step].exercise == now.exercise;)
        if (player.steps[step].side == side) return SideTime::Done;
    return std::nullopt;
}

HoldCount hold_count(const PlayerState& player)
{
    const auto& steps = player.steps;
    HoldCount count;
    for (auto step = player.step; step > 0 && same_work(steps[step - 1], player.now()); --step) ++count.number;
    count.of = count.number;
    for (auto step = player.step + 1; step < steps.size() && same_work(steps[step], player.now()); ++step) ++count.of;
    return count;
}

std::string hold_words(const Ui& ui, const PlayerState& player)
{
    const auto count = hold_count(player);
    if (count.of < 2) return player.now().exercise.empty() ? std::string() : player.now().cue;
    return ui.t("player.hold_of", {{"n", std::to_string(count.number)}, {"of", std::to_string(count.of)}});
}

}  // namespace aftercare::ui
