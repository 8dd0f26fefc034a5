#include "tests/support/lived_reference.h"

#include <algorithm>

namespace aftercare::test {
namespace {

using namespace std::chrono;

bool on_weekday(const Weekdays& weekdays, Day day) { return weekdays.test(weekday{day}.c_encoding()); }

bool has(const std::vector<TimeOfDay>& times, seconds time) { return std::ranges::find(times, time) != times.end(); }

// A reading shown before may come again up to a day later; where the offset stands still none does.
bool stands_still(Instant from, Instant to, const Zone& zone)
{
    for (auto at = from; at < to; at += hours{1})
        if (zone.offset_at(at) != zone.offset_at(to)) return false;
    return true;
}

LocalSecond latest_reading(Instant after, Instant until, const Zone& zone)
{
    auto latest = zone.to_local(after);
    if (stands_still(after - hours{26}, until, zone)) return latest;
    for (auto at = after - hours{26}; at < after; at += minutes{1}) latest = std::max(latest, zone.to_local(at));
    return latest;
}

}  // namespace

bool names(const Schedule& schedule, LocalSecond reading)
{
    const auto today = floor<days>(reading);
    const auto time = reading - today;
    if (const auto* once = std::get_if<Once>(&schedule)) return once->at == reading;
    if (const auto* daily = std::get_if<TimesOfDay>(&schedule))
        return on_weekday(daily->weekdays, today) && has(daily->times, time);
    if (const auto* nth = std::get_if<EveryDays>(&schedule))
        return on_weekday(nth->weekdays, today) && today >= nth->from &&
               (today - nth->from).count() % nth->every == 0 && has(nth->times, time);
    const auto& often = std::get<EverySpan>(schedule);
    return on_weekday(often.weekdays, today) && time >= often.from && time <= often.to &&
           (time - often.from) % often.every == seconds{0};
}

std::vector<Due> lived(const Schedule& schedule, Instant after, Instant until, const Zone& zone)
{
    std::vector<Due> dues;
    auto latest = latest_reading(after, until, zone);
    for (auto now = after + minutes{1}; now <= until; now += minutes{1}) {
        std::optional<Due> fires;
        while (latest < zone.to_local(now)) {
            latest += minutes{1};
            if (names(schedule, latest) && !fires) fires = Due{latest, now};
        }
        if (fires) dues.push_back(*fires);
    }
    return dues;
}

Due lived_after(const AfterLast& schedule, Instant base, const Zone& zone)
{
    for (auto now = ceil<minutes>(base);; now += minutes{1}) {
        const auto reading = zone.to_local(now);
        const auto today = floor<days>(reading);
        const auto time = reading - today;
        if (!on_weekday(schedule.weekdays, today) || time < schedule.from || time > schedule.to) continue;
        const bool second_time = zone.to_instant(reading) != now;
        return {second_time ? reading + seconds{1} : reading, now};
    }
}

}  // namespace aftercare::test
