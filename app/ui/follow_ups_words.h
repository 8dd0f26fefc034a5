#pragma once

#include "app/core/state.h"
#include "app/ui/kit/ui.h"

#include <string>
#include <string_view>

// How visits, sessions and reminders read.
namespace aftercare::ui {

std::string_view icon_of(ReminderKind kind);
// "every day, 19:00", "every hour, 08:30 to 19:30", "07:45, not on Sunday", "once, Mon 26 Oct, 14:15"
std::string schedule_words(const Ui& ui, const Schedule& schedule, Day today);
// The same of a rule, on the working days alone where it keeps to them.
std::string rule_times(const Ui& ui, const RuleDetails& rule, const AppState& state);
// "every 55 minutes"
std::string every_words(const Ui& ui, Span every);
// "Physio, Anna Okafor", or "Your visit" without a name.
std::string visit_title(const Ui& ui, const AppointmentDetails& visit);
// "Tue 14:15 · Harbour Clinic · in 5 days"
std::string visit_facts(const Ui& ui, const AppointmentDetails& visit, const AppState& state);
// "Reminder: Mon 4 Jan, 14:15, Tue 5 Jan, 12:15", of those still to come; or that there is none.
std::string visit_reminders(const Ui& ui, const Appointment& visit, const AppState& state);
// "Swedish massage, Priya"
std::string session_title(const Ui& ui, const SessionDetails& session);
// "Wed 17:30 · light pressure, two exercises to do"
std::string session_facts(const Ui& ui, const SessionDetails& session);

}  // namespace aftercare::ui
