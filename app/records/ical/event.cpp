#include "app/records/ical/event.h"

#include "app/base/text.h"
#include "app/domain/pain.h"
#include "app/records/ical/times.h"

#include <algorithm>
#include <set>

namespace aftercare::records {
namespace {

using namespace std::chrono;

constexpr int most_occurrences = 60;

struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

// At most so many bytes, never half a character.
std::string shortened(std::string text, std::size_t most)
{
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0u) == 0x80u) --most;
    text.resize(most);
    return text;
}

// A visit of ours is called "Visit: Anna", or "Visit".
std::string therapist_in(const std::string& title)
{
    if (title == own_visit) return {};
    const auto before = std::string(own_visit) + ": ";
    return title.starts_with(before) ? title.substr(before.size()) : title;
}

bool is_own_word(icalcomponent* event, std::string_view word)
{
    for (auto* property = icalcomponent_get_first_property(event, ICAL_X_PROPERTY); property;
         property = icalcomponent_get_next_property(event, ICAL_X_PROPERTY))
        if (text_of(icalproperty_get_x_name(property)) == kind_name)
            return text_of(icalproperty_get_x(property)) == word;
    return false;
}

Result<icaltimetype> first_time_of(icalcomponent* event, icalproperty_kind kind, const EventCircumstances& here)
{
    auto* property = icalcomponent_get_first_property(event, kind);
    if (!property) return fail(ErrorKind::Invalid, "This event does not say when it begins.");
    return time_of(event, property, here.zone);
}

// Its word on the version of this event; a stamp that cannot be read is none.
CalendarVersion version_of(icalcomponent* event, const EventCircumstances& here)
{
    CalendarVersion version{.sequence = std::max(0, icalcomponent_get_sequence(event))};
    const auto stamp = first_time_of(event, ICAL_DTSTAMP_PROPERTY, here);
    if (stamp) version.stamp = instant_of(*stamp, here.zone);
    return version;
}

// The alarms that come before it.
std::vector<Span> reminders_of(icalcomponent* event)
{
    std::vector<Span> before;
    for (auto* alarm = icalcomponent_get_first_component(event, ICAL_VALARM_COMPONENT); alarm;
         alarm = icalcomponent_get_next_component(event, ICAL_VALARM_COMPONENT)) {
        auto* property = icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY);
        if (!property) continue;
        const auto trigger = icalproperty_get_trigger(property);
        if (!icaltime_is_null_time(trigger.time)) continue;
        const Span span{-icaldurationtype_as_int(trigger.duration)};
        const bool usable = span > Span{0} && span <= days{366} && before.size() < 5;
        if (usable && std::ranges::find(before, span) == before.end()) before.push_back(span);
    }
    return before;
}

Result<AppointmentDetails> details_of(icalcomponent* event)
{
    AppointmentDetails details{.at = {}, .therapist = text_of(icalcomponent_get_summary(event))};
    if (is_own_word(event, visit_kind)) details.therapist = therapist_in(details.therapist);
    details.therapist = shortened(details.therapist, longest_name);
    details.place = shortened(text_of(icalcomponent_get_location(event)), longest_name);
    details.note = shortened(text_of(icalcomponent_get_description(event)), longest_note);
    details.remind_before = reminders_of(event);
    for (const auto* text : {&details.therapist, &details.place, &details.note})
        if (!is_plain_utf8(*text))
            return fail(ErrorKind::Invalid, "The words of this event are not UTF-8. Save the file again as UTF-8.");
    return details;
}

// Without a UID, what it is and when: so the same event is known when it is read again.
std::string uid_of(icalcomponent* event)
{
    const auto uid = text_of(icalcomponent_get_uid(event));
    if (!uid.empty()) return uid;
    return "no-uid-" + fingerprint(start_text(event) + "\n" + text_of(icalcomponent_get_summary(event)));
}

bool repeats(icalcomponent* event)
{
    return icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY) ||
           icalcomponent_get_first_property(event, ICAL_RDATE_PROPERTY);
}

// A fingerprint of each part that a person may change.
std::string said_by(const AppointmentDetails& details)
{
    return join({fingerprint(iso_local(LocalSecond{details.at.at.time_since_epoch()})), fingerprint(details.therapist),
                 fingerprint(details.place), fingerprint(details.note)},
                " ");
}

// UTC, as a UID of one occurrence ends.
std::string stamp(Instant at) { return text_of(icaltime_as_ical_string(ical_utc(at))); }

// libical looks for the next time until the year 2582. Rules that narrow days down may have none and keep it busy.
bool may_have_no_time(const icalrecurrencetype& rule)
{
    if (rule.freq == ICAL_MONTHLY_RECURRENCE || rule.freq == ICAL_YEARLY_RECURRENCE) return false;
    constexpr auto unset = ICAL_RECURRENCE_ARRAY_MAX;
    return rule.by_month[0] != unset || rule.by_month_day[0] != unset || rule.by_year_day[0] != unset ||
           rule.by_week_no[0] != unset || rule.by_set_pos[0] != unset;
}

bool has_unread_rule(icalcomponent* event)
{
    for (auto* property = icalcomponent_get_first_property(event, ICAL_XLICERROR_PROPERTY); property;
         property = icalcomponent_get_next_property(event, ICAL_XLICERROR_PROPERTY))
        if (text_of(icalproperty_get_xlicerror(property)).find("RRULE") != std::string::npos) return true;
    // What leaves out by a rule of its own was given up by RFC 5545.
    return icalcomponent_get_first_property(event, ICAL_EXRULE_PROPERTY) != nullptr;
}

