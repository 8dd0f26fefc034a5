#include "app/ui/follow_ups_parts.h"
#include "app/ui/follow_ups_words.h"
#include "app/ui/kit/icons.h"
#include "app/ui/measures.h"
#include "app/ui/words.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

// In less room than this, what can be done with a row stands under its words.
constexpr float glance_width = 500, full_width = 600;
constexpr float levels_width = 124;

bool is_narrow(Row row, const Ui& ui)
{
    return unscaled(ui, ui.available()) < (row == Row::Full ? full_width : glance_width);
}

void draw_words(std::string_view title, std::string_view facts, Ui& ui)
{
    auto words = ui.column(0);
    ui.text(title, TextStyle::Label);
    ui.text(facts, TextStyle::Body, ColourRole::TextMuted);
}

Ask draw_change_buttons(const std::string& title, Ui& ui)
{
    auto ask = Ask::None;
    if (icon_button(ui, icons::repeat, ui.t("follow_ups.again_this", {{"what", title}}))) ask = Ask::Again;
    if (icon_button(ui, icons::edit, ui.t("follow_ups.change_this", {{"what", title}}))) ask = Ask::Change;
    return ask;
}

Ask draw_visit_buttons(const Appointment& visit, Row row, const std::string& title, Navigation& navigation, Ui& ui)
{
    const auto spoken = ui.t("follow_ups.get_ready_for", {{"what", title}});
    if (button(ui, ui.t("follow_ups.get_ready"), {.icon = icons::checklist, .small = true, .spoken = spoken}))
        navigation.go(Page::Guidance, "preparing");
    const auto ask = row == Row::Full ? draw_change_buttons(title, ui) : Ask::None;
    if (icon_button(ui, icons::trash, ui.t("follow_ups.remove_this", {{"what", title}})))
        ui.send(RemoveAppointment{visit.id});
    return ask;
}

bool has_levels(const SessionDetails& session) { return session.before || session.after || session.next_day; }

// "before, next day"
std::string_view level_names(const SessionDetails& session, const Ui& ui)
{
    const auto after = session.next_day ? std::string("next_day") : std::string("after");
    if (session.before && (session.next_day || session.after)) return ui.t("follow_ups.before_and_" + after);
    return ui.t(session.before ? "follow_ups.only_before" : "follow_ups.only_" + after);
}

// Pain before the session and the last level after it, with what each of them is.
void draw_levels(const SessionDetails& session, Ui& ui)
{
    const auto later = session.next_day ? session.next_day : session.after;
    auto levels = ui.sized_column(levels_width, 2);
    if (auto line = ui.line(6)) {
        ui.text(ui.t("follow_ups.pain"), TextStyle::Body, ColourRole::TextMuted);
        if (session.before) level_badge(ui, *session.before, 26);
        if (session.before && later) ui.icon(icons::forward, 18, ColourRole::TextMuted);
        if (later) level_badge(ui, *later, 26);
    }
    ui.text(level_names(session, ui), TextStyle::Small, ColourRole::TextMuted);
}

Ask draw_session_buttons(const TreatmentSession& session, const std::string& title, Ui& ui)
{
    const auto ask = draw_change_buttons(title, ui);
    if (icon_button(ui, icons::trash, ui.t("follow_ups.remove_this", {{"what", title}})))
        ui.send(RemoveSession{session.id});
    return ask;
}

// What the therapist said to do, and the way into the plan unless it is there.
void draw_instructions(const SessionDetails& session, const AppState& state, Ui& ui)
{
    if (session.instructions.empty()) return;
    ui.text(ui.t("follow_ups.to_do", {{"what", session.instructions}}));
    if (std::ranges::find(state.plan, session.instructions, [](const PlanItem& one) { return one.details.text; }) !=
        state.plan.end())
        return ui.text(ui.t("follow_ups.in_plan"), TextStyle::Small, ColourRole::TextMuted);
    auto line = ui.line(0);
    if (button(ui, ui.t("follow_ups.to_plan"), {.kind = ButtonKind::Soft, .icon = icons::plus, .small = true}))
        ui.send(AddPlanItem{{.text = session.instructions,
                             .exercise = {},
                             .dose = {},
                             .given_by = session.therapist,
                             .given_on = session.at.day()}});
}

}  // namespace

