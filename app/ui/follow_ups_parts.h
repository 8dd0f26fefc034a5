#pragma once

#include "app/ui/follow_ups_view.h"
#include "app/ui/kit/widgets.h"
#include "app/ui/receipts.h"

// The pieces of the follow-ups page.
namespace aftercare::ui {

void draw_overview(FollowUpsView& view, const AppState& state, Navigation& navigation, Ui& ui);
void draw_visits(FollowUpsView& view, const AppState& state, Navigation& navigation, Ui& ui);
void draw_reminders(FollowUpsView& view, const AppState& state, Navigation& navigation, Ui& ui);

// "Will I be reminded?"
void draw_status(FollowUpsView& view, const AppState& state, Ui& ui);

// A row of the lists, with what leads on from it.
enum class Row { Glance, Full };  // a full row can be changed, and its session removed
enum class Ask { None, Change, Again };
Ask draw_visit(const Appointment& visit, Row row, const AppState& state, Navigation& navigation, Ui& ui);
Ask draw_session(const TreatmentSession& session, Row row, const AppState& state, Ui& ui);
// A row that the diary cannot read, in the words of `key`; true when it is to be removed.
bool draw_broken(const std::string& key, const std::string& name, bool can_go, Ui& ui);
template <class AnyId>
bool draw_broken(const std::string& key, const BrokenRow<AnyId>& row, Ui& ui)
{
    return draw_broken(key, row.id ? row.id->text() : row.what, row.id.has_value(), ui);
}
// The switch of a rule; pressing it sends the change.
void draw_rule_switch(const ReminderRule& rule, const AppState& state, Ui& ui);

void draw_visit_form(VisitForm& form, const AppState& state, Navigation& navigation, Ui& ui);
void draw_session_form(SessionForm& form, const AppState& state, Ui& ui);
// Saving a calendar file, and adding the visits of one.
void draw_calendar(CalendarPanel& panel, const AppState& state, Ui& ui);
// What the file that was read would bring.
void draw_calendar_preview(CalendarPanel& panel, const AppState& state, Ui& ui);
void settle(CalendarPanel& panel, const AppState& state);
// Says what was found and brings the keyboard to the answer; once.
void ask_once(CalendarPanel& panel, const std::string& words, std::string_view answer, Ui& ui);
void draw_rule_form(RuleForm& form, const AppState& state, Ui& ui);
// When a rule fires.
void draw_rule_times(WhenDraft& draft, Day today, Ui& ui);
// What few people need, folded away: how it is shown, and what becomes of a missed one.
void draw_rule_more(RuleForm& form, const AppState& state, Ui& ui);
// A list of the routines to open; with `none` first where there need not be one.
void draw_routine_choice(RuleDetails& details, const AppState& state, bool none, Ui& ui);
// Has anything changed? The figures of the last few sessions, while it is time to look back on them.
void draw_review(const AppState& state, Navigation& navigation, Ui& ui);

void edit(VisitForm& form, const Appointment& visit);
void repeat(VisitForm& form, VisitDraft next, Day last);
void edit(SessionForm& form, const TreatmentSession& session);
void edit(RuleForm& form, const ReminderRule& rule);

// What stands beside the list of rules.
void draw_ideas(const AppState& state, Ui& ui);
void draw_coming(const AppState& state, Navigation& navigation, Ui& ui);
void draw_pause(const AppState& state, Ui& ui);

// Above the buttons of a form, when it was refused.
void draw_problem(std::string_view problem, Ui& ui);

}  // namespace aftercare::ui
