#include "tests/properties/reminder_world.h"

#include <algorithm>
#include <utility>

namespace aftercare::test {

using namespace std::chrono;
using namespace std::chrono_literals;

void ReminderWorld::expect_firings()
{
    for (auto& [id, rule] : m_rules) expect_of(rule);
}

void ReminderWorld::expect_of(Rule& rule)
{
    if (rule.rule.details.paused) return;
    for (const auto& due : expected_of(rule))
        rule.fired.emplace(due.local, Fired{due.at, 0, is_had(rule.rule, due.at) ? 0 : 1});
}

// A break that an absence was, or that falls due while nobody is there, is not shown.
bool ReminderWorld::is_had(const ReminderRule& rule, Instant due) const
{
    const auto& schedule = rule.details.schedule;
    if (rule.details.kind != ReminderKind::Posture || std::holds_alternative<AfterLast>(schedule)) return false;
    if (m_away && m_now - due <= 10min) return true;
    if (!m_absence || m_absence->ended > m_now || due < m_absence->began) return false;
    const auto* spaced = std::get_if<EverySpan>(&schedule);
    return due - m_absence->ended <= (spaced ? spaced->every / 2 : 0min);
}

// From the moment the rule was made or changed, or the latest of its firings that the clock has passed.
std::vector<Due> ReminderWorld::expected_of(const Rule& rule) const
{
    const auto& schedule = rule.rule.details.schedule;
    if (const auto* after_last = std::get_if<AfterLast>(&schedule)) return expected_after_last(rule, *after_last);
    if (const auto* after = std::get_if<AfterSession>(&schedule)) return expected_after_session(rule, *after);
    auto from = rule.rule.since;
    for (const auto& [local, fired] : rule.fired)
        if (fired.due <= m_now) from = std::max(from, fired.due);
    return lived(schedule, from, m_now, *m_zone);
}

// Counted from the last answer; silent while one of today waits; one ignored on an earlier day lets today begin anew.
std::vector<Due> ReminderWorld::expected_after_last(const Rule& rule, const AfterLast& schedule) const
{
    const auto all = *m_log.between(Instant::min(), Instant::max(), {.limit = 100000});
    const auto answered = m_log.last_closed(rule.rule.id, m_now + 24h);
    auto counts_from = std::max(answered->value_or(rule.rule.since), rule.rule.since);
    const bool is_break = rule.rule.details.kind == ReminderKind::Posture;
    if (is_break && m_absence && m_absence->ended <= m_now) counts_from = std::max(counts_from, m_absence->ended);
    auto base = counts_from + schedule.after;
    const Occurrence* latest = nullptr;
    auto after = rule.rule.since;
    for (const auto& one : all) {
        if (one.rule != rule.rule.id || one.due.at > m_now + 24h) continue;
        if (!latest || one.due.at >= latest->due.at) latest = &one;
        if (one.due.at <= m_now) after = std::max(after, one.due.at);
    }
    const auto today = m_zone->day_of(m_now);
    if (latest && is_open(*latest)) {
        base = std::max(base, m_zone->to_instant(std::max(today, floor<days>(latest->due_local) + days{1})));
    }
    if (base > m_now) return {};
    const auto due = lived_after(schedule, base, *m_zone);
    if (due.at > m_now || due.at <= after) return {};
    const auto afresh = m_zone->to_instant(std::max(today, floor<days>(due.local) + days{1}));
    const auto again = lived_after(schedule, std::max(afresh, due.at + 1s), *m_zone);
    return again.at <= m_now ? std::vector{due, again} : std::vector{due};
}

std::vector<Due> ReminderWorld::expected_after_session(const Rule& rule, const AfterSession& schedule) const
{
    std::vector<Due> dues;
    const auto reach = schedule.nth == 1 ? *std::ranges::max_element(schedule.after) : Span{0};
    const auto from = std::max(rule.rule.since, m_now - days{7});
    auto held = m_held;
    // Of two at the same moment the one written down first counts first, by the clock of then.
    std::ranges::stable_sort(held, {}, [](const HeldSession& one) { return std::pair(one.at.at, one.entered); });
    int count = 0;
    for (const auto& session : held) {
        if (session.at.at < rule.rule.since - reach) continue;
        if (++count % schedule.nth != 0) continue;
        for (const auto span : schedule.after) {
            const auto wall = session.at.local() + span;
            const bool whole_days = span % days{1} == 0s;
            const Due due{wall, whole_days ? m_zone->to_instant(wall) : session.at.at + span};
            if (due.at > from && due.at <= m_now && due.at >= session.entered - 1h) dues.push_back(due);
        }
    }
    return dues;
}

// Exactly the expected ones are stored: none is lost, none is there that no wall clock named.
void ReminderWorld::check_stored()
{
    const auto all = m_log.between(Instant::min(), Instant::max(), {.limit = 100000});
    if (!all) return blame(all.error().what);
    std::map<ReminderRuleId, std::size_t> stored;
    for (const auto& one : *all) {
        const auto rule = m_rules.find(one.rule);
        if (rule == m_rules.end()) continue;  // removed meanwhile
        ++stored[one.rule];
        const auto fired = rule->second.fired.find(one.due_local);
        if (fired == rule->second.fired.end()) return blame("not expected: " + iso_local(one.due_local));
        if (fired->second.due != one.due.at) return blame("at another instant: " + iso_local(one.due_local));
    }
    for (const auto& [id, rule] : m_rules) {
        if (stored[id] == rule.fired.size()) continue;
        for (const auto& [local, fired] : rule.fired)
            if (!*m_log.has(id, local)) return blame("lost: " + iso_local(local) + " in " + m_zone->name());
    }
}

// Two programs may ask at once; whoever marks it first has shown it.
void ReminderWorld::show()
{
    const auto due = m_engine.to_show(here());
    const auto seen_by_the_other = m_second.to_show(here());
    if (!due || !seen_by_the_other) return blame("what to show could not be read");
    for (const auto* list : {&*due, &*seen_by_the_other}) {
        for (const auto& one : *list) {
            if (!(list == &*due ? m_engine : m_second).mark_delivered(one, m_now)) continue;
            auto& fired = m_rules.at(one.rule).fired.at(one.due_local);
            if (++fired.shown > fired.allowed) return blame("shown too often: " + iso_local(one.due_local));
            if (m_settings.quiet_hours &&
                m_settings.quiet_hours->covers(floor<minutes>(m_zone->to_local(m_now) - m_zone->day_of(m_now))))
                return blame("shown in quiet hours: " + iso_local(one.due_local));
        }
    }
}

// Nothing is left unshown that may be shown now, and of every rule the newest firing was shown or answered.
void ReminderWorld::check_shown()
{
    if (shown_from(here()) > m_now || m_away) return;
    const auto open = m_log.open();
    if (!open) return blame(open.error().what);
    std::map<ReminderRuleId, const Occurrence*> newest;
    for (const auto& one : *open) {
        const bool unshown = one.state == OccurrenceState::Pending || one.state == OccurrenceState::Snoozed;
        if (unshown && is_waiting(one, m_now)) return blame("not shown: " + iso_local(one.due_local));
        newest[one.rule] = &one;
    }
    for (const auto& [id, one] : newest)
        if (one->state == OccurrenceState::Missed && m_rules.at(id).fired.at(one->due_local).shown == 0 &&
            m_log.latest(id, Instant::max())->value().id == one->id)
            return blame("missed without being shown: " + iso_local(one->due_local));
    const auto next = m_engine.next_wakeup(here());
    if (!next) return blame(next.error().what);
    if (*next && **next <= m_now) blame("it would wake at once for ever");
}

}  // namespace aftercare::test
