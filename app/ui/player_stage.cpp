#include "app/base/text.h"
#include "app/guidance/library.h"
#include "app/ui/figure_stage.h"
#include "app/ui/kit/icons.h"
#include "app/ui/measures.h"
#include "app/ui/player_parts.h"
#include "app/ui/player_words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr TextStyle caption_style = TextStyle::Heading;
constexpr float caption_margin = 24;

// How long this step's figure has moved. It follows the player's own clock, so it rests whenever that does.
figure::Seconds figure_time(const PlayerState& player)
{
    if (player.phase == PlayerPhase::GetReady) return figure::Seconds(0);
    return player.length - player.left;
}

// The instruction that the figure shows at this moment, else the first.
std::string instruction(const Exercise& exercise, const figure::Figure* figure, const PlayerState& player, const Ui& ui)
{
    if (exercise.steps.empty()) return player.now().cue;
    if (!figure || ui.less_motion()) return player.now().cue.empty() ? exercise.steps.front() : player.now().cue;
    const auto moment = figure->timeline().at(figure_time(player));
    const auto& key = figure->parts().keys[moment.held() ? moment.from : moment.to];
    const auto shown = static_cast<std::size_t>(std::max(0, key.step.value_or(0)));
    return exercise.steps[std::min(shown, exercise.steps.size() - 1)];
}

std::string caption(const AppState& state, const Ui& ui)
{
    const auto& player = *state.player;
    const auto* exercise = state.library->exercise(player.now().exercise);
    if (!exercise) return player.now().cue;
    if (player.easier()) return easier_words(ui, player);
    if (player.phase == PlayerPhase::GetReady) return exercise->position;
    return instruction(*exercise, state.library->figure(exercise->key), player, ui);
}

// Above the lower edge; centred where it fits on one line. Gives the height it took, in pixels.
float draw_caption(Rect stage, std::string_view words, Ui& ui)
{
    const Rect room = stage.inset(ui.px(caption_margin), 0);
    const float height = ui.measure_wrapped(words, caption_style, room.width);
    const auto extent = ui.measure(words, caption_style);
    const bool one_line = extent.x <= room.width;
    const float x = one_line ? room.centre().x - extent.x / 2 : room.x;
    const float y = room.bottom() - ui.px(20) - height;
    ui.draw_wrapped({x, y, one_line ? room.width : room.width, height}, words, caption_style, ColourRole::Text);
    ui.report(semantics::Role::Text, words, {}, {room.x, y, room.width, height});
    return height + ui.px(20);
}

void draw_easier_button(const PlayerState& player, Rect stage, Ui& ui)
{
    if (player.now().easier.empty()) return;
    const auto words = ui.t(player.easier() ? "player.show_usual" : "player.too_hard");
    if (stage_button(ui, stage, StageCorner::TopLeft, icons::tune, words)) change_form(player, ui);
}

}  // namespace

void draw_player_stage(const AppState& state, float height, Ui& ui)
{
    const auto& player = *state.player;
    const auto& step = player.now();
    const auto place = ui.place(0, height);
    ui.draw_panel(place, panel_radius, ColourRole::FigureStage, ColourRole::Border);
    const float words = draw_caption(place, caption(state, ui), ui);
    const auto* exercise = state.library->exercise(step.exercise);
    const Rect room{place.x + ui.px(20), place.y + ui.px(24), place.width - ui.px(40),
                    place.height - words - ui.px(32)};
    const bool works = player.phase == PlayerPhase::Move || player.phase == PlayerPhase::Hold;
    const bool moves = exercise && works && !player.paused && state.library->figure(step.exercise);
    if (moves) ui.animate();
    draw_exercise(ui, room, *state.library, step.exercise,
                  {.moving = exercise != nullptr, .time = figure_time(player), .mirrored = step.side == Side::Left});
    if (!exercise) return;
    ui.report(semantics::Role::Image, exercise->title, join(exercise->steps, " "), room);
    draw_easier_button(player, place, ui);
}

}  // namespace aftercare::ui
