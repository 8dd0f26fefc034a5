#include "app/base/text.h"
#include "app/core/state.h"
#include "app/records/ical/event.h"
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
    if (text.size() > largest_calendar) return fail(ErrorKind::Invalid, too_large);
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

// Puts what the events say beside what the diary has.
class Importer {
public:
    Importer(const std::vector<Appointment>& known, const Zone& zone, Instant now)
        : m_here{zone, now, now + followed_for, most_series, most_steps}
    {
        for (const auto& visit : known) {
            const auto& uid = visit.details.calendar_uid;
            m_known.emplace(uid.empty() ? visit.id.text() + uid_end : uid, visit);
        }
    }

    void take(icalcomponent* component, bool cancels, int line)
    {
        ++m_import.read;
        if (cancels) icalcomponent_set_status(component, ICAL_STATUS_CANCELLED);
        auto event = read_event(component, m_here);
        if (!event) return m_import.rejected.push_back({line, event.error().what});
        m_import.cut_short |= event->cut_short;
        if (event->is_exception) m_exceptions.insert(event->uid);
        if (event->cancelled) return cancel(event->uid);
        for (auto& visit : event->visits)
            if (event->is_exception || !m_exceptions.contains(visit.calendar_uid))
                m_wanted[visit.calendar_uid] = std::move(visit);
        m_import.past += event->past;
        if (event->repeats) m_series.push_back(event->uid);
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

    void remove(const std::string& uid)
    {
        const auto found = m_known.find(uid);
        if (found == m_known.end() || std::ranges::count(m_import.changes.removed, found->second.id) > 0) return;
        m_import.changes.removed.push_back(found->second.id);
    }

    void cancel(const std::string& uid)
    {
        std::erase_if(m_wanted, [&](const auto& one) { return one.first == uid || belongs_to(one.first, uid); });
        for (const auto& [known, visit] : m_known)
            if (known == uid || belongs_to(known, uid)) remove(known);
    }

    void settle(const std::string& uid, AppointmentDetails details)
    {
        const auto found = m_known.find(uid);
        if (found == m_known.end()) return m_import.changes.added.push_back(std::move(details));
        auto visit = found->second;
        // What was chosen here stays; the calendar says when, with whom and where.
        details.remind_before = visit.details.remind_before;
        details.calendar_uid = visit.details.calendar_uid;
        if (details == visit.details) {
            ++m_import.duplicate;
            return;
        }
        visit.details = std::move(details);
        m_import.changes.changed.push_back(std::move(visit));
    }

    // Times to come that the series no longer has.
    void drop_missing(const std::string& series)
    {
        for (const auto& [uid, visit] : m_known)
            if (belongs_to(uid, series) && visit.details.at.at > m_here.now && visit.details.at.at < m_here.until &&
                !m_wanted.contains(uid))
                remove(uid);
    }

    EventCircumstances m_here;
    std::map<std::string, Appointment> m_known;
    std::map<std::string, AppointmentDetails> m_wanted;
    std::set<std::string> m_exceptions;  // occurrences that the file tells of by themselves
    std::vector<std::string> m_series;
    CalendarImport m_import;
};

int line_of(const Outline& outline, std::size_t number)
{
    return number < outline.event_lines.size() ? outline.event_lines[number] : 0;
}

}  // namespace

Result<CalendarImport> read_calendar(std::string_view text, const std::vector<Appointment>& known, const Zone& zone,
                                     Instant now)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    TRY_LET(outline, checked_outline(text));
    icalerror_set_errors_are_fatal(0);
    icaltimezone_set_builtin_tzdata(0);  // the zones of this computer, not a copy of some year
    const ComponentOwner root(icalparser_parse_string(std::string(text).c_str()));
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
