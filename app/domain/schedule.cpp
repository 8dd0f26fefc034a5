#include "app/domain/schedule.h"

#include "app/base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace aftercare {
namespace {

using namespace std::chrono;

constexpr std::array<std::pair<ReminderKind, std::string_view>, 7> kind_keys = {{
    {ReminderKind::Stretch, "stretch"},
    {ReminderKind::Posture, "posture"},
    {ReminderKind::Hydration, "hydration"},
    {ReminderKind::CheckIn, "checkin"},
    {ReminderKind::Routine, "routine"},
    {ReminderKind::Appointment, "appointment"},
    {ReminderKind::Custom, "custom"},
}};

bool is_on(const Weekdays& weekdays, Day day) { return weekdays.test(weekday{day}.c_encoding()); }

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

// The last day on which the schedule can fire.
Day last_day(const Schedule& schedule)
{
    const auto* once = std::get_if<Once>(&schedule);
    return once ? floor<days>(once->at) : Day{year{9999} / 12 / 31};
}

Day first_day(const Schedule& schedule, Instant after, const Zone& zone)
{
    const auto* once = std::get_if<Once>(&schedule);
    return once ? floor<days>(once->at) : zone.day_of(after);
}

// Calls `visit` with every firing after `after`, in order, until it returns false. Wall times in order are instants in
// order, so times that a gap puts on the same instant are one firing: the first of them.
template <class Visit>
void for_each_due(const Schedule& schedule, Instant after, const Zone& zone, Visit visit)
{
    if (!check(schedule)) return;
    for (Day day = first_day(schedule, after, zone); day <= last_day(schedule); day += days{1}) {
        const auto times = std::visit([&](const auto& rule) { return times_on(rule, day); }, schedule);
        for (const auto local : times) {
            const auto at = zone.to_instant(local);
            if (at <= after) continue;
            if (!visit(Due{local, at})) return;
            after = at;
        }
    }
}

Result<> check_one(const TimesOfDay& schedule)
{
    if (schedule.weekdays.none()) return fail(ErrorKind::Invalid, "Choose at least one day of the week.");
    if (schedule.times.empty()) return fail(ErrorKind::Invalid, "Give at least one time of day.");
    if (!std::ranges::all_of(schedule.times, in_a_day))
        return fail(ErrorKind::Invalid, "A time of day is from 00:00 to 23:59.");
    return {};
}

Result<> check_one(const EverySpan& schedule)
{
    if (schedule.weekdays.none()) return fail(ErrorKind::Invalid, "Choose at least one day of the week.");
    if (schedule.every < minutes{1}) return fail(ErrorKind::Invalid, "Leave at least one minute between reminders.");
    if (!in_a_day(schedule.from) || !in_a_day(schedule.to))
        return fail(ErrorKind::Invalid, "A time of day is from 00:00 to 23:59.");
    if (schedule.from >= schedule.to)
        return fail(ErrorKind::Invalid, "The first time must be earlier in the day than the last.");
    return {};
}

Result<> check_one(const Once&) { return {}; }

}  // namespace

Result<> check(const Schedule& schedule)
{
    return std::visit([](const auto& rule) { return check_one(rule); }, schedule);
}

std::optional<Due> next_due(const Schedule& schedule, Instant after, const Zone& zone)
{
    std::optional<Due> next;
    for_each_due(schedule, after, zone, [&](const Due& due) {
        next = due;
        return false;
    });
    return next;
}

std::vector<Due> due_between(const Schedule& schedule, Instant after, Instant until, const Zone& zone,
                             std::size_t limit)
{
    std::vector<Due> dues;
    for_each_due(schedule, after, zone, [&](const Due& due) {
        if (due.at > until || dues.size() >= limit) return false;
        dues.push_back(due);
        return true;
    });
    return dues;
}

std::string_view key_of(ReminderKind kind)
{
    return std::ranges::find(kind_keys, kind, &std::pair<ReminderKind, std::string_view>::first)->second;
}

std::optional<ReminderKind> reminder_kind_from(std::string_view key)
{
    const auto found = std::ranges::find(kind_keys, key, &std::pair<ReminderKind, std::string_view>::second);
    if (found == kind_keys.end()) return std::nullopt;
    return found->first;
}

bool QuietHours::covers(TimeOfDay time) const
{
    if (from <= to) return time >= from && time < to;
    return time >= from || time < to;
}

Instant QuietHours::wait_from(Instant at, const Zone& zone) const
{
    const auto local = zone.to_local(at);
    const auto day = floor<days>(local);
    if (!covers(floor<minutes>(local - day))) return at;
    LocalSecond end = day + to;
    if (end <= local) end += days{1};
    const auto instant = zone.to_instant(end);
    // In a repeated hour the first reading of `end` may be over already; then it is the second one.
    return instant >= at ? instant : at + (end - local);
}

}  // namespace aftercare
