#pragma once

#include "app/domain/reminder_rule.h"

namespace aftercare {

// pending → delivered → seen → done | snoozed | skipped | missed | expired. Nothing else decides what has fired.
enum class OccurrenceState { Pending, Delivered, Seen, Done, Snoozed, Skipped, Missed, Expired };
std::string_view key_of(OccurrenceState state);
std::optional<OccurrenceState> occurrence_state_from(std::string_view key);

using OccurrenceId = Id<struct OccurrenceTag>;

// One firing of a rule, stored before it is shown. There is at most one for a rule and a local due time.
struct Occurrence {
    OccurrenceId id;
    ReminderRuleId rule;
    ReminderKind kind;
    std::string text;     // as the rule read when it fired
    std::string routine;  // key of the routine to open; "" for none
    LocalSecond due_local;
    Moment due;
    OccurrenceState state = OccurrenceState::Pending;
    std::optional<Moment> snoozed_until;

    bool operator==(const Occurrence&) const = default;
};

// It still waits for an answer: pending, delivered, seen, missed, or snoozed.
bool is_open(const Occurrence& occurrence);
// It waits for an answer now: open, not snoozed beyond `now`, and not one that a clock set back has put ahead again.
bool is_waiting(const Occurrence& occurrence, Instant now);

// Nobody answered it for hours: it was missed, or shown while the person was away.
bool is_late(const Occurrence& occurrence, Instant now);

enum class Answer { Done, Later, Skip };

// How the state changes on an answer; refuses one for an occurrence that is already answered.
Result<OccurrenceState> after_answer(OccurrenceState state, Answer answer);

}  // namespace aftercare
