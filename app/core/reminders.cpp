#include "app/core/reminders.h"

#include "app/store/transaction.h"

#include <algorithm>
#include <map>

namespace aftercare {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

constexpr std::size_t missed_kept = 5;
constexpr Span missed_kept_for = days{7};
constexpr Span longest_delay = days{30};
constexpr Span looks_ahead = days{366};

// More firings of one rule than this were never seen by anyone: the oldest half of the time is left out until it fits.
constexpr std::size_t most_firings = 5000;

std::vector<Due> firings_between(const Schedule& schedule, Instant after, Instant now, const Zone& zone)
{
    for (;;) {
        auto dues = due_between(schedule, after, now, zone, most_firings);
        if (dues.size() < most_firings) return dues;
        after += (now - after) / 2;
    }
}

// What becomes of an unanswered occurrence that `newer` others of its rule came after.
OccurrenceState settled(const Occurrence& occurrence, std::size_t newer, Instant now)
{
    const bool newest = newer == 0;
    if (newest && occurrence.state == OccurrenceState::Pending) return OccurrenceState::Pending;
    if (newer > missed_kept || now - occurrence.due.at > missed_kept_for) return OccurrenceState::Expired;
    return newest ? occurrence.state : OccurrenceState::Missed;
}

// The changes that settle what is open, oldest first.
std::vector<store::StateChange> settling(const std::vector<Occurrence>& open, Instant now)
{
    std::vector<store::StateChange> changes;
    std::map<ReminderRuleId, std::size_t> newer;
    for (auto one = open.rbegin(); one != open.rend(); ++one) {
        if (one->state == OccurrenceState::Snoozed) continue;
        const auto state = settled(*one, newer[one->rule]++, now);
        if (state != one->state) changes.push_back({one->id, one->state, state, std::nullopt});
    }
    return changes;
}

void keep_soonest(std::optional<Instant>& soonest, Instant candidate)
{
    if (!soonest || candidate < *soonest) soonest = candidate;
}

}  // namespace

ReminderEngine::ReminderEngine(const store::Database& database, Chance& chance)
    : m_database(database),
      m_chance(chance),
      m_rules(database),
      m_occurrences(database)
{
}

// A clock that was set back comes past old firings again; they lie before this.
Result<Instant> ReminderEngine::fired_until(const ReminderRule& rule) const
{
    TRY_LET(latest, m_occurrences.latest(rule.id));
    return latest ? std::max(rule.since, latest->due.at) : rule.since;
}

Result<std::vector<Occurrence>> ReminderEngine::new_firings(const Circumstances& here) const
{
    std::vector<Occurrence> firings;
    TRY_LET(rules, m_rules.rules());
    for (const auto& rule : rules) {
        if (rule.details.paused) continue;
        TRY_LET(after, fired_until(rule));
        for (const auto& due : firings_between(rule.details.schedule, after, here.now, here.zone)) {
            const OccurrenceId id(Uuid::version_7(here.now, m_chance.bytes()));
            firings.push_back({id, rule.id, rule.details.kind, rule.details.text, rule.details.routine, due.local,
                               here.zone.moment(due.at), OccurrenceState::Pending, std::nullopt});
        }
    }
    return firings;
}

Result<bool> ReminderEngine::evaluate(const Circumstances& here)
{
    TRY_LET(firings, new_firings(here));
    TRY_LET(open, m_occurrences.open());
    if (firings.empty() && settling(open, here.now).empty()) return false;

    store::Transaction change(m_database.handle());
    TRY(change.begin());
    TRY_LET(stored, store_firings(firings, here.now));
    TRY_LET(settled, settle(here.now));
    TRY(change.commit());
    return stored || settled;
}

Result<bool> ReminderEngine::store_firings(const std::vector<Occurrence>& firings, Instant now)
{
    bool changed = false;
    for (const auto& firing : firings) {
        TRY_LET(stored, m_occurrences.insert_if_new(firing, now));
        changed |= stored == store::OccurrenceLog::Stored::New;
    }
    return changed;
}

Result<bool> ReminderEngine::settle(Instant now)
{
    TRY_LET(open, m_occurrences.open());
    const auto changes = settling(open, now);
    for (const auto& change : changes) TRY(m_occurrences.set_state(change, now));
    return !changes.empty();
}

Result<std::vector<Occurrence>> ReminderEngine::to_show(const Circumstances& here) const
{
    std::vector<Occurrence> shown;
    if (shown_from(here) > here.now) return shown;
    TRY_LET(open, m_occurrences.open());
    for (auto& one : open) {
        const bool undelivered = one.state == OccurrenceState::Pending || one.state == OccurrenceState::Snoozed;
        if (undelivered && is_waiting(one, here.now)) shown.push_back(std::move(one));
    }
    return shown;
}

Result<std::optional<Instant>> ReminderEngine::next_wakeup(const Circumstances& here) const
{
    std::optional<Instant> soonest;
    TRY_LET(rules, m_rules.rules());
    for (const auto& rule : rules) {
        if (rule.details.paused) continue;
        TRY_LET(after, fired_until(rule));
        const auto next = next_due(rule.details.schedule, std::max(after, here.now), here.zone);
        if (next) keep_soonest(soonest, next->at);
    }
    const auto shown = shown_from(here);
    TRY_LET(open, m_occurrences.open());
    for (const auto& one : open) {
        if (one.state == OccurrenceState::Snoozed && !is_waiting(one, here.now))
            keep_soonest(soonest, one.snoozed_until->at);
        const bool held_back = shown > here.now && shown != Instant::max() && is_waiting(one, here.now);
        const bool undelivered = one.state == OccurrenceState::Pending || one.state == OccurrenceState::Snoozed;
        if (held_back && undelivered) keep_soonest(soonest, shown);
    }
    return soonest;
}

Result<> ReminderEngine::mark_delivered(const Occurrence& occurrence, Instant now)
{
    return m_occurrences.set_state({occurrence.id, occurrence.state, OccurrenceState::Delivered, std::nullopt}, now);
}

Result<Occurrence> ReminderEngine::answer(const AnswerOccurrence& answer, const Circumstances& here)
{
    TRY_LET(occurrence, m_occurrences.find(answer.id));
    TRY_LET(state, after_answer(occurrence.state, answer.answer));
    const auto from = occurrence.state;
    occurrence.state = state;
    occurrence.snoozed_until.reset();
    if (state == OccurrenceState::Snoozed) {
        const auto by = answer.later_by.value_or(usual_delay);
        if (by < 1min || by > longest_delay)
            return fail(ErrorKind::Invalid, "Put it off by at least one minute and at most 30 days.");
        occurrence.snoozed_until = here.zone.moment(here.now + by);
    }
    TRY(m_occurrences.set_state({occurrence.id, from, state, occurrence.snoozed_until}, here.now));
    return occurrence;
}

Instant shown_from(const Circumstances& here)
{
    const auto paused_until = here.settings.reminders_paused_until.value_or(here.now);
    const auto at = std::max(here.now, paused_until);
    if (at == Instant::max() || !here.settings.quiet_hours) return at;
    return here.settings.quiet_hours->wait_from(at, here.zone);
}

std::vector<Due> coming_of(const ReminderRule& rule, Instant now, const Zone& zone, std::size_t limit)
{
    if (rule.details.paused) return {};
    return due_between(rule.details.schedule, std::max(rule.since, now), now + looks_ahead, zone, limit);
}

}  // namespace aftercare
