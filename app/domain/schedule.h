#pragma once

#include "app/base/id.h"
#include "app/base/time.h"
#include "app/domain/appointment.h"

#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace aftercare {

// Bit 0 is Sunday, as in std::chrono::weekday::c_encoding.
using Weekdays = std::bitset<7>;
inline const Weekdays every_day{0b1111111};

// At these times of day, on these weekdays.
struct TimesOfDay {
    std::vector<TimeOfDay> times;
    Weekdays weekdays = every_day;
    bool operator==(const TimesOfDay&) const = default;
};

// At `from`, then every `every`, up to and including `to`, on these weekdays. All within one day: from < to.
struct EverySpan {
    Span every{};
    TimeOfDay from{}, to{};
    Weekdays weekdays = every_day;
    bool operator==(const EverySpan&) const = default;
};

// Once, at a wall-clock time.
struct Once {
    LocalSecond at{};
    bool operator==(const Once&) const = default;
};

using Schedule = std::variant<TimesOfDay, EverySpan, Once>;

// Refuses a schedule that could never fire, and says why.
Result<> check(const Schedule& schedule);

// A moment at which a rule fires: the wall-clock reading that names it, and the instant that reading stands for.
struct Due {
    LocalSecond local;
    Instant at;
    bool operator==(const Due&) const = default;
};

// The first firing strictly after `after`; none when there is no more. A wall time that the clock skips fires once,
// at the first instant after the gap; one that the clock repeats fires once, the first time.
std::optional<Due> next_due(const Schedule& schedule, Instant after, const Zone& zone);

// Every firing after `after` and up to `until`, in order, at most `limit`.
std::vector<Due> due_between(const Schedule& schedule, Instant after, Instant until, const Zone& zone,
                             std::size_t limit);

enum class ReminderKind { Stretch, Posture, Hydration, CheckIn, Routine, Appointment, Custom };
std::string_view key_of(ReminderKind kind);
std::optional<ReminderKind> reminder_kind_from(std::string_view key);

using ReminderRuleId = Id<struct ReminderRuleTag>;

struct RuleDetails {
    ReminderKind kind = ReminderKind::Custom;
    std::string text;
    std::string routine;  // key of the routine to open; "" for none
    Schedule schedule;
    bool paused = false;
    std::optional<AppointmentId> appointment;  // the visit it announces; removed with it

    bool operator==(const RuleDetails&) const = default;
};

// A rule fires only for times after `since`, so that a new or edited rule never reaches into the past.
struct ReminderRule {
    ReminderRuleId id;
    Instant since;
    RuleDetails details;

    bool operator==(const ReminderRule&) const = default;
};

// A time of day when nothing is shown; what falls due then waits for its end. It may cross midnight.
struct QuietHours {
    TimeOfDay from{}, to{};
    bool covers(TimeOfDay time) const;
    // The first moment at or after `at` outside the quiet hours.
    Instant wait_from(Instant at, const Zone& zone) const;
    bool operator==(const QuietHours&) const = default;
};

}  // namespace aftercare
