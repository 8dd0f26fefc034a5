#pragma once

#include "app/domain/appointment.h"
#include "app/domain/reminder_rule.h"
#include "app/domain/session.h"

#include <string>
#include <vector>

namespace aftercare {

// A firing that is known already.
struct ComingReminder {
    ReminderRuleId rule;
    ReminderKind kind;
    std::string text;
    Due due;
};

// A row of the diary and when it was last written, so that a calendar knows which of two versions is newer.
template <class Row>
struct Dated {
    Row row;
    Instant changed_at{};
    bool operator==(const Dated&) const = default;
};

// What the diary has for a calendar.
struct CalendarPages {
    std::vector<Dated<Appointment>> visits;
    std::vector<Dated<TreatmentSession>> sessions;
    std::vector<ReminderRule> rules;
};

// What a calendar file changes in the diary.
struct CalendarChanges {
    std::vector<AppointmentDetails> added;
    std::vector<Appointment> changed;
    std::vector<AppointmentId> removed;

    bool is_empty() const { return added.empty() && changed.empty() && removed.empty(); }
};

struct RejectedEvent {
    int line = 0;  // where the event begins
    std::string reason;
    bool operator==(const RejectedEvent&) const = default;
};

// What a calendar file means for the diary; nothing is written yet.
struct CalendarImport {
    std::size_t read = 0;       // events
    std::size_t duplicate = 0;  // visits the diary has as they are
    std::size_t past = 0;       // visits that are over
    CalendarChanges changes;
    std::vector<RejectedEvent> rejected;
    bool cut_short = false;  // a repeating event goes on beyond what is taken
};

}  // namespace aftercare
