#include "app/records/ical/writer.h"

#include "app/records/ical/zone.h"

#include <algorithm>

namespace aftercare::records {
namespace {

using namespace std::chrono;

// For how many years from now the clock changes of the zone are looked at.
constexpr auto zone_years = 5;
// So long a file goes on to say that an event is cancelled, for calendars that are seldom brought up to date.
constexpr Span cancelled_for = days{366};

bool is_shown_twice(const Zone& zone, Instant at)
{
    const auto set_back = zone.offset_at(at - days{1}) - zone.offset_at(at + days{1});
    const auto local = zone.to_local(at);
    return set_back > seconds{0} && (zone.to_local(at - set_back) == local || zone.to_local(at + set_back) == local);
}

std::string text_of_component(icalcomponent* component)
{
    char* written = icalcomponent_as_ical_string_r(component);
    std::string text(written);
    icalmemory_free_buffer(written);
    return text;
}

// An event that says something else than before gets a larger SEQUENCE, whatever made it change.
void number(ExportedEvent& said, const ExportedEvent& before, Instant now)
{
    const bool is_other = said.said != before.said;
    const auto changed_at = said.modified;
    said.sequence = std::max(said.sequence, before.sequence + (is_other ? 1 : 0));
    if (said.sequence == before.sequence) said.modified = before.modified;
    else said.modified = changed_at > before.modified ? changed_at : now;
}

}  // namespace

Writer::Writer(const Zone& zone, Instant now, const std::vector<ExportedEvent>& earlier)
    : m_zone(zone),
      m_now(now),
      m_calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT))
{
    for (const auto& one : earlier) m_earlier.emplace(one.uid, one);
    add(m_calendar.get(), icalproperty_new_prodid("-//Aftercare//Aftercare//EN"));
    add(m_calendar.get(), icalproperty_new_version("2.0"));
    add(m_calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
}

void Writer::add_zone(Instant from)
{
    if (m_zone.name() == "UTC") return;
    icalcomponent_add_component(m_calendar.get(), zone_component(m_zone, from, m_now, zone_years));
}

icalcomponent* Writer::begin(const std::string& uid, const std::string& kind, const std::string& title)
{
    auto* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    add(event, icalproperty_new_uid((uid + uid_end).c_str()));
    add(event, icalproperty_new_summary(title.c_str()));
    auto* what = icalproperty_new_x(kind.c_str());
    icalproperty_set_x_name(what, kind_name);
    add(event, what);
    icalcomponent_add_component(m_calendar.get(), event);
    m_said[uid + uid_end] = {.uid = uid + uid_end, .kind = kind, .title = title};
    return event;
}

void Writer::add_time(icalcomponent* event, icalproperty* (*make)(icaltimetype), const Moment& at) const
{
    const bool is_elsewhere = !at.zone.empty() && at.zone != m_zone.name();
    if (m_zone.name() == "UTC" || is_elsewhere || is_shown_twice(m_zone, at.at))
        return add(event, make(ical_utc(at.at)));
    auto* property = make(ical_time(m_zone.to_local(at.at)));
    icalproperty_add_parameter(property, icalparameter_new_tzid(m_zone.name().c_str()));
    add(event, property);
}

void Writer::start(icalcomponent* event, const Moment& at) const { add_time(event, icalproperty_new_dtstart, at); }
void Writer::end(icalcomponent* event, const Moment& at) const { add_time(event, icalproperty_new_dtend, at); }

void Writer::alarm(icalcomponent* event, const std::string& words, Span before)
{
    auto* component = icalcomponent_new(ICAL_VALARM_COMPONENT);
    add(component, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    add(component, icalproperty_new_description(words.c_str()));
    add(component, icalproperty_new_trigger(icaltriggertype_from_int(-static_cast<int>(before.count()))));
    icalcomponent_add_component(event, component);
}

void Writer::finish(icalcomponent* event, Instant changed_at)
{
    auto& said = m_said[text_of(icalcomponent_get_uid(event))];
    const auto start = icalcomponent_get_dtstart(event);
    said.starts =
        icaltime_is_utc(start) ? Instant{local_of(start).time_since_epoch()} : m_zone.to_instant(local_of(start));
    said.repeats = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY) != nullptr;
    said.said = fingerprint(text_of_component(event));
    said.sequence = sequence_of(changed_at);
    said.modified = changed_at;
    const auto before = m_earlier.find(said.uid);
    if (before != m_earlier.end()) number(said, before->second, m_now);
    set_version(event, said);
}

void Writer::set_version(icalcomponent* event, const ExportedEvent& said)
{
    add(event, icalproperty_new_dtstamp(ical_utc(m_now)));
    add(event, icalproperty_new_lastmodified(ical_utc(said.modified)));
    add(event, icalproperty_new_sequence(static_cast<int>(std::min<std::int64_t>(said.sequence, 0x7fffffff))));
}

void Writer::cancel_gone()
{
    for (const auto& [uid, one] : m_earlier) {
        if (m_said.contains(uid) || m_kept.contains(uid)) continue;
        // A firing that has passed took place.
        const bool has_been = one.kind == reminder_kind && !one.repeats && one.starts <= m_now;
        const bool is_long_known = one.cancelled && m_now - one.modified > cancelled_for;
        if (!has_been && !is_long_known) cancel(one);
    }
}

void Writer::cancel(ExportedEvent gone)
{
    if (!gone.cancelled) {
        ++gone.sequence;
        gone.modified = m_now;
        gone.said.clear();
        gone.cancelled = true;
    }
    ++m_cancelled;
    auto* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    add(event, icalproperty_new_uid(gone.uid.c_str()));
    add(event, icalproperty_new_summary(gone.title.c_str()));
    auto* what = icalproperty_new_x(gone.kind.c_str());
    icalproperty_set_x_name(what, kind_name);
    add(event, what);
    add(event, icalproperty_new_dtstart(ical_utc(gone.starts)));
    add(event, icalproperty_new_status(ICAL_STATUS_CANCELLED));
    set_version(event, gone);
    icalcomponent_add_component(m_calendar.get(), event);
    m_said[gone.uid] = std::move(gone);
}

std::string Writer::text() const { return text_of_component(m_calendar.get()); }

std::vector<ExportedEvent> Writer::said() const
{
    std::vector<ExportedEvent> all;
    for (const auto& [uid, one] : m_said) all.push_back(one);
    return all;
}

}  // namespace aftercare::records
