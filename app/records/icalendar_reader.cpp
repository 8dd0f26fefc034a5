#include "app/base/text.h"
#include "app/core/state.h"
#include "app/records/ical/encoding.h"
#include "app/records/ical/event.h"
#include "app/records/ical/times.h"
#include "app/records/icalendar.h"

#include <algorithm>
#include <map>
#include <set>

namespace aftercare::records {
namespace {

using namespace std::chrono;

constexpr std::size_t most_events = 2000;
constexpr Span followed_for = days{366};
constexpr int most_series = 50;
// Daily since 1950 takes 28,000 of them.
constexpr int most_steps = 200'000;

constexpr auto no_calendar =
    "This is not a calendar file: it does not begin with BEGIN:VCALENDAR. Nothing was added. Choose an .ics file.";
constexpr auto not_whole =
    "The calendar file is not whole: END:VCALENDAR is missing. Nothing was added. Save it again.";
constexpr auto too_large = "The calendar file is larger than 8 MB. Nothing was added. Save only the visits in it.";
constexpr std::size_t longest_line = 65536;
constexpr auto too_long = "A line of the calendar file is too long to be one. Nothing was added. Save it again.";
constexpr auto too_many = "The calendar file has more than 2000 events. Nothing was added. Save only the visits in it.";

// Where each VEVENT begins, and whether every calendar ends.
struct Outline {
    std::vector<int> event_lines;
    int begun = 0, ended = 0;
    std::size_t longest = 0;
};

std::string_view trimmed(std::string_view line)
{
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    return line;
}

bool is_word(std::string_view line, std::string_view word)
{
    return std::ranges::equal(
        line, word, [](char one, char other) { return (one >= 'a' && one <= 'z' ? one - 'a' + 'A' : one) == other; });
}

Outline outline_of(std::string_view text)
{
    Outline outline;
    int number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const auto line = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++number;
        outline.longest = std::max(outline.longest, line.size());
        if (is_word(line, "BEGIN:VEVENT")) outline.event_lines.push_back(number);
        else if (is_word(line, "BEGIN:VCALENDAR")) ++outline.begun;
        else if (is_word(line, "END:VCALENDAR")) ++outline.ended;
    }
    return outline;
}

Result<Outline> checked_outline(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos ||
        !is_word(trimmed(text.substr(first, text.find('\n', first) - first)), "BEGIN:VCALENDAR") ||
        text.find('\0') != std::string_view::npos)
        return fail(ErrorKind::Invalid, no_calendar);
    auto outline = outline_of(text);
    if (outline.longest > longest_line) return fail(ErrorKind::Invalid, too_long);
    if (outline.begun != outline.ended) return fail(ErrorKind::Invalid, not_whole);
    if (outline.event_lines.size() > most_events) return fail(ErrorKind::Invalid, too_many);
    return outline;
}

// A visit of the diary under one of the UIDs that a file may know it by.
struct Known {
    Appointment visit;
    CalendarVersion version;
    bool by_our_uid = false;  // it comes from a file of ours
};

// Whether the file is the older of the two.
bool is_older(const CalendarVersion& file, const CalendarVersion& known)
{
    if (file.sequence != known.sequence) return file.sequence < known.sequence;
    return file.stamp && known.stamp && *file.stamp < *known.stamp;
}

bool is_newer(const CalendarVersion& file, const CalendarVersion& known)
{
    if (file.sequence != known.sequence) return file.sequence > known.sequence;
    return file.stamp && known.stamp && *file.stamp > *known.stamp;
}

// The visit with what the file has changed of it since it was last read; what the person changed stays. Where it is not
// known what the file said then, all of it counts as changed.
AppointmentDetails merged(const Known& known, AppointmentDetails file)
{
    auto details = known.visit.details;
    const auto before = split(known.version.said, ' '), now = split(file.calendar_version.said, ' ');
    const auto take = [&](std::size_t part, auto& into, auto&& said) {
        if (before.size() != now.size() || before[part] != now[part]) into = std::move(said);
    };
    // The same moment told in another zone is no change.
    if (details.at.at != file.at.at) take(0, details.at, file.at);
    take(1, details.therapist, file.therapist);
    take(2, details.place, file.place);
    take(3, details.note, file.note);
    return details;
}

// Puts what the events say beside what the diary has.
class Importer {
public:
    Importer(const KnownVisits& known, const Zone& zone, Instant now)
        : m_here{zone, now, now + followed_for, most_series, most_steps}
    {
        for (const auto& [visit, changed_at] : known.here) {
            const auto& details = visit.details;
            m_known.insert_or_assign(visit.id.text() + uid_end,
                                     Known{visit, {.sequence = sequence_of(changed_at)}, true});
            if (!details.calendar_uid.empty())
                m_known.insert_or_assign(details.calendar_uid, Known{visit, details.calendar_version});
        }
        for (const auto& visit : known.cancelled) {
            const auto& uid = visit.details.calendar_uid;
            m_cancelled[uid.empty() ? visit.id.text() + uid_end : uid] = visit.details.calendar_version;
        }
    }

    void take(icalcomponent* component, bool cancels, int line)
    {
        ++m_import.read;
        if (cancels) icalcomponent_set_status(component, ICAL_STATUS_CANCELLED);
        auto event = read_event(component, m_here);
        if (!event) return reject(component, line, event.error().what);
        m_import.cut_short |= event->cut_short;
        if (event->is_exception) m_exceptions.insert(event->uid);
        if (event->cancelled) return cancel(*event);
        for (auto& visit : event->visits)
            if (event->is_exception || !m_exceptions.contains(visit.calendar_uid)) want(std::move(visit));
        m_import.past += event->past;
        if (event->repeats) m_series.push_back(*event);
    }

