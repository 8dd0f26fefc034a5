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
    std::vector<Span> other_reminders;  // kept as they were while a visit is changed
    std::string note;
    std::string calendar_uid;
    CalendarVersion calendar_version;

    bool operator==(const VisitDraft&) const = default;
};
// None while the time cannot be read.
std::optional<AppointmentDetails> details_of(const VisitDraft& draft, const AppState& state);
VisitDraft draft_of(const AppointmentDetails& details);
// The next visit of its kind: the same person, place and time of day, one week on.
VisitDraft draft_of_next(const AppointmentDetails& last, Day today);
VisitDraft draft_of_next(const SessionDetails& last, Day today);
// The coming day of the same weekday that many weeks on, counted from today when `last` is longer ago.
Day weeks_on(Day last, int weeks, Day today);

struct SessionDraft {
    DayField day;
    std::string time = "10:00";
    std::string therapist, place;
    std::vector<Technique> techniques;
    std::optional<int> before, after, next_day;
    std::string note, instructions;

    bool operator==(const SessionDraft&) const = default;
};
std::optional<SessionDetails> details_of(const SessionDraft& draft, const AppState& state);
SessionDraft draft_of(const SessionDetails& details);

// The kinds of schedule, as the form offers them.
enum class RuleWhen { AtTimes, EveryDays, EverySpan, AfterLast, AfterSession, Once };

// The fields of every kind at once, so that changing one's mind loses nothing.
struct WhenDraft {
    RuleWhen kind = RuleWhen::AtTimes;
    std::vector<std::string> times = {"09:00"};
    std::optional<int> every = 2;  // days or weeks
    bool weeks = false;
    DayField start;
    Span gap = std::chrono::hours(1);
    std::string from = "09:00", to = "17:00";
    Weekdays weekdays = every_day;
    std::vector<Span> after_session = {std::chrono::days(1)};
    int nth_session = 1;
    DayField day;  // of a single one
    std::string time = "12:00";

    bool operator==(const WhenDraft&) const = default;
};
WhenDraft draft_of(const Schedule& schedule);

// A rule as it was, with what the person changes of it. Its schedule stays as it is until `when` is touched.
struct RuleDraft {
    RuleDetails details{.kind = ReminderKind::Stretch};
    WhenDraft when;
    std::string catch_up = "09:00";  // of what was missed

    bool operator==(const RuleDraft&) const = default;
};
// None while a time cannot be read. Whether it could ever fire is for check() to say.
std::optional<RuleDetails> details_of(const RuleDraft& draft, Day today);
RuleDraft draft_of(const RuleDetails& details);

// After so many sessions it is asked whether anything has changed.
inline constexpr int sessions_to_review = 4;

// What is often useful, to be taken with one tap. Nothing of it is on by itself.
std::vector<RuleDetails> reminder_ideas(const Ui& ui, const AppState& state);

}  // namespace aftercare::ui
