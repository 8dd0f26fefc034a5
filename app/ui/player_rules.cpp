#include "app/guidance/library.h"
#include "app/ui/kit/icons.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/player_parts.h"

#include <algorithm>
#include <array>

namespace aftercare::ui {
namespace {

constexpr float card_height = 76;
constexpr float corner = 14;

struct RuleLook {
    std::string_view icon;
    ColourRole colour;
    std::string_view action;  // string key: what pressing it does
};
constexpr std::array<RuleLook, 3> looks = {{{icons::done, ColourRole::Positive, "player.carry_on"},
                                            {icons::smaller, ColourRole::Caution, "player.make_smaller"},
                                            {icons::hand, ColourRole::Danger, "player.stop_this"}}};

bool draw_rule(const LightAdvice& advice, bool chosen, Ui& ui)
{
    const auto& look = looks[static_cast<std::size_t>(advice.light)];
    const auto action = ui.t(look.action);
    const auto name = ui.t("player.rule", {{"range", advice.range}, {"action", action}});
    const auto place = ui.place(0, card_height);
    const auto state = ui.control({.name = name,
                                   .description = advice.text,
                                   .place = place,
                                   .states = {.selected = chosen},
                                   .focus_radius = corner});
    ui.draw_panel(place, corner, state.hovered ? ColourRole::Sunken : ColourRole::Surface,
                  chosen ? look.colour : ColourRole::Border, chosen ? 2.0F : 1.0F);
    ui.draw_icon({place.x + ui.px(30), place.centre().y}, look.icon, 28, look.colour);
    const float left = place.x + ui.px(56);
    const float room = place.right() - left - ui.px(8);
    const bool one_line = ui.measure(action, TextStyle::Body).x <= room;
    ui.draw_text({left, place.y + ui.px(one_line ? 13 : 7)}, advice.range, TextStyle::Subtitle, ColourRole::Text);
    ui.draw_wrapped({left, place.y + ui.px(one_line ? 40 : 33), room, ui.px(40)}, action,
                    one_line ? TextStyle::Body : TextStyle::Small, ColourRole::TextMuted);
    return state.pressed;
}

void follow(PlayerView& view, PainLight light, const PlayerState& player, Ui& ui)
{
    view.light = light;
    view.light_until = player.step;
    if (light == PainLight::Amber && !player.easier() && !player.now().easier.empty())
        ui.send(PressPlayer{PlayerKey::Easier});
    if (light != PainLight::Red) return;
    view.light_until = player.step + 1;  // the words stay while the next one begins
    ui.send(PressPlayer{PlayerKey::Skip});
}

}  // namespace

void draw_pain_rules(PlayerView& view, const AppState& state, Ui& ui)
{
    const auto& lights = state.library->safety().rules.lights;
    const auto pressed = std::ranges::find_if(lights, [&](const auto& advice) { return advice.light == view.light; });
    if (auto line = ui.line(8)) {
        ui.text(ui.t("player.how_does_it_feel"), TextStyle::Label);
        ui.text(pressed == lights.end() ? ui.t("player.let_it_decide") : std::string_view(pressed->text),
                TextStyle::Body, pressed == lights.end() ? ColourRole::TextMuted : ColourRole::Text);
    }
    auto group = ui.node(semantics::Role::Group, ui.t("player.how_does_it_feel"));
    auto row = ui.columns({1, 1, 1}, 12, 1100);
    for (const auto& advice : lights) {
        auto cell = ui.cell();
        if (!draw_rule(advice, view.light == advice.light, ui)) continue;
        follow(view, advice.light, *state.player, ui);
        ui.announce(advice.text);
    }
}

}  // namespace aftercare::ui
