#include "app/records/ical/zone.h"

namespace aftercare::records {
namespace {

using namespace std::chrono;

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

void add_observance(icalcomponent* component, Instant at, seconds before, seconds after, bool summer)
{
    auto* observance = icalcomponent_new(summer ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT);
    // It begins at what the wall clock read just before the change.
    const auto local = LocalSecond{(at + before).time_since_epoch()};
    icalcomponent_add_property(observance, icalproperty_new_dtstart(ical_time(local)));
    icalcomponent_add_property(observance, icalproperty_new_tzoffsetfrom(static_cast<int>(before.count())));
    icalcomponent_add_property(observance, icalproperty_new_tzoffsetto(static_cast<int>(after.count())));
    icalcomponent_add_component(component, observance);
}

}  // namespace

icalcomponent* zone_component(const Zone& zone, Instant from, Instant until)
{
    auto* component = icalcomponent_new(ICAL_VTIMEZONE_COMPONENT);
    icalcomponent_add_property(component, icalproperty_new_tzid(zone.name().c_str()));
    auto here = floor<days>(from) - days{1};
    auto offset = zone.offset_at(here);
    add_observance(component, here, offset, offset, false);
    for (Instant at = here; at < until; at += days{1}) {
        const auto next = zone.offset_at(at + days{1});
        if (next == offset) continue;
        add_observance(component, change_between(zone, at, at + days{1}), offset, next, next > offset);
        offset = next;
    }
    return component;
}

}  // namespace aftercare::records
