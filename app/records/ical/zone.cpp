#include "app/records/ical/zone.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace aftercare::records {
namespace {

using namespace std::chrono;

struct ClockChange {
    LocalSecond local;  // what the wall clock read just before it
    seconds before, after;
};

// The day of a change in its month, as a rule tells it: the second Sunday, or the last one.
struct Place {
    month in;
    weekday on;
    unsigned number = 0;
    bool is_last = false;
};

year_month_day date_of(const ClockChange& change) { return year_month_day{floor<days>(change.local)}; }

Place place_of(const ClockChange& change)
{
    const auto date = date_of(change);
    const auto last = static_cast<unsigned>((date.year() / date.month() / std::chrono::last).day());
    const auto day = static_cast<unsigned>(date.day());
    return {date.month(), weekday{floor<days>(change.local)}, (day - 1) / 7 + 1, day + 7 > last};
}

// The first instant of the new offset, somewhere after `before` and not after `after`.
Instant change_between(const Zone& zone, Instant before, Instant after)
{
    const auto old = zone.offset_at(before);
    while (after - before > seconds{1}) {
        const auto middle = before + (after - before) / 2;
        (zone.offset_at(middle) == old ? before : after) = middle;
    }
    return after;
}

std::vector<ClockChange> changes_between(const Zone& zone, Instant from, Instant until)
{
    std::vector<ClockChange> changes;
    auto offset = zone.offset_at(from);
    for (Instant at = from; at < until; at += days{1}) {
        const auto next = zone.offset_at(at + days{1});
        if (next == offset) continue;
        const auto change = change_between(zone, at, at + days{1});
        changes.push_back({LocalSecond{(change + offset).time_since_epoch()}, offset, next});
        offset = next;
    }
    return changes;
}

// The rule of changes that are a year apart each, such as "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"; none where they follow
// none.
std::optional<std::string> rule_of(const std::vector<ClockChange>& yearly)
{
    const auto first = place_of(yearly.front());
    const auto time = yearly.front().local - floor<days>(yearly.front().local);
    bool always_last = true, always_number = true;
    for (std::size_t i = 0; i < yearly.size(); ++i) {
        const auto& change = yearly[i];
        const auto place = place_of(change);
        const bool next_year = date_of(change).year() == date_of(yearly.front()).year() + std::chrono::years(i);
        const bool alike = place.in == first.in && place.on == first.on && change.before == yearly.front().before &&
                           change.after == yearly.front().after && change.local - floor<days>(change.local) == time;
        if (!next_year || !alike) return std::nullopt;
        always_last &= place.is_last;
        always_number &= place.number == first.number;
    }
    if (!always_last && !always_number) return std::nullopt;
    constexpr std::string_view names[] = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    return "FREQ=YEARLY;BYMONTH=" + std::to_string(static_cast<unsigned>(first.in)) +
           ";BYDAY=" + (always_last ? "-1" : std::to_string(first.number)) + std::string(names[first.on.c_encoding()]);
}

void add_observance(icalcomponent* component, const ClockChange& change, const std::string& rule = {})
{
    const bool summer = change.after > change.before;
    auto* observance = icalcomponent_new(summer ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT);
    icalcomponent_add_property(observance, icalproperty_new_dtstart(ical_time(change.local)));
    if (!rule.empty())
        icalcomponent_add_property(observance, icalproperty_new_rrule(icalrecurrencetype_from_string(rule.c_str())));
    icalcomponent_add_property(observance, icalproperty_new_tzoffsetfrom(static_cast<int>(change.before.count())));
    icalcomponent_add_property(observance, icalproperty_new_tzoffsetto(static_cast<int>(change.after.count())));
    icalcomponent_add_component(component, observance);
}

// Two changes a year that each follow a rule are written as the rules.
bool add_as_rules(icalcomponent* component, const std::vector<ClockChange>& changes, int years)
{
    if (changes.size() != 2 * static_cast<std::size_t>(years)) return false;
    std::vector<ClockChange> one, other;
    for (std::size_t i = 0; i < changes.size(); ++i) (i % 2 == 0 ? one : other).push_back(changes[i]);
    const auto rule = rule_of(one), other_rule = rule_of(other);
    if (!rule || !other_rule) return false;
    add_observance(component, one.front(), *rule);
    add_observance(component, other.front(), *other_rule);
    return true;
}

}  // namespace

icalcomponent* zone_component(const Zone& zone, Instant from, Instant now, int years)
{
    auto* component = icalcomponent_new(ICAL_VTIMEZONE_COMPONENT);
    icalcomponent_add_property(component, icalproperty_new_tzid(zone.name().c_str()));
    const Instant here = floor<days>(from) - days{1};
    const auto offset = zone.offset_at(here);
    add_observance(component, {LocalSecond{(here + offset).time_since_epoch()}, offset, offset});
    // Whole years from the next on, so that each has as many changes as the others.
    const auto next = year_month_day{floor<days>(now)}.year() + std::chrono::years(1);
    const Instant begins = sys_days{next / January / 1};
    const Instant ends = sys_days{(next + std::chrono::years(years)) / January / 1};
    for (const auto& change : changes_between(zone, here, begins)) add_observance(component, change);
    const auto coming = changes_between(zone, begins, ends);
    if (!add_as_rules(component, coming, years))
        for (const auto& change : coming) add_observance(component, change);
    return component;
}

}  // namespace aftercare::records
