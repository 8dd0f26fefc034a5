#pragma once

#include "app/base/time.h"

#include <bitset>
#include <optional>
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

// At these times of day on `from` and on every `every`-th day after it, but only on these weekdays.
struct EveryDays {
    int every = 1;  // 1 to 366
    Day from{};
    std::vector<TimeOfDay> times;
    Weekdays weekdays = every_day;
    bool operator==(const EveryDays&) const = default;
};

// At `from`, then every `every`, up to and including `to`, on these weekdays. All within one day: from < to.
struct EverySpan {
    Span every{};
    TimeOfDay from{}, to{};
    Weekdays weekdays = every_day;
    bool operator==(const EverySpan&) const = default;
};

// This long after the last one was answered, within the same times of day; what would come later waits for `from`.
struct AfterLast {
    Span after{};
    TimeOfDay from{}, to{};
    Weekdays weekdays = every_day;
    bool operator==(const AfterLast&) const = default;
};

// These spans after every treatment session, or after every `nth` one. Whole days keep the wall-clock time.
struct AfterSession {
    std::vector<Span> after;  // each 0 to 366 days
    int nth = 1;              // 1 to 100
    bool operator==(const AfterSession&) const = default;
};

// Once, at a wall-clock time.
struct Once {
    LocalSecond at{};
    bool operator==(const Once&) const = default;
};

using Schedule = std::variant<TimesOfDay, EveryDays, EverySpan, AfterLast, AfterSession, Once>;

// Refuses a schedule that could never fire, and says why.
Result<> check(const Schedule& schedule);

// The schedule without the weekdays that are not among these. Sessions and single moments keep to no weekday.
Schedule only_on(Schedule schedule, const Weekdays& weekdays);

// A treatment that a rule may count from.
struct HeldSession {
    Moment at;
    Instant entered;  // when it was written down
    bool operator==(const HeldSession&) const = default;
};

// What a schedule counts from that does not stand in itself.
struct Anchors {
    Instant last_answer;                // of this rule; when the rule was made, before the first
    std::vector<HeldSession> sessions;  // since the rule was made, oldest first
};

// A moment at which a rule fires: the wall-clock reading that names it, and the instant that reading stands for.
struct Due {
    LocalSecond local;
    Instant at;
    bool operator==(const Due&) const = default;
};

// The first firing strictly after `after` and within two years of it; none when there is no more. A wall time that the
// clock skips fires once, at the first instant after the gap; one that the clock repeats fires once, the first time.
std::optional<Due> next_due(const Schedule& schedule, Instant after, const Zone& zone, const Anchors& anchors = {});

// Every firing after `after` and up to `until`, in order, at most `limit`.
std::vector<Due> due_between(const Schedule& schedule, Instant after, Instant until, const Zone& zone,
                             std::size_t limit, const Anchors& anchors = {});

}  // namespace aftercare