    CalendarImport finish()
    {
        for (const auto& [uid, details] : m_wanted) settle(uid, details);
        for (const auto& series : m_series) drop_missing(series);
        return std::move(m_import);
    }

private:
    // One time of a series goes by the series' UID and what follows this.
    static bool belongs_to(const std::string& uid, const std::string& series)
    {
        return uid.starts_with(series + occurrence_mark);
    }

    void reject(icalcomponent* component, int line, std::string why)
    {
        auto title = text_of(icalcomponent_get_summary(component));
        if (title.size() > longest_name || !is_plain_utf8(title)) title.clear();
        m_import.rejected.push_back({line, std::move(why), std::move(title), start_text(component)});
    }

    // Of two in one file the newer counts, or the later one.
    void want(AppointmentDetails visit)
    {
        auto& wanted = m_wanted[visit.calendar_uid];
        if (!is_older(visit.calendar_version, wanted.calendar_version)) wanted = std::move(visit);
    }

    void remove(const Known& known, CalendarVersion version)
    {
        auto& removed = m_import.changes.removed;
        if (std::ranges::find(removed, known.visit.id, &Appointment::id) != removed.end()) return;
        if (is_older(version, known.version)) {
            ++m_import.older;
            return;
        }
        auto visit = known.visit;
        version.said = visit.details.calendar_version.said;
        version.cancelled = true;
        visit.details.calendar_version = std::move(version);
        removed.push_back(std::move(visit));
    }

    void cancel(const CalendarEvent& event)
    {
        const auto concerns = [&](const std::string& uid) { return uid == event.uid || belongs_to(uid, event.uid); };
        std::erase_if(m_wanted, [&](const auto& one) { return concerns(one.first); });
        for (const auto& [uid, known] : m_known)
            if (concerns(uid)) remove(known, event.version);
    }

    void settle(const std::string& uid, AppointmentDetails details)
    {
        const auto found = m_known.find(uid);
        if (found == m_known.end()) return settle_new(uid, std::move(details));
        const auto& known = found->second;
        if (is_older(details.calendar_version, known.version)) {
            ++m_import.older;
            return;
        }
        auto visit = known.visit;
        auto version = known.by_our_uid ? visit.details.calendar_version : details.calendar_version;
        visit.details = merged(known, std::move(details));
        if (visit.details == known.visit.details) {
            ++m_import.duplicate;
            return;
        }
        visit.details.calendar_version = std::move(version);
        m_import.changes.changed.push_back(std::move(visit));
    }

    // Once it was cancelled, only a newer file brings it back.
    void settle_new(const std::string& uid, AppointmentDetails details)
    {
        const auto cancelled = m_cancelled.find(uid);
        if (cancelled != m_cancelled.end() && !is_newer(details.calendar_version, cancelled->second)) ++m_import.older;
        else m_import.changes.added.push_back(std::move(details));
    }

    // Times to come that the series no longer has.
    void drop_missing(const CalendarEvent& series)
    {
        for (const auto& [uid, known] : m_known) {
            const auto at = known.visit.details.at.at;
            if (belongs_to(uid, series.uid) && at > m_here.now && at < m_here.until && !m_wanted.contains(uid))
                remove(known, series.version);
        }
    }

    EventCircumstances m_here;
    std::map<std::string, Known> m_known;
    std::map<std::string, CalendarVersion> m_cancelled;
    std::map<std::string, AppointmentDetails> m_wanted;
    std::set<std::string> m_exceptions;  // occurrences that the file tells of by themselves
    std::vector<CalendarEvent> m_series;
    CalendarImport m_import;
};

int line_of(const Outline& outline, std::size_t number)
{
    return number < outline.event_lines.size() ? outline.event_lines[number] : 0;
}

}  // namespace

Result<CalendarImport> read_calendar(std::string_view bytes, const KnownVisits& known, const Zone& zone, Instant now)
{
    if (bytes.size() > largest_calendar) return fail(ErrorKind::Invalid, too_large);
    const auto text = as_utf8(bytes);
    TRY_LET(outline, checked_outline(text));
    icalerror_set_errors_are_fatal(0);
    icaltimezone_set_builtin_tzdata(0);  // the zones of this computer, not a copy of some year
    const ComponentOwner root(icalparser_parse_string(text.c_str()));
    if (!root) return fail(ErrorKind::Invalid, no_calendar);
    Importer importer(known, zone, now);
    std::size_t number = 0;
    const auto take_all = [&](icalcomponent* calendar) {
        const bool cancels = icalcomponent_get_method(calendar) == ICAL_METHOD_CANCEL;
        for (auto* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
             event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
            importer.take(event, cancels, line_of(outline, number++));
    };
    if (icalcomponent_isa(root.get()) == ICAL_VCALENDAR_COMPONENT) take_all(root.get());
    else
        for (auto* calendar = icalcomponent_get_first_component(root.get(), ICAL_VCALENDAR_COMPONENT); calendar;
             calendar = icalcomponent_get_next_component(root.get(), ICAL_VCALENDAR_COMPONENT))
            take_all(calendar);
    return importer.finish();
}

}  // namespace aftercare::records
