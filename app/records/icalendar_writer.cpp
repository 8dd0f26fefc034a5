#include "app/core/state.h"
#include "app/records/ical/parts.h"
#include "app/records/ical/zone.h"
#include "app/records/icalendar.h"

#include <algorithm>

namespace aftercare::records {
namespace {

using namespace std::chrono;

// From when to when the clock changes of the zone are written beside the events.
constexpr auto zone_years = 5;
// SEQUENCE counts seconds from here, so that it grows with every change and fits its 31 bits until 2088.
constexpr Instant sequence_from = sys_days{2020y / January / 1};
// A rule with more times than this on a day is no use in a calendar.
constexpr std::size_t most_times = 48;

std::string weekday_list(const Weekdays& weekdays)
{
    constexpr std::string_view names[] = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    std::string list;
    for (const std::size_t day : {1u, 2u, 3u, 4u, 5u, 6u, 0u}) {
        if (!weekdays.test(day)) continue;
        if (!list.empty()) list += ',';
        list += names[day];
    }
    return list;
}

bool is_shown_twice(const Zone& zone, Instant at)
{
    const auto set_back = zone.offset_at(at - days{1}) - zone.offset_at(at + days{1});
    const auto local = zone.to_local(at);
    return set_back > seconds{0} && (zone.to_local(at - set_back) == local || zone.to_local(at + set_back) == local);
}

class Writer {
public:
    Writer(const Zone& zone, Instant now)
        : m_zone(zone),
          m_now(now),
          m_calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT))
    {
        icalcomponent_add_property(m_calendar.get(), icalproperty_new_prodid("-//Aftercare//Aftercare//EN"));
        icalcomponent_add_property(m_calendar.get(), icalproperty_new_version("2.0"));
        icalcomponent_add_property(m_calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    }

    // The zone stands before the events, from the first of them on.
    void add_zone(Instant from)
    {
        if (m_zone.name() == "UTC") return;
        icalcomponent_add_component(m_calendar.get(), zone_component(m_zone, from, m_now + days{366} * zone_years));
    }

    icalcomponent* add_event(const std::string& uid, const char* kind, const std::string& title, Instant changed_at)
    {
        auto* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
        const auto sequence = std::max<std::int64_t>(0, (changed_at - sequence_from).count());
        add(event, icalproperty_new_uid((uid + uid_end).c_str()));
        add(event, icalproperty_new_dtstamp(ical_utc(m_now)));
        add(event, icalproperty_new_lastmodified(ical_utc(changed_at)));
        add(event, icalproperty_new_sequence(static_cast<int>(std::min<std::int64_t>(sequence, 0x7fffffff))));
        add(event, icalproperty_new_summary(title.c_str()));
        auto* what = icalproperty_new_x(kind);
        icalproperty_set_x_name(what, kind_name);
        add(event, what);
        icalcomponent_add_component(m_calendar.get(), event);
        return event;
    }

    static void add(icalcomponent* event, icalproperty* property) { icalcomponent_add_property(event, property); }

    // A wall-clock time here; one that the clock shows twice, and that readers would take for different moments, in UTC.
    void start(icalcomponent* event, Instant at) const
    {
        const auto local = m_zone.to_local(at);
        if (m_zone.name() == "UTC" || is_shown_twice(m_zone, at))
            return add(event, icalproperty_new_dtstart(ical_utc(at)));
        auto* property = icalproperty_new_dtstart(ical_time(local));
        icalproperty_add_parameter(property, icalparameter_new_tzid(m_zone.name().c_str()));
        add(event, property);
    }

    static void alarm(icalcomponent* event, const std::string& words, Span before)
    {
        auto* component = icalcomponent_new(ICAL_VALARM_COMPONENT);
        add(component, icalproperty_new_action(ICAL_ACTION_DISPLAY));
        add(component, icalproperty_new_description(words.c_str()));
        add(component, icalproperty_new_trigger(icaltriggertype_from_int(-static_cast<int>(before.count()))));
        icalcomponent_add_component(event, component);
    }

    std::string text() const
    {
        char* written = icalcomponent_as_ical_string_r(m_calendar.get());
        std::string text(written);
        icalmemory_free_buffer(written);
        return text;
    }

private:
    const Zone& m_zone;
    Instant m_now;
    ComponentOwner m_calendar;
};

void add_text(icalcomponent* event, icalproperty* (*make)(const char*), const std::string& text)
{
    if (!text.empty()) Writer::add(event, make(text.c_str()));
}

void add_visit(Writer& writer, const Dated<Appointment>& visit)
{
    const auto& details = visit.row.details;
    const auto title = details.therapist.empty() ? std::string("Visit") : details.therapist;
    auto* event = writer.add_event(visit.row.id.text(), "VISIT", title, visit.changed_at);
    writer.start(event, details.at.at);
    add_text(event, icalproperty_new_location, details.place);
    add_text(event, icalproperty_new_description, details.note);
    for (const auto before : details.remind_before) Writer::alarm(event, title, before);
}

// Pain levels and notes stay in the diary: calendars are often shared.
void add_session(Writer& writer, const Dated<TreatmentSession>& session)
{
    const auto& details = session.row.details;
    const auto title = details.therapist.empty() ? std::string("Session") : "Session: " + details.therapist;
    auto* event = writer.add_event(session.row.id.text(), "SESSION", title, session.changed_at);
    writer.start(event, details.at.at);
    add_text(event, icalproperty_new_location, details.place);
    Writer::add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
}

// One repeating event a time of day.
struct Repeating {
    std::vector<TimeOfDay> times;
    Weekdays weekdays = every_day;
    int every = 1;
    std::optional<Day> from;  // where counting days starts
};

std::optional<Repeating> repeating_of(const Schedule& schedule)
{
    if (const auto* times = std::get_if<TimesOfDay>(&schedule)) return Repeating{times->times, times->weekdays};
    if (const auto* spaced = std::get_if<EveryDays>(&schedule))
        return Repeating{spaced->times, spaced->weekdays, spaced->every, spaced->from};
    const auto* spread = std::get_if<EverySpan>(&schedule);
    if (!spread) return std::nullopt;
    Repeating repeating{{}, spread->weekdays};
    for (Span time = spread->from; time <= spread->to && repeating.times.size() <= most_times; time += spread->every)
        repeating.times.push_back(floor<minutes>(time));
    if (repeating.times.size() > most_times) return std::nullopt;
    return repeating;
}

std::string rule_text(const Repeating& repeating)
{
    const auto days = weekday_list(repeating.weekdays);
    if (repeating.every == 1 && repeating.weekdays != every_day) return "FREQ=WEEKLY;BYDAY=" + days;
    std::string text = "FREQ=DAILY";
    if (repeating.every > 1) text += ";INTERVAL=" + std::to_string(repeating.every);
    if (repeating.weekdays != every_day) text += ";BYDAY=" + days;
    return text;
}

icalcomponent* add_reminder(Writer& writer, const std::string& uid, const std::string& text, Instant changed_at,
                            Instant at)
{
    auto* event = writer.add_event(uid, "REMINDER", text, changed_at);
    writer.start(event, at);
    Writer::add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    Writer::alarm(event, text, Span{0});
    return event;
}

// The first firing since the rule was made stays the same from one file to the next.
bool add_repeating(Writer& writer, const ReminderRule& rule, const Repeating& repeating, const Zone& zone)
{
    const auto from = repeating.from.value_or(zone.day_of(rule.since));
    int number = 0;
    for (const auto time : repeating.times) {
        const auto first = next_due(EveryDays{repeating.every, from, {time}, repeating.weekdays}, rule.since, zone);
        ++number;
        if (!first) continue;
        const auto uid = rule.id.text() + "-" + std::to_string(number);
        auto* event = add_reminder(writer, uid, rule.details.text, rule.since, first->at);
        Writer::add(event, icalproperty_new_rrule(icalrecurrencetype_from_string(rule_text(repeating).c_str())));
    }
    return number > 0;
}

void add_known(Writer& writer, const ReminderRule& rule, const std::vector<ComingReminder>& coming)
{
    for (const auto& one : coming) {
        if (one.rule != rule.id) continue;
        const auto uid = rule.id.text() + "-" + std::to_string(one.due.at.time_since_epoch().count());
        add_reminder(writer, uid, rule.details.text, rule.since, one.due.at);
    }
}

bool is_left_out(const RuleDetails& rule, const Settings& settings)
{
    return rule.paused || rule.appointment || (rule.kind == ReminderKind::Hydration && settings.fluid_restriction);
}

Instant earliest(const CalendarPages& pages, Instant now)
{
    auto first = now;
    for (const auto& one : pages.visits) first = std::min(first, one.row.details.at.at);
    for (const auto& one : pages.sessions) first = std::min(first, one.row.details.at.at);
    for (const auto& one : pages.rules) first = std::min(first, one.since);
    return first;
}

}  // namespace

CalendarFile write_calendar(const CalendarPages& pages, const std::vector<ComingReminder>& coming,
                            const Settings& settings, const Zone& zone, Instant now)
{
    Writer writer(zone, now);
    writer.add_zone(earliest(pages, now));
    CalendarFile file{.text = {}, .visits = pages.visits.size(), .sessions = pages.sessions.size()};
    for (const auto& visit : pages.visits) add_visit(writer, visit);
    for (const auto& session : pages.sessions) add_session(writer, session);
    for (const auto& rule : pages.rules) {
        if (is_left_out(rule.details, settings)) continue;
        ++file.reminders;
        const auto& whole = rule.details.schedule;
        const auto schedule = rule.details.on_working_days ? only_on(whole, settings.working_days) : whole;
        const auto repeating = repeating_of(schedule);
        if (repeating && add_repeating(writer, rule, *repeating, zone)) continue;
        if (!std::holds_alternative<Once>(schedule)) ++file.unrepeatable;
        add_known(writer, rule, coming);
    }
    file.text = writer.text();
    return file;
}

}  // namespace aftercare::records
