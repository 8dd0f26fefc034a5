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

// What a calendar file of ours last said of an event, so that the next one tells whether it has changed since, and
// takes it out of the calendar once it is gone.
struct ExportedEvent {
    std::string uid;
    std::string kind;
    std::string title;
    Instant starts{};
    bool repeats = false;
    std::int64_t sequence = 0;
    Instant modified{};
    std::string said;  // a fingerprint of the whole event; "" once it is cancelled
    bool cancelled = false;

    bool operator==(const ExportedEvent&) const = default;
};

// What the diary has for a calendar.
struct CalendarPages {
    std::vector<Dated<Appointment>> visits;
    std::vector<Dated<TreatmentSession>> sessions;
    std::vector<ReminderRule> rules;
    std::vector<ExportedEvent> exported = {};
    // The visits and sessions of these days are wanted; the others are only known to be there.
    Day from = Day::min(), to = Day::max();
};

// The visits that a calendar file is held against.
struct KnownVisits {
    std::vector<Dated<Appointment>> here;
    std::vector<Appointment> cancelled;  // by a calendar file, and here no more
};

// What a calendar file changes in the diary.
struct CalendarChanges {
    std::vector<AppointmentDetails> added;
    std::vector<Appointment> changed;
    std::vector<Appointment> removed;

    bool is_empty() const { return added.empty() && changed.empty() && removed.empty(); }
};

struct RejectedEvent {
    int line = 0;  // where the event begins
    std::string reason;
    std::string title = {};
    std::string when = {};  // as the file writes it, with its time zone
    bool operator==(const RejectedEvent&) const = default;
};

// What a calendar file means for the diary; nothing is written yet.
struct CalendarImport {
    std::size_t read = 0;       // events
    std::size_t duplicate = 0;  // visits the diary has as they are
    std::size_t past = 0;       // visits that are over
    std::size_t older = 0;      // visits of which a newer file was read before
    CalendarChanges changes;
    std::vector<RejectedEvent> rejected;
    bool cut_short = false;  // a repeating event goes on beyond what is taken
};

}  // namespace aftercare
