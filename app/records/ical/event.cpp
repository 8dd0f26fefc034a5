#include "app/records/ical/event.h"

#include "app/base/text.h"
#include "app/domain/pain.h"

#include <algorithm>

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

bool is_own_word(icalcomponent* event, std::string_view word)
{
    for (auto* property = icalcomponent_get_first_property(event, ICAL_X_PROPERTY); property;
         property = icalcomponent_get_next_property(event, ICAL_X_PROPERTY))
        if (text_of(icalproperty_get_x_name(property)) == kind_name)
            return text_of(icalproperty_get_x(property)) == word;
    return false;
}

// The instant of a time, wherever it says it is: UTC, a zone of the file or of this computer, or here.
Result<Instant> instant_of(icalcomponent* event, icalproperty_kind kind, const EventCircumstances& here)
{
    auto* property = icalcomponent_get_first_property(event, kind);
    if (!property) return fail(ErrorKind::Invalid, "This event does not say when it begins.");
    const auto time = icalproperty_get_datetime_with_component(property, event);
    if (icaltime_is_null_time(time) || !icaltime_is_valid_time(time))
        return fail(ErrorKind::Invalid, "The time of this event cannot be read.");
    if (time.is_date)
        return fail(ErrorKind::Invalid,
                    "This event lasts all day and has no time. Add the visit by hand, with its time.");
    if (time.year < 1900 || time.year > 9999)
        return fail(ErrorKind::Invalid, "The year of this event cannot be right.");
    auto* named = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    const bool is_here = named && text_of(icalparameter_get_tzid(named)) == here.zone.name();
    if (time.zone && !is_here) return Instant{seconds{icaltime_as_timet_with_zone(time, time.zone)}};
    if (named && !is_here) return fail(ErrorKind::Invalid, "This computer does not know the time zone of this event.");
    return here.zone.to_instant(local_of(time));
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
    if (details.therapist == "Visit" && is_own_word(event, "VISIT")) details.therapist.clear();
    details.therapist = shortened(details.therapist, longest_name);
    details.place = shortened(text_of(icalcomponent_get_location(event)), longest_name);
    details.note = shortened(text_of(icalcomponent_get_description(event)), longest_note);
    details.remind_before = reminders_of(event);
    for (const auto* text : {&details.therapist, &details.place, &details.note})
        if (!is_plain_utf8(*text))
            return fail(ErrorKind::Invalid, "The words of this event are not UTF-8. Save the file again as UTF-8.");
    return details;
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
    return false;
}

constexpr auto unread_rule = "How this event repeats cannot be read. Add its next visits by hand.";

class Occurrences {
public:
    Occurrences(icalcomponent* event, EventCircumstances& here) : m_event(event), m_here(here) {}

    Result<> follow(const AppointmentDetails& details, CalendarEvent& into)
    {
        auto* property = icalcomponent_get_first_property(m_event, ICAL_RRULE_PROPERTY);
        const auto rule = icalproperty_get_rrule(property);
        if (rule.freq < ICAL_DAILY_RECURRENCE || rule.freq == ICAL_NO_RECURRENCE)
            return fail(ErrorKind::Invalid, "This event repeats within a day, which no visit does.");
        if (may_have_no_time(rule) || m_here.series_left-- <= 0) return fail(ErrorKind::Invalid, unread_rule);
        auto first = icalcomponent_get_dtstart(m_event);
        const std::unique_ptr<icalrecur_iterator, FreeIterator> iterator(icalrecur_iterator_new(rule, first));
        if (!iterator) return fail(ErrorKind::Invalid, unread_rule);
        while (m_here.steps_left-- > 0) {
            auto time = icalrecur_iterator_next(iterator.get());
            if (icaltime_is_null_time(time)) return {};
            const auto at = instant(time, first);
            if (at >= m_here.until) {
                into.cut_short = true;
                return {};
            }
            if (icalproperty_recurrence_is_excluded(m_event, &first, &time)) continue;
            if (!take(details, at, into)) return {};
        }
        return fail(ErrorKind::Invalid, "This event began too long ago to follow. Add its next visits by hand.");
    }

private:
    Instant instant(const icaltimetype& time, const icaltimetype& first) const
    {
        if (first.zone) return Instant{seconds{icaltime_as_timet_with_zone(time, first.zone)}};
        return m_here.zone.to_instant(local_of(time));
    }

    bool take(AppointmentDetails details, Instant at, CalendarEvent& into) const
    {
        if (at <= m_here.now) {
            ++into.past;
            return true;
        }
        if (into.visits.size() >= static_cast<std::size_t>(most_occurrences)) {
            into.cut_short = true;
            return false;
        }
        details.at = m_here.zone.moment(at);
        details.calendar_uid = into.uid + occurrence_mark + stamp(at);
        into.visits.push_back(std::move(details));
        return true;
    }

    icalcomponent* m_event;
    EventCircumstances& m_here;
};

}  // namespace

Result<CalendarEvent> read_event(icalcomponent* event, EventCircumstances& here)
{
    CalendarEvent result{.uid = text_of(icalcomponent_get_uid(event))};
    if (result.uid.empty()) return fail(ErrorKind::Invalid, "This event has no UID, so it could not be updated later.");
    if (result.uid.size() > longest_name - 20 || !is_plain_utf8(result.uid))
        return fail(ErrorKind::Invalid, "The UID of this event is too long or not plain text.");
    if (is_own_word(event, "SESSION") || is_own_word(event, "REMINDER"))
        return fail(ErrorKind::Invalid, "This is a session or a reminder that Aftercare wrote, not a visit.");
    if (icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY)) {
        TRY_LET(original, instant_of(event, ICAL_RECURRENCEID_PROPERTY, here));
        result.uid += occurrence_mark + stamp(original);
        result.is_exception = true;
    }
    result.cancelled = icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED;
    if (result.cancelled) return result;
    if (has_unread_rule(event)) return fail(ErrorKind::Invalid, unread_rule);
    TRY_LET(at, instant_of(event, ICAL_DTSTART_PROPERTY, here));
    TRY_LET(details, details_of(event));
    result.repeats = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY) != nullptr;
    if (result.repeats) {
        TRY(Occurrences(event, here).follow(details, result));
    } else if (at <= here.now) {
        result.past = 1;
    } else {
        details.at = here.zone.moment(at);
        details.calendar_uid = result.uid;
        result.visits.push_back(std::move(details));
    }
    return result;
}

}  // namespace aftercare::records
