#include "app/guidance/library.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/measures.h"
#include "app/ui/player_parts.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr float card_width = 648;

std::string what_it_was(const PlayerState& player, const Ui& ui)
{
    if (!player.before) return ui.t("player.done_title", {{"title", player.title}});
    return ui.t("player.done_title_before",
                {{"title", player.title}, {"level", std::to_string(player.before->value())}});
}

std::string what_was_done(const PlayerState& player, const Ui& ui)
{
    if (player.done == 0) return std::string(ui.t("player.done_none"));
    return ui.t("player.done_steps",
                {{"done", std::to_string(player.done)}, {"of", std::to_string(player.steps.size())}});
}

// At 6 or more: what the rule says, and where the warning signs are.
void draw_strong_pain(const PlayerView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto level = view.after ? PainLevel::from(*view.after) : std::nullopt;
    if (!level || light_of(*level) != PainLight::Red) return;
    const auto& lights = state.library->safety().rules.lights;
    const auto red = std::ranges::find(lights, PainLight::Red, &LightAdvice::light);
    if (red != lights.end()) banner(ui, icons::hand, red->text, BannerTone::Caution);
    if (link(ui, ui.t("player.see_help"))) navigation.go(Page::GetHelp);
}

void draw_answers(const PlayerView& view, Ui& ui)
{
    auto line = ui.line(10);
    ui.to_right();
    if (button(ui, ui.t("player.without_answer"), {.kind = ButtonKind::Text}) || ui.shortcut(Key::Escape))
        ui.send(FinishRoutine{});
    const auto why = view.after ? std::string_view{} : ui.t("player.choose_first");
    if (button(ui, ui.t("player.save"), {.kind = ButtonKind::Primary, .disabled_because = why}))
        ui.send(FinishRoutine{PainLevel::from(*view.after)});
}

}  // namespace

void draw_player_finish(PlayerView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto& player = *state.player;
    ui.space(std::max(0.0F, unscaled(ui, ui.window().height) / 5 - 60));
    const float spare = unscaled(ui, ui.available()) - card_width;
    auto inset = ui.inset(std::max(0.0F, spare / 2), 0);
    auto card = ui.card(ui.t("player.finished"), {.show_title = false, .padding_y = 18});
    auto column = ui.column(10);
    if (auto words = ui.column(2)) {
        ui.heading(ui.t("player.finished"), TextStyle::Heading, 1);
        ui.text(what_it_was(player, ui), TextStyle::Body, ColourRole::TextMuted);
        ui.text(what_was_done(player, ui), TextStyle::Body, ColourRole::TextMuted);
    }
    ui.text(ui.t("player.how_now"), TextStyle::Label);
    if (const auto level = pain_scale(ui, ui.t("player.how_now"), view.after, ScaleSize::Small)) view.after = level;
    draw_strong_pain(view, state, navigation, ui);
    ui.space(4);
    draw_answers(view, ui);
}

}  // namespace aftercare::ui
