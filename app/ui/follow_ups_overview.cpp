#include "app/ui/follow_ups_parts.h"
#include "app/ui/kit/icons.h"

#include <algorithm>
#include <utility>

namespace aftercare::ui {
namespace {

constexpr std::size_t visits_shown = 3, sessions_shown = 1, rules_shown = 6;
constexpr CardLook list_card = {.show_title = false, .padding_y = 14};

// A card's name, and the way to all of it.
bool draw_title(std::string_view title, std::string_view all, Ui& ui)
{
    auto line = ui.line(8);
    ui.heading(title, TextStyle::Heading, 2);
    if (all.empty()) return false;
    ui.to_right();
    return link(ui, all, "all");
}

std::string all_of(std::size_t count, std::size_t shown, const Ui& ui)
{
    return count > shown ? ui.t("follow_ups.all", {{"n", std::to_string(count)}}) : std::string();
}

void draw_visit_card(FollowUpsView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto& visits = state.follow_ups.appointments;
    auto card = ui.card(ui.t("follow_ups.coming_up"), list_card);
    auto parts = ui.column(0);
    if (draw_title(ui.t("follow_ups.coming_up"), all_of(visits.size(), visits_shown, ui), ui))
        view.tab = FollowUpsTab::Visits;
    if (visits.empty()) return ui.text(ui.t("follow_ups.no_visits"), TextStyle::Body, ColourRole::TextMuted);
    auto list = ui.node(semantics::Role::List, ui.t("follow_ups.coming_up"));
    for (std::size_t i = 0; i < std::min(visits.size(), visits_shown); ++i) {
        if (i > 0) ui.divider();
        draw_visit(visits[i], Row::Glance, state, navigation, ui);
    }
}

void draw_session_card(FollowUpsView& view, const AppState& state, Ui& ui)
{
    const auto& sessions = state.follow_ups.sessions;
    auto card = ui.card(ui.t("follow_ups.past_sessions"), list_card);
    auto parts = ui.column(0);
    const auto all = all_of(sessions.size(), sessions_shown, ui);
    if (draw_title(ui.t("follow_ups.past_sessions"), all, ui)) view.tab = FollowUpsTab::Visits;
    if (sessions.empty()) {
        if (!empty_state(ui, ui.t("follow_ups.no_sessions"), ui.t("follow_ups.note_session"))) return;
        view.tab = FollowUpsTab::Visits;
        return ui.focus_on(ui.t("follow_ups.session_day"));
    }
    auto list = ui.node(semantics::Role::List, ui.t("follow_ups.past_sessions"));
    for (std::size_t i = 0; i < std::min(sessions.size(), sessions_shown); ++i) {
        if (i > 0) ui.divider();
        draw_session(sessions[i], Row::Glance, state, ui);
    }
}

// What announces a visit goes with the visit and stands only in the whole list.
std::vector<const ReminderRule*> glance_rules(const std::vector<ReminderRule>& rules)
{
    std::vector<const ReminderRule*> shown;
    for (const auto& rule : rules)
        if (rule.details.kind != ReminderKind::Appointment && shown.size() < rules_shown) shown.push_back(&rule);
    return shown;
}

void draw_rule_card(FollowUpsView& view, const AppState& state, Ui& ui)
{
    const auto rules = glance_rules(state.follow_ups.rules);
    auto look = list_card;
    look.fill = Fill::Page;
    auto card = ui.card(ui.t("follow_ups.reminders"), look);
    auto parts = ui.column(0);
    const auto all = state.follow_ups.rules.empty() ? std::string_view{} : ui.t("follow_ups.edit_all");
    if (draw_title(ui.t("follow_ups.reminders"), all, ui)) view.tab = FollowUpsTab::Reminders;
    if (rules.empty()) {
        if (empty_state(ui, ui.t("follow_ups.reminders_teach"), ui.t("follow_ups.set_reminder")))
            view.tab = FollowUpsTab::Reminders;
        return;
    }
    bool first = true;
    for (const auto* rule : rules) {
        if (!std::exchange(first, false)) ui.divider();
        draw_rule_switch(*rule, state, ui);
    }
}

}  // namespace

void draw_overview(FollowUpsView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    auto row = ui.columns({588, 396}, 16, 900);
    if (auto cell = ui.cell()) {
        draw_review(state, navigation, ui);
        draw_visit_card(view, state, navigation, ui);
        draw_session_card(view, state, ui);
        draw_rule_card(view, state, ui);
    }
    auto cell = ui.cell();
    draw_status(view, state, ui);
}

}  // namespace aftercare::ui
