#include "app/core/state.h"
#include "app/records/ical/writer.h"
#include "app/records/icalendar.h"

#include <algorithm>

namespace aftercare::records {
namespace {

using namespace std::chrono;

// The diary does not know how long a visit takes; without an end, calendars show it as a line.
constexpr Span visit_length = hours{1};
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

void add_text(icalcomponent* event, icalproperty* (*make)(const char*), const std::string& text)
{
    if (!text.empty()) Writer::add(event, make(text.c_str()));
}

void add_visit(Writer& writer, const Dated<Appointment>& visit)
{
    const auto& details = visit.row.details;
    const auto title = own_visit + (details.therapist.empty() ? "" : ": " + details.therapist);
    auto* event = writer.begin(visit.row.id.text(), visit_kind, title);
    writer.start(event, details.at);
    writer.end(event, {details.at.at + visit_length, details.at.offset, details.at.zone});
    add_text(event, icalproperty_new_location, details.place);
    add_text(event, icalproperty_new_description, details.note);
    for (const auto before : details.remind_before) Writer::alarm(event, title, before);
    writer.finish(event, visit.changed_at);
}

// Pain levels and notes stay in the diary: calendars are often shared.
void add_session(Writer& writer, const Dated<TreatmentSession>& session)
{
    const auto& details = session.row.details;
    const auto title = details.therapist.empty() ? std::string("Session") : "Session: " + details.therapist;
    auto* event = writer.begin(session.row.id.text(), session_kind, title);
    writer.start(event, details.at);
    add_text(event, icalproperty_new_location, details.place);
    Writer::add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    writer.finish(event, session.changed_at);
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

void add_reminder(Writer& writer, const std::string& uid, const ReminderRule& rule, const Moment& at,
                  const std::string& repeats = {})
{
    const auto& text = rule.details.text;
    auto* event = writer.begin(uid, reminder_kind, text);
    writer.start(event, at);
    if (!repeats.empty()) Writer::add(event, icalproperty_new_rrule(icalrecurrencetype_from_string(repeats.c_str())));
    Writer::add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    Writer::alarm(event, text, Span{0});
    writer.finish(event, rule.since);
}

// How many events it makes. The first firing since the rule was made stays the same from one file to the next.
std::size_t add_repeating(Writer& writer, const ReminderRule& rule, const Repeating& repeating, const Zone& zone)
{
    const auto from = repeating.from.value_or(zone.day_of(rule.since));
    int number = 0;
    std::size_t events = 0;
    for (const auto time : repeating.times) {
        const auto first = next_due(EveryDays{repeating.every, from, {time}, repeating.weekdays}, rule.since, zone);
        ++number;
        if (!first) continue;
        const auto uid = rule.id.text() + "-" + std::to_string(number);
        add_reminder(writer, uid, rule, zone.moment(first->at), rule_text(repeating));
        ++events;
    }
    return events;
}

std::size_t add_known(Writer& writer, const ReminderRule& rule, const std::vector<ComingReminder>& coming,
                      const Zone& zone)
{
    std::size_t events = 0;
    for (const auto& one : coming) {
        if (one.rule != rule.id) continue;
        const auto uid = rule.id.text() + "-" + std::to_string(one.due.at.time_since_epoch().count());
        add_reminder(writer, uid, rule, zone.moment(one.due.at));
        ++events;
    }
    return events;
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

// How many of them are of the wanted days. The others are not in this file, which does not make them gone.
template <class Row>
std::size_t add_wanted(Writer& writer, const std::vector<Dated<Row>>& rows, const CalendarPages& pages,
                       void (*add)(Writer&, const Dated<Row>&))
{
    std::size_t added = 0;
    for (const auto& one : rows) {
        const auto day = one.row.details.at.day();
        if (day < pages.from || day > pages.to) {
            writer.keep(one.row.id.text());
            continue;
        }
        add(writer, one);
        ++added;
    }
    return added;
}

void add_rule(Writer& writer, const ReminderRule& rule, const std::vector<ComingReminder>& coming,
              const Settings& settings, const Zone& zone, CalendarFile& file)
{
    const auto& whole = rule.details.schedule;
    const auto schedule = rule.details.on_working_days ? only_on(whole, settings.working_days) : whole;
    const auto repeating = repeating_of(schedule);
    if (repeating && add_repeating(writer, rule, *repeating, zone) > 0) {
        ++file.reminders;
        return;
    }
    const bool is_written = add_known(writer, rule, coming, zone) > 0;
    if (is_written) ++file.reminders;
    if (std::holds_alternative<Once>(schedule)) return;
    ++(is_written ? file.unrepeatable : file.timeless);
}

}  // namespace

CalendarFile write_calendar(const CalendarPages& pages, const std::vector<ComingReminder>& coming,
                            const Settings& settings, const Zone& zone, Instant now)
{
    Writer writer(zone, now, pages.exported);
    writer.add_zone(earliest(pages, now));
    CalendarFile file;
    file.visits = add_wanted(writer, pages.visits, pages, add_visit);
    file.sessions = add_wanted(writer, pages.sessions, pages, add_session);
    for (const auto& rule : pages.rules)
        if (!is_left_out(rule.details, settings)) add_rule(writer, rule, coming, settings, zone, file);
    writer.cancel_gone();
    file.text = writer.text();
    file.cancelled = writer.cancelled();
    file.exported = writer.said();
    return file;
}

}  // namespace aftercare::records
