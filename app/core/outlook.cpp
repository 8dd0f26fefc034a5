#include "app/core/outlook.h"

#include "app/core/reminders.h"

#include <algorithm>
#include <array>

namespace aftercare {
namespace {

using Why = Outlook::Why;
using std::chrono::days;
using std::chrono::floor;

constexpr std::array<std::string_view, 9> keys = {"on_time",       "not_today",   "quiet_hours",
                                                  "all_paused",    "rule_paused", "fluid_limit",
                                                  "after_session", "time_passed", "absence"};

Why why_silent(const RuleDetails& details) { return details.paused ? Why::RulePaused : Why::FluidLimit; }

Why why_nothing_comes(const RuleDetails& details)
{
    return std::holds_alternative<AfterSession>(details.schedule) ? Why::AfterSession : Why::TimePassed;
}

// Whether the weekdays of the schedule leave the day out. Sessions and single moments keep to no weekday.
bool leaves_out(const Schedule& schedule, Day day)
{
    const auto weekday = std::chrono::weekday(day).c_encoding();
    return std::visit(
        [&](const auto& one) {
            if constexpr (requires { one.weekdays; }) return !one.weekdays.test(weekday);
            else return false;
        },
        schedule);
}

// Whether it would come sooner had nobody been away.
bool waits_for_absence(const RuleDetails& details, Instant next, const Absence& absence, Instant now)
{
    if (!is_break(details)) return false;
    if (const auto* last = std::get_if<AfterLast>(&details.schedule)) return next == absence.ended + last->after;
    const auto* spaced = std::get_if<EverySpan>(&details.schedule);
    const auto sooner = spaced ? next - spaced->every : now;
    return sooner > now && was_the_break(absence, details.schedule, sooner);
}

}  // namespace

std::string_view key_of(Outlook::Why why) { return keys[static_cast<std::size_t>(why)]; }

int sessions_left(const ReminderRule& rule, std::span<const TreatmentSession> sessions)
{
    const auto* counted = std::get_if<AfterSession>(&rule.details.schedule);
    if (!counted) return 0;
    // Counting begins with the rule.
    const auto noted = std::ranges::count_if(
        sessions, [&](const TreatmentSession& session) { return session.details.at.at >= rule.since; });
    return counted->nth - static_cast<int>(noted % counted->nth);
}

Outlook outlook_of(const ReminderRule& rule, std::optional<Due> next, const Circumstances& here,
                   const std::optional<Absence>& last_absence, std::optional<Instant> visit)
{
    Outlook outlook{rule.id, rule.details.text, next};
    if (is_silent(rule.details, here.settings)) outlook.why = why_silent(rule.details);
    else if (!next) outlook.why = why_nothing_comes(rule.details);
    if (outlook.why != Why::OnTime) return outlook.next.reset(), outlook;

    const auto shown = shown_from({next->at, here.zone, here.settings}, visit);
    if (shown != Instant::max()) outlook.shown = shown;
    const auto today = here.zone.day_of(here.now);
    if (here.settings.reminders_paused_until.value_or(here.now) > next->at) outlook.why = Why::AllPaused;
    else if (shown > next->at) outlook.why = Why::QuietHours;
    else if (floor<days>(next->local) != today && leaves_out(schedule_of(rule.details, here.settings), today))
        outlook.why = Why::NotToday;
    else if (last_absence && waits_for_absence(rule.details, next->at, *last_absence, here.now)) {
        outlook.why = Why::Absence;
        outlook.back = last_absence->ended;
    }
    return outlook;
}

}  // namespace aftercare
