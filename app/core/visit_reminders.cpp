#include "app/core/visit_reminders.h"

#include "app/core/reminders.h"

#include <algorithm>
#include <array>
#include <map>

namespace aftercare {
namespace {

using namespace std::chrono;

// "Monday 5 October at 14:15"
std::string day_and_time(LocalSecond at)
{
    constexpr std::array<std::string_view, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                          "Thursday", "Friday", "Saturday"};
    constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                         "May",       "June",     "July",     "August",
                                                         "September", "October",  "November", "December"};
    const auto day = floor<days>(at);
    const year_month_day date{day};
    const auto month = months[static_cast<unsigned>(date.month()) - 1];
    return std::string(weekdays[weekday{day}.c_encoding()]) + " " + std::to_string(static_cast<unsigned>(date.day())) +
           " " + std::string(month) + " at " + clock_text(at);
}

constexpr std::string_view here_begins = " (", here_ends = " where you are)";

// As it reads where the visit is.
std::string announcement_there(const AppointmentDetails& visit)
{
    auto text = "Visit on " + day_and_time(visit.at.local());
    if (!visit.therapist.empty()) text += " with " + visit.therapist;
    if (!visit.place.empty()) text += ", " + visit.place;
    return text;
}

// A person may have given a rule words of their own.
bool is_announcement(std::string_view text, const AppointmentDetails& visit)
{
    const auto there = announcement_there(visit);
    if (text == there) return true;
    return text.starts_with(there + std::string(here_begins)) && text.ends_with(here_ends);
}

std::string in_words(Span span)
{
    struct Unit {
        Span length;
        std::string_view name;
    };
    constexpr std::array<Unit, 3> units = {{{days{1}, " day"}, {hours{1}, " hour"}, {minutes{1}, " minute"}}};
    for (const auto& [length, name] : units) {
        if (span < length || (span % length != 0s && length != minutes{1})) continue;
        const auto count = span / length;
        return std::to_string(count) + std::string(name) + (count == 1 ? "" : "s");
    }
    return std::to_string(span.count()) + " seconds";
}

const LocalSecond& time_of(const ReminderRule* rule) { return std::get<Once>(rule->details.schedule).at; }

// The times of its reminders by the clock here, in order.
std::vector<LocalSecond> times_here(const AppointmentDetails& visit, const Zone& zone)
{
    std::vector<LocalSecond> times;
    for (const auto before : visit.remind_before) times.push_back(reminder_time(visit, before, zone));
    std::ranges::sort(times);
    return times;
}

// Reminders that had passed when the visit was booked have no rule, and those are the earliest.
void follow(std::vector<ReminderRule*> rules, const AppointmentDetails& visit, const Zone& zone)
{
    for (auto* rule : rules)
        if (is_announcement(rule->details.text, visit)) rule->details.text = announcement(visit, zone);
    const auto times = times_here(visit, zone);
    const auto stands = [&](const auto* rule) { return std::ranges::binary_search(times, time_of(rule)); };
    if (rules.size() > times.size() || std::ranges::all_of(rules, stands)) return;
    std::ranges::sort(rules, {}, time_of);
    auto time = times.end() - static_cast<std::ptrdiff_t>(rules.size());
    for (auto* rule : rules) rule->details.schedule = Once{*time++};
}

}  // namespace

std::string announcement(const AppointmentDetails& visit, const Zone& zone)
{
    const auto there = visit.at.local(), here = zone.to_local(visit.at.at);
    if (there == here) return announcement_there(visit);
    const bool same_day = floor<days>(there) == floor<days>(here);
    return announcement_there(visit) + std::string(here_begins) + (same_day ? clock_text(here) : day_and_time(here)) +
           std::string(here_ends);
}

LocalSecond reminder_time(const AppointmentDetails& visit, Span before, const Zone& zone)
{
    if (before % days{1} == 0s) return zone.to_local(visit.at.at) - before;
    return zone.to_local(visit.at.at - before);
}

std::vector<Span> passed_reminders(const AppointmentDetails& visit, Instant now, const Zone& zone)
{
    std::vector<Span> passed;
    for (const auto before : visit.remind_before)
        if (zone.to_instant(reminder_time(visit, before, zone)) <= now) passed.push_back(before);
    return passed;
}

std::string remark_on_passed(const AppointmentDetails& visit, Instant now, const Zone& zone)
{
    const auto passed = passed_reminders(visit, now, zone);
    if (passed.empty()) return "";
    const auto which = passed.size() == 1 ? "The time for its reminder " + before_words(passed) + " has passed already"
                                          : "The times for its reminders " + before_words(passed) +
                                                " have passed "
                                                "already";
    const auto left = visit.remind_before.size() - passed.size();
    if (left == 0) return which + ", so no reminder of it will come.";
    return which + (left == 1 ? "; the other one will come." : "; the others will come.");
}

std::string before_words(const std::vector<Span>& spans)
{
    std::string words;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (i > 0) words += i + 1 == spans.size() ? " and " : ", ";
        words += in_words(spans[i]);
    }
    return words + " before";
}

std::optional<Instant> visit_time(const RuleDetails& rule, const std::vector<Appointment>& visits)
{
    if (!rule.appointment) return std::nullopt;
    const auto visit = std::ranges::find(visits, *rule.appointment, &Appointment::id);
    return visit == visits.end() ? std::nullopt : std::optional(visit->details.at.at);
}

// A pause holds it back all the same.
Instant shown_from(const Circumstances& here, std::optional<Instant> visit)
{
    const auto shown = shown_from(here);
    const auto unless_quiet = std::max(here.now, here.settings.reminders_paused_until.value_or(here.now));
    return visit && shown >= *visit && unless_quiet < *visit ? unless_quiet : shown;
}

Result<std::optional<AppointmentDetails>> VisitReminders::find(AppointmentId id) const
{
    const auto visit = m_visits.find(id);
    if (visit) return std::optional(visit->details);
    // One that cannot be read holds back no other reminder.
    const auto kind = visit.error().kind;
    if (kind == ErrorKind::NotFound || kind == ErrorKind::Corrupt) return std::optional<AppointmentDetails>();
    return Failure{visit.error()};
}

Result<> VisitReminders::follow_visits(std::vector<ReminderRule>& rules, const Zone& zone) const
{
    std::map<AppointmentId, std::vector<ReminderRule*>> by_visit;
    for (auto& rule : rules)
        if (rule.details.appointment && std::holds_alternative<Once>(rule.details.schedule))
            by_visit[*rule.details.appointment].push_back(&rule);
    for (const auto& [id, announcing] : by_visit) {
        TRY_LET(visit, find(id));
        if (visit) follow(announcing, *visit, zone);
    }
    return {};
}

Result<std::optional<Instant>> VisitReminders::visit_time(const RuleDetails& rule) const
{
    if (!rule.appointment) return std::optional<Instant>();
    TRY_LET(visit, find(*rule.appointment));
    return visit ? std::optional(visit->at.at) : std::nullopt;
}

Result<> VisitReminders::stop_announcing(const RuleDetails& rule, const Circumstances& here)
{
    const auto* once = std::get_if<Once>(&rule.schedule);
    if (!rule.appointment || !once) return {};
    TRY_LET(visit, find(*rule.appointment));
    if (!visit) return {};
    auto& spans = visit->remind_before;
    const auto comes_then = [&](Span before) { return reminder_time(*visit, before, here.zone) == once->at; };
    const auto gone = std::ranges::find_if(spans, comes_then);
    if (gone == spans.end()) return {};
    spans.erase(gone);
    return m_visits.edit({*rule.appointment, *visit}, here.now);
}

}  // namespace aftercare
