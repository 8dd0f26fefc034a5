#include "app/ui/follow_ups_parts.h"
#include "app/ui/kit/icons.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr std::size_t more_rules = 40;

// A rule that announces a visit goes with the visit; the others can be changed.
bool can_change(const ReminderRule& rule) { return !rule.details.appointment; }

void draw_rule(FollowUpsView& view, const ReminderRule& rule, const AppState& state, Ui& ui)
{
    auto keyed = ui.keyed(rule.id.text());
    auto item = ui.node(semantics::Role::ListItem, rule.details.text);
    auto line = ui.line(4);
    if (auto words = ui.column(0)) draw_rule_switch(rule, state, ui);
    ui.to_right();
    auto buttons = ui.line(0);
    if (can_change(rule) &&
        icon_button(ui, icons::edit, ui.t("follow_ups.change_this", {{"what", rule.details.text}}))) {
        edit(view.rule, rule);
        ui.focus_on(ui.t("follow_ups.rule_text"));
    }
    if (!can_change(rule)) ui.place(least_target, least_target);
    if (icon_button(ui, icons::trash, ui.t("follow_ups.remove_this", {{"what", rule.details.text}})))
        ui.send(RemoveReminder{rule.id});
}

void draw_show_more(FollowUpsView& view, Ui& ui)
{
    auto line = ui.line(0);
    if (button(ui, ui.t("follow_ups.show_more"),
               {.kind = ButtonKind::Text, .icon = icons::chevron_down, .small = true}))
        view.rules_shown += more_rules;
}

void draw_rule_list(FollowUpsView& view, const AppState& state, Ui& ui)
{
    const auto& rules = state.follow_ups.rules;
    auto card = ui.card(ui.t("follow_ups.your_reminders"));
    auto parts = ui.column(0);
    const auto& broken = state.follow_ups.broken;
    if (rules.empty() && broken.empty())
        return ui.text(ui.t("follow_ups.reminders_teach"), TextStyle::Body, ColourRole::TextMuted);
    auto list = ui.node(semantics::Role::List, ui.t("follow_ups.your_reminders"));
    for (std::size_t i = 0; i < std::min(rules.size(), view.rules_shown); ++i) {
        if (i > 0) ui.divider();
        draw_rule(view, rules[i], state, ui);
    }
    if (rules.size() > view.rules_shown) draw_show_more(view, ui);
    for (const auto& rule : broken) {
        if (!rules.empty() || &rule != &broken.front()) ui.divider();
        if (draw_broken("broken", rule, ui)) ui.send(RemoveReminder{*rule.id});
    }
}

}  // namespace

void draw_reminders(FollowUpsView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    auto row = ui.columns({588, 396}, 16, 900);
    if (auto cell = ui.cell()) {
        draw_rule_list(view, state, ui);
        draw_rule_form(view.rule, state, ui);
    }
    auto cell = ui.cell();
    draw_ideas(state, ui);
    draw_coming(state, navigation, ui);
    draw_pause(state, ui);
}

}  // namespace aftercare::ui
