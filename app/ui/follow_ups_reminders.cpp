#include "app/ui/follow_ups_parts.h"
#include "app/ui/kit/icons.h"

namespace aftercare::ui {
namespace {

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

void draw_rule_list(FollowUpsView& view, const AppState& state, Ui& ui)
{
    const auto& rules = state.follow_ups.rules;
    auto card = ui.card(ui.t("follow_ups.your_reminders"));
    auto parts = ui.column(0);
    if (rules.empty()) return ui.text(ui.t("follow_ups.reminders_teach"), TextStyle::Body, ColourRole::TextMuted);
    auto list = ui.node(semantics::Role::List, ui.t("follow_ups.your_reminders"));
    for (const auto& rule : rules) {
        if (&rule != &rules.front()) ui.divider();
        draw_rule(view, rule, state, ui);
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