constexpr auto too_many_times = "This event began too long ago to follow. Add its next visits by hand.";
constexpr auto unread_rule = "How this event repeats cannot be read. Add its next visits by hand.";

// A visit at that time, under that UID.
void take(AppointmentDetails details, Instant at, std::string uid, const EventCircumstances& here, CalendarEvent& into)
{
    details.at = here.zone.moment(at);
    details.calendar_uid = std::move(uid);
    details.calendar_version = into.version;
    details.calendar_version.said = said_by(details);
    into.visits.push_back(std::move(details));
}

class Occurrences {
public:
    Occurrences(icalcomponent* event, const icaltimetype& first, EventCircumstances& here)
        : m_event(event),
          m_first(first),
          m_here(here)
    {
    }

    // The times by its rule, or its first one, and those it names besides, without those it leaves out.
    Result<> follow(const AppointmentDetails& details, CalendarEvent& into)
    {
        TRY(read_excluded());
        auto* rule = icalcomponent_get_first_property(m_event, ICAL_RRULE_PROPERTY);
        if (rule) TRY(follow_rule(icalproperty_get_rrule(rule), details, into));
        else take(details, m_first, into);
        for (auto* property = icalcomponent_get_first_property(m_event, ICAL_RDATE_PROPERTY); property;
             property = icalcomponent_get_next_property(m_event, ICAL_RDATE_PROPERTY)) {
            TRY_LET(time, time_of(m_event, property, m_here.zone));
            if (m_here.steps_left-- <= 0) return fail(ErrorKind::Invalid, too_many_times);
            take(details, time, into);  // they need not be in order
        }
        return {};
    }

private:
    Result<> follow_rule(const icalrecurrencetype& rule, const AppointmentDetails& details, CalendarEvent& into)
    {
        if (rule.freq < ICAL_DAILY_RECURRENCE || rule.freq == ICAL_NO_RECURRENCE)
            return fail(ErrorKind::Invalid, "This event repeats within a day, which no visit does.");
        if (may_have_no_time(rule) || m_here.series_left-- <= 0) return fail(ErrorKind::Invalid, unread_rule);
        const std::unique_ptr<icalrecur_iterator, FreeIterator> iterator(icalrecur_iterator_new(rule, m_first));
        if (!iterator) return fail(ErrorKind::Invalid, unread_rule);
        while (m_here.steps_left-- > 0) {
            auto time = icalrecur_iterator_next(iterator.get());
            if (icaltime_is_null_time(time)) return {};
            time.zone = m_first.zone;
            if (!take(details, time, into)) return {};
        }
        return fail(ErrorKind::Invalid, too_many_times);
    }

    Result<> read_excluded()
    {
        for (auto* property = icalcomponent_get_first_property(m_event, ICAL_EXDATE_PROPERTY); property;
             property = icalcomponent_get_next_property(m_event, ICAL_EXDATE_PROPERTY)) {
            const auto written = icalproperty_get_exdate(property);
            if (written.is_date) {
                m_excluded_days.insert(floor<days>(local_of(written)));
                continue;
            }
            TRY_LET(time, time_of(m_event, property, m_here.zone));
            m_excluded.insert(instant_of(time, m_here.zone));
        }
        return {};
    }

    bool is_excluded(const icaltimetype& time, Instant at) const
    {
        return m_excluded.contains(at) || m_excluded_days.contains(floor<days>(local_of(time)));
    }

    // False when there is no use in going on.
    bool take(const AppointmentDetails& details, const icaltimetype& time, CalendarEvent& into)
    {
        const auto at = instant_of(time, m_here.zone);
        const bool full = into.visits.size() >= static_cast<std::size_t>(most_occurrences);
        const bool beyond = at >= m_here.until;
        if (beyond || (full && at > m_here.now)) {
            into.cut_short = true;
            return false;
        }
        if (is_excluded(time, at) || !m_taken.insert(at).second) return true;
        if (at <= m_here.now) ++into.past;
        else records::take(details, at, into.uid + occurrence_mark + stamp(at), m_here, into);
        return true;
    }

    icalcomponent* m_event;
    icaltimetype m_first;
    EventCircumstances& m_here;
    std::set<Instant> m_excluded, m_taken;
    std::set<Day> m_excluded_days;
};

}  // namespace

Result<CalendarEvent> read_event(icalcomponent* event, EventCircumstances& here)
{
    CalendarEvent result{.uid = uid_of(event), .version = version_of(event, here)};
    if (result.uid.size() > longest_name - 20 || !is_plain_utf8(result.uid))
        return fail(ErrorKind::Invalid, "The UID of this event is too long or not plain text.");
    if (is_own_word(event, session_kind) || is_own_word(event, reminder_kind))
        return fail(ErrorKind::Invalid, "This is a session or a reminder that Aftercare wrote, not a visit.");
    if (icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY)) {
        TRY_LET(original, first_time_of(event, ICAL_RECURRENCEID_PROPERTY, here));
        result.uid += occurrence_mark + stamp(instant_of(original, here.zone));
        result.is_exception = true;
    }
    result.cancelled = icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED;
    if (result.cancelled) return result;
    if (has_unread_rule(event)) return fail(ErrorKind::Invalid, unread_rule);
    TRY_LET(first, first_time_of(event, ICAL_DTSTART_PROPERTY, here));
    TRY_LET(details, details_of(event));
    result.repeats = !result.is_exception && repeats(event);
    const auto at = instant_of(first, here.zone);
    if (result.repeats) TRY(Occurrences(event, first, here).follow(details, result));
    else if (at <= here.now) result.past = 1;
    else take(details, at, result.uid, here, result);
    return result;
}

}  // namespace aftercare::records
