#pragma once

#include "app/core/state.h"
#include "app/ui/day_field.h"

#include <optional>
#include <string>
#include <vector>

// What a person has filled in so far on the follow-ups page. Nothing here is stored until it is saved.
namespace aftercare::ui {

// The moment of a wall-clock time where the person is.
Moment moment_of(const AppState& state, LocalSecond local);

struct VisitDraft {
    DayField day;
    std::string time = "10:00";
    std::string therapist, place;
    bool remind_day_before = false, remind_hours_before = false;

    bool operator==(const VisitDraft&) const = default;
};
// None while the time cannot be read.
std::optional<AppointmentDetails> details_of(const VisitDraft& draft, const AppState& state);

struct SessionDraft {
    DayField day;
    std::string time = "10:00";
    std::string therapist;
    std::vector<Technique> techniques;
    std::optional<int> before, after, next_day;
    std::string note;

    bool operator==(const SessionDraft&) const = default;
};
std::optional<SessionDetails> details_of(const SessionDraft& draft, const AppState& state);
SessionDraft draft_of(const SessionDetails& details);

struct RuleDraft {
    ReminderKind kind = ReminderKind::Stretch;
    std::string text;
    bool spread = false;  // every so often between two times, instead of at these times
    std::vector<std::string> times = {"09:00"};
    Span every = std::chrono::hours(1);
    std::string from = "09:00", to = "17:00";
    Weekdays weekdays = every_day;
    std::string routine;  // only with the kind Routine
    bool paused = false;  // kept as it was while a rule is changed

    bool operator==(const RuleDraft&) const = default;
};
// None while a time cannot be read. Whether it could ever fire is for check() to say.
std::optional<RuleDetails> details_of(const RuleDraft& draft);
RuleDraft draft_of(const RuleDetails& details);

// What is often useful, to be taken with one tap. Nothing of it is on by itself.
std::vector<RuleDetails> reminder_ideas(const Ui& ui, const AppState& state);

}  // namespace aftercare::ui
