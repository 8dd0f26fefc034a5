#include "app/core/firings.h"

#include "app/core/settling.h"

#include <algorithm>

namespace aftercare {
namespace {

using namespace std::chrono;

// More firings of one rule than this were never seen by anyone: the oldest half of the time is left out until it fits.
constexpr std::size_t most_firings = 5000;

// Sessions may be written down late, and the computer be off for long, so what counts from them is looked for again over
// this time.
constexpr Span sessions_looked_back = days{366};

// What to count from so that the day after an unanswered one, or today, begins afresh.
Instant afresh_after(LocalSecond unanswered, const AfterLast& schedule, const Circumstances& here)
{
    const auto day = std::max(floor<days>(unanswered) + days{1}, here.zone.day_of(here.now));
    return here.zone.to_instant(day) - schedule.after;
}

// The first after `fired`. The counted time may lie before that, after a journey or a clock that was ahead: then today
// begins afresh, or the next day.
std::optional<Due> next_of_last(const AfterLast& schedule, Instant fired, const Anchors& anchors,
                                const Circumstances& here)
{
    auto due = next_due(schedule, anchors.last_answer, here.zone, anchors);
    for (auto day = here.zone.day_of(here.now); due && due->at <= fired; day += days{1}) {
        const Anchors afresh{.last_answer = here.zone.to_instant(day) - schedule.after};
        due = next_due(schedule, afresh.last_answer, here.zone, afresh);
    }
    return due;
}

// One that nobody saw on its day does not keep today's back.
std::vector<Due> of_last_until_now(const AfterLast& schedule, Instant fired, const Anchors& anchors,
                                   const Circumstances& here)
{
    const auto due = next_of_last(schedule, fired, anchors, here);
    if (!due || due->at > here.now) return {};
    std::vector<Due> dues = {*due};
    const Anchors afresh{.last_answer = afresh_after(due->local, schedule, here)};
    const auto today = due_between(schedule, due->at, here.now, here.zone, 1, afresh);
    dues.insert(dues.end(), today.begin(), today.end());
    return dues;
}

bool counts_from_sessions(const ReminderRule& rule)
{
    return std::holds_alternative<AfterSession>(rule.details.schedule);
}

}  // namespace

bool is_silent(const RuleDetails& details, const Settings& settings)
{
    return details.paused || (details.kind == ReminderKind::Hydration && settings.fluid_restriction);
}

bool is_break(const RuleDetails& details)
{
    const bool is_pause = details.kind == ReminderKind::Posture || details.kind == ReminderKind::Stretch;
    return is_pause && !details.even_when_busy;
}

Schedule schedule_of(const RuleDetails& details, const Settings& settings)
{
    return details.on_working_days ? only_on(details.schedule, settings.working_days) : details.schedule;
}

Firings::Firings(const store::Database& database) : m_occurrences(database), m_sessions(database), m_absence(database)
{
}

// A clock that was set back comes past old firings again; those it has already come past lie before this.
Result<Instant> Firings::fired_until(const ReminderRule& rule, Instant now) const
{
    if (counts_from_sessions(rule)) return std::max(rule.since, now - sessions_looked_back);
    TRY_LET(latest, m_occurrences.latest(rule.id, now));
    // One that announces a visit comes once, whatever its clock reads elsewhere.
    if (latest && rule.details.appointment) return now;
    return latest ? std::max(rule.since, latest->due.at) : rule.since;
}

// When one ended that nobody answered: it came too late to be shown, was had, or was let go. None while it waits.
Result<std::optional<Instant>> Firings::ended_unanswered(const Occurrence& one, const RuleDetails& details,
                                                         Instant now) const
{
    TRY_LET(was_shown, m_occurrences.was_shown(one.id));
    const bool may_be_dropped = one.state == OccurrenceState::Missed && details.if_missed.what == Missed::Drop;
    const bool was_dropped = may_be_dropped && !was_shown;
    if (!was_dropped && one.state != OccurrenceState::Expired) return std::optional<Instant>();
    TRY_LET(ended, m_occurrences.last_step(one.id));
    return std::optional(ended <= now ? ended : std::min(one.due.at, now));
}

// An absence was a break as well. One that has waited since the last answer keeps its rule silent for its own day; the
// next day, or today, begins afresh.
Result<Anchors> Firings::anchors_of_last(const ReminderRule& rule, const AfterLast& schedule,
                                         const Circumstances& here) const
{
    TRY_LET(last, m_occurrences.last_answer(rule.id));
    const auto answered = last ? std::min(*last, here.now) : Instant::min();
    Anchors anchors{.last_answer = std::max(std::min(rule.since, here.now), answered)};
    const auto count_from = [&](Instant at) { anchors.last_answer = std::max(anchors.last_answer, at); };
    if (is_break(rule.details)) {
        TRY_LET(absence, m_absence.find(here.now));
        if (absence) count_from(absence->ended);
    }
    TRY_LET(latest, m_occurrences.latest_unanswered(rule.id, answered, here.now + clock_was_wrong));
    if (!latest) return anchors;
    TRY_LET(ended, ended_unanswered(*latest, rule.details, here.now));
    count_from(ended ? *ended : afresh_after(latest->due_local, schedule, here));
    return anchors;
}

// What counts from an instant may come to a wall-clock time that the rule has fired at already, after a journey or a
// clock set back. It is named by the next second that is free.
Result<> Firings::name_apart(const ReminderRule& rule, std::vector<Due>& dues) const
{
    for (auto& due : dues) {
        for (;;) {
            TRY_LET(taken, m_occurrences.has(rule.id, due.local));
            if (!taken) break;
            due.local += seconds{1};
        }
    }
    return {};
}

Result<Anchors> Firings::anchors_of(const ReminderRule& rule, const Circumstances& here) const
{
    const auto& schedule = rule.details.schedule;
    if (const auto* after_last = std::get_if<AfterLast>(&schedule)) return anchors_of_last(rule, *after_last, here);
    Anchors anchors;
    if (const auto* after = std::get_if<AfterSession>(&schedule)) {
        // One session alone may have been held before the rule was made; counting begins with the rule.
        const auto reach = after->nth == 1 ? *std::ranges::max_element(after->after) : Span{0};
        TRY_LET(held, m_sessions.held_since(rule.since - reach));
        anchors.sessions = std::move(held);
    }
    return anchors;
}

Result<std::vector<Due>> Firings::until_now(const ReminderRule& rule, const Circumstances& here) const
{
    if (is_silent(rule.details, here.settings)) return std::vector<Due>();
    TRY_LET(after, fired_until(rule, here.now));
    if (after >= here.now) return std::vector<Due>();
    TRY_LET(anchors, anchors_of(rule, here));
    const auto schedule = schedule_of(rule.details, here.settings);
    if (const auto* after_last = std::get_if<AfterLast>(&schedule)) {
        auto dues = of_last_until_now(*after_last, after, anchors, here);
        TRY(name_apart(rule, dues));
        return dues;
    }
    for (;;) {
        auto dues = due_between(schedule, after, here.now, here.zone, most_firings, anchors);
        if (dues.size() < most_firings) return without_stored(rule, std::move(dues));
        after += (here.now - after) / 2;
    }
}

Result<std::vector<Due>> Firings::without_stored(const ReminderRule& rule, std::vector<Due> dues) const
{
    std::vector<Due> fresh;
    for (const auto& due : dues) {
        TRY_LET(stored, m_occurrences.has(rule.id, due.local));
        if (!stored) fresh.push_back(due);
    }
    return fresh;
}

Result<std::vector<Due>> Firings::coming(const ReminderRule& rule, const Circumstances& here, std::size_t limit) const
{
    std::vector<Due> dues;
    if (is_silent(rule.details, here.settings)) return dues;
    TRY_LET(anchors, anchors_of(rule, here));
    const auto schedule = schedule_of(rule.details, here.settings);
    if (const auto* after_last = std::get_if<AfterLast>(&schedule)) {
        if (const auto due = next_of_last(*after_last, here.now, anchors, here); due && limit > 0) dues.push_back(*due);
        TRY(name_apart(rule, dues));
        return dues;
    }
    auto after = here.now;
    const auto until = here.now + looks_ahead;
    while (dues.size() < limit) {
        auto more = due_between(schedule, after, until, here.zone, limit, anchors);
        if (more.empty()) break;
        after = more.back().at;
        TRY_LET(fresh, without_stored(rule, std::move(more)));
        for (const auto& due : fresh)
            if (dues.size() < limit) dues.push_back(due);
    }
    return dues;
}

}  // namespace aftercare
