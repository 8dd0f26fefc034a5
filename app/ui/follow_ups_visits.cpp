#include "app/ui/follow_ups_parts.h"
#include "app/ui/kit/icons.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

constexpr std::size_t more_sessions = 8;

// Opens the form with the next of its kind.
void open_visit(VisitForm& form, VisitDraft next, Day last, Ui& ui)
{
    repeat(form, std::move(next), last);
    ui.focus_on(ui.t("follow_ups.visit_day"));
}

void draw_coming_visits(FollowUpsView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto& visits = state.follow_ups.appointments;
    const auto& broken = state.follow_ups.broken_visits;
    auto card = ui.card(ui.t("follow_ups.coming_up"));
    auto parts = ui.column(0);
    if (visits.empty() && broken.empty())
        return ui.text(ui.t("follow_ups.no_visits"), TextStyle::Body, ColourRole::TextMuted);
    auto list = ui.node(semantics::Role::List, ui.t("follow_ups.coming_up"));
    for (const auto& visit : visits) {
        if (&visit != &visits.front()) ui.divider();
        const auto ask = draw_visit(visit, Row::Full, state, navigation, ui);
        if (ask == Ask::Again)
            open_visit(view.visit, draft_of_next(visit.details, state.today), visit.details.at.day(), ui);
        if (ask != Ask::Change) continue;
        edit(view.visit, visit);
        ui.focus_on(ui.t("follow_ups.visit_day"));
    }
    for (const auto& row : broken) {
        if (!visits.empty() || &row != &broken.front()) ui.divider();
        if (draw_broken("broken_visit", row, ui)) ui.send(RemoveAppointment{*row.id});
    }
}

void draw_broken_sessions(const AppState& state, Ui& ui)
{
    const auto& broken = state.follow_ups.broken_sessions;
    for (const auto& row : broken) {
        if (!state.follow_ups.sessions.empty() || &row != &broken.front()) ui.divider();
        if (draw_broken("broken_session", row, ui)) ui.send(RemoveSession{*row.id});
    }
}

void draw_past_sessions(FollowUpsView& view, const AppState& state, Ui& ui)
{
    const auto& sessions = state.follow_ups.sessions;
    auto card = ui.card(ui.t("follow_ups.past_sessions"));
    auto parts = ui.column(0);
    if (sessions.empty() && state.follow_ups.broken_sessions.empty())
        return ui.text(ui.t("follow_ups.no_sessions"), TextStyle::Body, ColourRole::TextMuted);
    auto list = ui.node(semantics::Role::List, ui.t("follow_ups.past_sessions"));
    for (std::size_t i = 0; i < std::min(sessions.size(), view.sessions_shown); ++i) {
        if (i > 0) ui.divider();
        const auto ask = draw_session(sessions[i], Row::Full, state, ui);
        const auto& details = sessions[i].details;
        if (ask == Ask::Again) open_visit(view.visit, draft_of_next(details, state.today), details.at.day(), ui);
        if (ask != Ask::Change) continue;
        edit(view.session, sessions[i]);
        ui.focus_on(ui.t("follow_ups.session_day"));
    }
    draw_broken_sessions(state, ui);
    if (sessions.size() <= view.sessions_shown) return;
    auto line = ui.line(0);
    if (button(ui, ui.t("follow_ups.show_more"),
               {.kind = ButtonKind::Text, .icon = icons::chevron_down, .small = true}))
        view.sessions_shown += more_sessions;
}

}  // namespace

void draw_visits(FollowUpsView& view, const AppState& state, Navigation& navigation, Ui& ui)
{
    auto row = ui.columns({1, 1}, 16, 900);
    if (auto cell = ui.cell()) {
        draw_visit_form(view.visit, state, navigation, ui);
        draw_coming_visits(view, state, navigation, ui);
        draw_calendar(view.calendar, state, ui);
    }
    auto cell = ui.cell();
    draw_session_form(view.session, state, ui);
    draw_past_sessions(view, state, ui);
}

}  // namespace aftercare::ui
