#include "tests/properties/reminder_oracle.h"
#include "tests/support/lived_reference.h"

#include <algorithm>
#include <utility>

// When rules fire, from the words of schedule.h and reminder_rule.h.
namespace aftercare::test {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

using Rule = ReminderOracle::Rule;
using End = ReminderOracle::Firing::End;

// From the moment the rule was made or changed, or the latest of its firings that the clock has passed.
Instant fired_until(const Rule& rule, Instant now)
{
    auto from = rule.rule.since;
    for (const auto& [name, firing] : rule.firings)
        if (firing.due <= now) from = std::max(from, firing.due);
    return from;
}

Schedule on_working_days(const Rule& rule, const Scene& scene)
{
    auto schedule = rule.rule.details.schedule;
    if (!rule.rule.details.on_working_days) return schedule;
    if (auto* times = std::get_if<TimesOfDay>(&schedule)) times->weekdays &= scene.working_days;
    if (auto* nth = std::get_if<EveryDays>(&schedule)) nth->weekdays &= scene.working_days;
    if (auto* often = std::get_if<EverySpan>(&schedule)) often->weekdays &= scene.working_days;
    if (auto* after = std::get_if<AfterLast>(&schedule)) after->weekdays &= scene.working_days;
    return schedule;
}

// The latest that nobody has answered, of those due since the last answer.
const std::pair<const LocalSecond, ReminderOracle::Firing>*
latest_unanswered(const Rule& rule, std::optional<Instant> answered, Instant until)
{
    const std::pair<const LocalSecond, ReminderOracle::Firing>* latest = nullptr;
    for (const auto& entry : rule.firings) {
        const auto& firing = entry.second;
        if (firing.end == End::Answered || firing.due > until || (answered && firing.due <= *answered)) continue;
        if (!latest || firing.due >= latest->second.due) latest = &entry;
    }
    return latest;
}

// The first moment at which one may come: counted from the last answer or break; silent while one of its day waits.
Instant earliest_after_last(const Rule& rule, const AfterLast& schedule, const Scene& scene)
{
    const auto& details = rule.rule.details;
    std::optional<Instant> answered;
    for (const auto& [name, firing] : rule.firings)
        if (firing.end == End::Answered) answered = std::max(answered.value_or(firing.ended), firing.ended);
    auto counts_from = std::max(rule.rule.since, answered.value_or(rule.rule.since));
    const bool is_break = details.kind == ReminderKind::Posture && !details.even_when_busy;
    if (is_break && scene.absence && scene.absence->ended <= scene.now)
        counts_from = std::max(counts_from, scene.absence->ended);

    const auto* latest = latest_unanswered(rule, answered, scene.now + 24h);
    if (!latest) return counts_from + schedule.after;
    const auto& [name, firing] = *latest;
    const bool dropped = firing.end == End::Missed && !firing.seen && details.if_missed.what == Missed::Drop;
    if (dropped || firing.end == End::Expired) {
        const auto over = firing.ended <= scene.now ? firing.ended : std::min(firing.due, scene.now);
        return std::max(counts_from, over) + schedule.after;
    }
    const auto next_day = std::max(scene.zone->day_of(scene.now), floor<days>(name) + days{1});
    return std::max(counts_from + schedule.after, scene.zone->to_instant(next_day));
}

// One that nobody saw on its day does not keep the next day's back.
std::vector<Due> after_last(const Rule& rule, const AfterLast& schedule, const Scene& scene)
{
    if (schedule.weekdays.none()) return {};
    const auto earliest = earliest_after_last(rule, schedule, scene);
    if (earliest > scene.now) return {};
    const auto fired = fired_until(rule, scene.now);
    auto due = lived_after(schedule, earliest, *scene.zone);
    // After a journey the counted time may lie before what has fired: then today begins afresh, or the next day.
    for (auto day = scene.zone->day_of(scene.now); due.at <= fired; day += days{1})
        due = lived_after(schedule, scene.zone->to_instant(day), *scene.zone);
    if (due.at > scene.now) return {};
    const auto next_day = std::max(scene.zone->day_of(scene.now), floor<days>(due.local) + days{1});
    const auto afresh = scene.zone->to_instant(next_day);
    const auto again = lived_after(schedule, std::max(afresh, due.at + 1s), *scene.zone);
    return again.at <= scene.now ? std::vector{due, again} : std::vector{due};
}

// Of two sessions at the same moment the one written down first counts first, by the clock of then.
std::vector<Due> after_session(const Rule& rule, const AfterSession& schedule, const Scene& scene)
{
    std::vector<Due> dues;
    const auto reach = schedule.nth == 1 ? *std::ranges::max_element(schedule.after) : Span{0};
    auto sessions = scene.sessions;
    std::ranges::stable_sort(sessions, {}, [](const HeldSession& one) { return std::pair(one.at.at, one.entered); });
    int count = 0;
    for (const auto& session : sessions) {
        if (session.at.at < rule.rule.since - reach) continue;
        if (++count % schedule.nth != 0) continue;
        for (const auto span : schedule.after) {
            const auto wall = session.at.local() + span;
            const bool whole_days = span % days{1} == 0s;
            const Due due{wall, whole_days ? scene.zone->to_instant(wall) : session.at.at + span};
            if (due.at > rule.rule.since && due.at <= scene.now && due.at >= session.entered - 1h) dues.push_back(due);
        }
    }
    std::ranges::stable_sort(dues, {}, &Due::at);
    return dues;
}

}  // namespace

std::vector<Due> ReminderOracle::overdue(const Rule& rule, const Scene& scene) const
{
    if (rule.rule.details.paused) return {};
    const auto schedule = on_working_days(rule, scene);
    const auto* counts_from_last = std::get_if<AfterLast>(&schedule);
    const auto* counts_from_session = std::get_if<AfterSession>(&schedule);
    const auto dues = counts_from_last      ? after_last(rule, *counts_from_last, scene)
                      : counts_from_session ? after_session(rule, *counts_from_session, scene)
                                            : lived(schedule, fired_until(rule, scene.now), scene.now, *scene.zone);
    std::vector<Due> fresh;
    for (auto due : dues) {
        // An instant may read as one before it did, after a journey; a time of the clock comes only once.
        while (counts_from_last && rule.firings.contains(due.local)) due.local += 1s;
        if (!rule.firings.contains(due.local)) fresh.push_back(due);
    }
    return fresh;
}

}  // namespace aftercare::test