Ask draw_visit(const Appointment& visit, Row row, const AppState& state, Navigation& navigation, Ui& ui)
{
    const auto title = visit_title(ui, visit.details);
    const auto facts = visit_facts(ui, visit.details, state);
    auto keyed = ui.keyed(visit.id.text());
    auto item = ui.node(semantics::Role::ListItem, title, facts);
    auto inset = ui.inset(0, 8);
    const bool narrow = is_narrow(row, ui);
    auto rows = ui.column(8);
    auto ask = Ask::None;
    {
        auto line = ui.line(16);
        date_leaf(ui, visit.details.at.day());
        draw_words(title, facts, ui);
        if (!narrow) {
            ui.to_right();
            auto buttons = ui.line(4);
            ask = draw_visit_buttons(visit, row, title, navigation, ui);
        }
    }
    if (row == Row::Full && !visit.details.note.empty()) ui.text(visit.details.note);
    if (row == Row::Full) ui.text(visit_reminders(ui, visit, state), TextStyle::Small, ColourRole::TextMuted);
    if (!narrow) return ask;
    auto buttons = ui.line(4);
    return draw_visit_buttons(visit, row, title, navigation, ui);
}

Ask draw_session(const TreatmentSession& session, Row row, const AppState& state, Ui& ui)
{
    const auto title = session_title(ui, session.details);
    const auto facts = session_facts(ui, session.details);
    const auto spoken = title + ", " + short_day(ui, session.details.at.day());
    auto keyed = ui.keyed(session.id.text());
    auto item = ui.node(semantics::Role::ListItem, spoken, facts);
    auto inset = ui.inset(0, 8);
    const bool narrow = is_narrow(row, ui);
    auto rows = ui.column(8);
    auto ask = Ask::None;
    {
        auto line = ui.line(16);
        date_leaf(ui, session.details.at.day(), true);
        draw_words(title, facts, ui);
        const bool levels = has_levels(session.details);
        const bool buttons_here = row == Row::Full && !narrow;
        if (levels || buttons_here) ui.to_right();
        if (levels) draw_levels(session.details, ui);
        if (buttons_here) ask = draw_session_buttons(session, spoken, ui);
    }
    if (row == Row::Full) draw_instructions(session.details, state, ui);
    if (row == Row::Glance || !narrow) return ask;
    auto buttons = ui.line(4);
    return draw_session_buttons(session, spoken, ui);
}

bool draw_broken(const std::string& key, const std::string& name, bool can_go, Ui& ui)
{
    const auto title = ui.t("follow_ups." + key);
    auto keyed = ui.keyed(name);
    auto item = ui.node(semantics::Role::ListItem, title);
    auto inset = ui.inset(0, 8);
    auto line = ui.line(12);
    ui.icon(icons::error, 22, ColourRole::Caution);
    if (auto words = ui.column(0)) {
        ui.text(title, TextStyle::Label);
        ui.text(ui.t("follow_ups." + key + "_means"), TextStyle::Small, ColourRole::TextMuted);
    }
    if (!can_go) return false;
    ui.to_right();
    return icon_button(ui, icons::trash, ui.t("follow_ups.remove_this", {{"what", title}}));
}

void draw_rule_switch(const ReminderRule& rule, const AppState& state, Ui& ui)
{
    auto keyed = ui.keyed(rule.id.text());
    const auto schedule = rule_times(ui, rule.details, state);
    if (!toggle_row(ui, icon_of(rule.details.kind), rule.details.text, schedule, !rule.details.paused)) return;
    auto details = rule.details;
    details.paused = !details.paused;
    ui.send(EditReminder{rule.id, std::move(details)});
}

}  // namespace aftercare::ui
