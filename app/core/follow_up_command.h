#pragma once

#include "app/domain/calendar.h"
#include "app/domain/occurrence.h"
#include "app/domain/reminder_rule.h"
#include "app/domain/session.h"

#include <optional>
#include <string>
#include <vector>

namespace aftercare {

// The commands of sessions, visits and reminders; see command.h.
struct AddSession {
    SessionDetails details;
};
struct EditSession {
    TreatmentSessionId id;
    SessionDetails details;
};
struct RemoveSession {
    TreatmentSessionId id;
};
struct AddAppointment {
    AppointmentDetails details;
};  // also adds a rule for each `remind_before`
struct EditAppointment {
    AppointmentId id;
    AppointmentDetails details;
};  // also writes its rules anew, where what they say or when has changed
struct RemoveAppointment {
    AppointmentId id;
};                                           // and the rules that announce it
using ImportAppointments = CalendarChanges;  // as one change
// A calendar file, for who has no command line. What was found is in the state; only Save and Replace write it.
enum class CalendarStep {
    Look,     // where it would be saved, and which files there are
    Save,     // unless a file of that name is there
    Replace,  // save also then
    Read,     // see what the file would bring; ImportAppointments takes it
    Leave,    // forget what was read or stands in the way
};
struct UseCalendarFile {
    CalendarStep step;
    std::string path;
};
// A calendar file was saved, and says this.
struct NoteCalendarSaved {
    std::vector<ExportedEvent> exported;
};
struct AddReminder {
    RuleDetails details;
};
struct EditReminder {
    ReminderRuleId id;
    RuleDetails details;
};
struct RemoveReminder {
    ReminderRuleId id;
};
struct PauseReminders {
    std::optional<Instant> until;
};  // all of them; without a moment until resumed
struct ResumeReminders {};
struct AnswerOccurrence {
    OccurrenceId id;
    Answer answer;
    std::optional<Span> later_by;  // with Later; ten minutes when absent
};
struct AnswerOccurrences {
    std::vector<OccurrenceId> ids;
    Answer answer;
};  // all of them as one act; those that were answered meanwhile stay as they are
struct SendTestReminder {};
struct InstallAgent {};
struct UninstallAgent {};

}  // namespace aftercare
