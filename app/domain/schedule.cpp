#include "app/domain/schedule.h"

#include <algorithm>

namespace aftercare {
namespace {

using namespace std::chrono;

bool is_on(const Weekdays& weekdays, Day day) { return weekdays.test(weekday{day}.c_encoding()); }

constexpr int most_days = 366;
constexpr std::size_t most_times = 48;

bool in_a_day(TimeOfDay time) { return time >= minutes{0} && time < days{1}; }

// The wall-clock times of one day, in order.
std::vector<LocalSecond> times_on(const TimesOfDay& schedule, Day day)
{
    std::vector<LocalSecond> times;
    if (!is_on(schedule.weekdays, day)) return times;
    for (const auto time : schedule.times) times.push_back(day + time);
    std::ranges::sort(times);
    return times;
}

std::vector<LocalSecond> times_on(const EveryDays& schedule, Day day)
{
    if (day < schedule.from || (day - schedule.from).count() % schedule.every != 0) return {};
    return times_on(TimesOfDay{schedule.times, schedule.weekdays}, day);
}

std::vector<LocalSecond> times_on(const EverySpan& schedule, Day day)
{
    std::vector<LocalSecond> times;
    if (!is_on(schedule.weekdays, day)) return times;
    for (LocalSecond time = day + schedule.from; time <= day + schedule.to; time += schedule.every)
        times.push_back(time);
    return times;
}

std::vector<LocalSecond> times_on(const Once& schedule, Day day)
{
    if (floor<days>(schedule.at) != day) return {};
    return {schedule.at};
}

// A firing at an instant rather than at a wall time. The second reading of a repeated minute is named by the second
// after it, so that it never shares its name with the first.
Due named(Instant at, const Zone& zone)
{
    const auto local = zone.to_local(at);
    return {zone.to_instant(local) == at ? local : local + seconds{1}, at};
}

// The first minute from `at` on that lies within the schedule's times of day.
Due first_within(const AfterLast& schedule, Instant at, const Zone& zone)
{
    at = ceil<minutes>(at);
    const auto earliest = zone.to_local(at);
    for (auto day = floor<days>(earliest);; day += days{1}) {
        const auto local = std::max<LocalSecond>(earliest, day + schedule.from);
        if (!is_on(schedule.weekdays, day) || local > day + schedule.to) continue;
        const auto start = zone.to_instant(local);
        // In a repeated hour the first reading of `local` may be over already; then it is the second one.
        if (start <= at) return named(at + (local - earliest), zone);
        // A gap may skip the first of the times, or all of them.
        if (zone.to_local(start) <= day + schedule.to) return named(start, zone);
    }
}

// Named by the wall clock of the session itself, so that a journey afterwards does not make another firing of it.
Due after_session(const HeldSession& session, Span span, const Zone& zone)
{
    const auto local = session.at.local() + span;
    return {local, span % days{1} == seconds{0} ? zone.to_instant(local) : session.at.at + span};
}

// A session written down long after it was held brings no reminders for the time before.
constexpr Span written_down_late = hours{1};

std::vector<Due> dues_of(const AfterSession& schedule, const std::vector<HeldSession>& sessions, const Zone& zone)
{
    std::vector<Due> dues;
    int number = 0;
    for (const auto& session : sessions) {
        if (++number % schedule.nth != 0) continue;
        for (const auto span : schedule.after) {
            const auto due = after_session(session, span, zone);
            if (due.at >= session.entered - written_down_late) dues.push_back(due);
        }
    }
    return dues;
}

// Wall times in order are instants in order, so times that a gap puts on the same instant are one firing: the first.
template <class Visit>
void walk_days(const auto& schedule, Day day, Day last, Instant after, const Zone& zone, Visit visit)
{
    for (; day <= last; day += days{1}) {
        for (const auto local : times_on(schedule, day)) {
            const auto at = zone.to_instant(local);
            if (at <= after) continue;
            if (!visit(Due{local, at})) return;
            after = at;
        }
    }
}

struct Interval {
    Instant after, until;
};

constexpr sys_days last_instant{year{9999} / 12 / 31};

// Calls `visit` with every firing after `within.after`, in order, until it returns false; those later than
// `within.until` may be left out.
template <class Visit>
void for_each_due(const auto& schedule, Interval within, const Zone& zone, const Anchors&, Visit visit)
{
    const bool endless = within.until > last_instant;
    const auto last = endless ? Day{last_instant.time_since_epoch()} : zone.day_of(within.until);
    walk_days(schedule, zone.day_of(within.after), last, within.after, zone, visit);
}

template <class Visit>
void for_each_due(const Once& schedule, Interval within, const Zone& zone, const Anchors&, Visit visit)
{
    walk_days(schedule, floor<days>(schedule.at), floor<days>(schedule.at), within.after, zone, visit);
}

template <class Visit>
void for_each_due(const AfterLast& schedule, Interval within, const Zone& zone, const Anchors& anchors, Visit visit)
{
    const auto due = first_within(schedule, anchors.last_answer + schedule.after, zone);
    if (due.at > within.after) visit(due);
}

template <class Visit>
void for_each_due(const AfterSession& schedule, Interval within, const Zone& zone, const Anchors& anchors, Visit visit)
{
    auto dues = dues_of(schedule, anchors.sessions, zone);
    std::ranges::sort(dues, {}, &Due::at);
    for (const auto& due : dues)
        if (due.at > within.after && !visit(due)) return;
}

constexpr auto no_weekday = "Choose at least one day of the week.";
constexpr auto no_such_time = "A time of day is from 00:00 to 23:59.";

Result<> check_times(const std::vector<TimeOfDay>& times, const Weekdays& weekdays)
{
    if (weekdays.none()) return fail(ErrorKind::Invalid, no_weekday);
    if (times.empty()) return fail(ErrorKind::Invalid, "Give at least one time of day.");
    if (times.size() > most_times) return fail(ErrorKind::Invalid, "Give at most 48 times of day.");
    if (!std::ranges::all_of(times, in_a_day)) return fail(ErrorKind::Invalid, no_such_time);
    return {};
}

Result<> check_window(TimeOfDay from, TimeOfDay to, const Weekdays& weekdays)
{
    if (weekdays.none()) return fail(ErrorKind::Invalid, no_weekday);
    if (!in_a_day(from) || !in_a_day(to)) return fail(ErrorKind::Invalid, no_such_time);
    if (from >= to) return fail(ErrorKind::Invalid, "The first time must be earlier in the day than the last.");
    return {};
}

Result<> check_one(const TimesOfDay& schedule) { return check_times(schedule.times, schedule.weekdays); }

Result<> check_one(const EveryDays& schedule)
{
    if (schedule.every < 1 || schedule.every > most_days)
        return fail(ErrorKind::Invalid, "Remind every 1 to 366 days.");
    return check_times(schedule.times, schedule.weekdays);
}

Result<> check_one(const EverySpan& schedule)
{
    if (schedule.every < minutes{1}) return fail(ErrorKind::Invalid, "Leave at least one minute between reminders.");
    return check_window(schedule.from, schedule.to, schedule.weekdays);
}

Result<> check_one(const AfterLast& schedule)
{
    if (schedule.after < minutes{1}) return fail(ErrorKind::Invalid, "Leave at least one minute between reminders.");
    if (schedule.after > days{most_days}) return fail(ErrorKind::Invalid, "Leave at most 366 days between reminders.");
    return check_window(schedule.from, schedule.to, schedule.weekdays);
}

Result<> check_one(const AfterSession& schedule)
{
    const auto fits = [](Span span) { return span >= seconds{0} && span <= days{most_days}; };
    if (schedule.after.empty() || schedule.after.size() > most_times)
        return fail(ErrorKind::Invalid, "Say how long after a session to remind, at most 48 times.");
    if (!std::ranges::all_of(schedule.after, fits))
        return fail(ErrorKind::Invalid, "A reminder comes at most 366 days after a session, and not before it.");
    if (schedule.nth < 1 || schedule.nth > 100) return fail(ErrorKind::Invalid, "Count from 1 to 100 sessions.");
    return {};
}

Result<> check_one(const Once&) { return {}; }

constexpr Span two_years = days{731};

}  // namespace

Result<> check(const Schedule& schedule)
{
    return std::visit([](const auto& rule) { return check_one(rule); }, schedule);
}

Schedule only_on(Schedule schedule, const Weekdays& weekdays)
{
    const auto narrow = [&](auto& rule) {
        if constexpr (requires { rule.weekdays; }) rule.weekdays &= weekdays;
    };
    std::visit(narrow, schedule);
    return schedule;
}

std::optional<Due> next_due(const Schedule& schedule, Instant after, const Zone& zone, const Anchors& anchors)
{
    const auto dues = due_between(schedule, after, after + two_years, zone, 1, anchors);
    return dues.empty() ? std::nullopt : std::optional(dues.front());
}

std::vector<Due> due_between(const Schedule& schedule, Instant after, Instant until, const Zone& zone,
                             std::size_t limit, const Anchors& anchors)
{
    std::vector<Due> dues;
    if (!check(schedule) || limit == 0) return dues;
    const auto keep = [&](const Due& due) {
        if (due.at > until) return false;
        dues.push_back(due);
        return dues.size() < limit;
    };
    std::visit([&](const auto& rule) { for_each_due(rule, {after, until}, zone, anchors, keep); }, schedule);
    return dues;
}

}  // namespace aftercare
