#include "app/core/reminders.h"

#include "app/core/settling.h"
#include "app/store/transaction.h"

#include <algorithm>
#include <map>

namespace aftercare {
namespace {

using namespace std::chrono_literals;

bool counts_from_the_last(const RuleDetails& details) { return std::holds_alternative<AfterLast>(details.schedule); }

// Whether the person had the break without being told.
bool was_had(const Occurrence& one, const RuleDetails& details, const std::optional<Absence>& last_absence,
             const Circumstances& here)
{
    if (!is_break(details) || counts_from_the_last(details)) return false;
    if (here.presence.away && here.now - one.due.at <= missed_after) return true;
    return last_absence && was_the_break(*last_absence, details.schedule, one.due.at);
}

// Whether a notification of the occurrence would now disturb, or be seen by nobody.
bool is_held(const Occurrence& occurrence, const std::map<ReminderRuleId, ReminderRule>& rules,
             const Presence& presence)
{
    if (!presence.away && !presence.locked && !presence.busy) return false;
    const auto rule = rules.find(occurrence.rule);
    if (rule == rules.end()) return false;
    return rule->second.details.urgency != Urgency::High && !rule->second.details.even_when_busy;
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
      m_occurrences(database),
      m_absence(database),
      m_firings(database),
      m_visits(database)
{
}

Result<std::vector<Occurrence>> ReminderEngine::new_firings(const std::vector<ReminderRule>& rules,
                                                            const Circumstances& here) const
{
    std::vector<Occurrence> firings;
    TRY_LET(last_absence, m_absence.find(here.now));
    for (const auto& rule : rules) {
        TRY_LET(dues, m_firings.until_now(rule, here));
        for (const auto& due : dues) {
            const OccurrenceId id(Uuid::version_7(here.now, m_chance.bytes()));
            Occurrence one{id,
                           rule.id,
                           rule.details.kind,
                           rule.details.text,
                           rule.details.routine,
                           due.local,
                           here.zone.moment(due.at),
                           OccurrenceState::Pending,
                           std::nullopt};
            if (was_had(one, rule.details, last_absence, here)) one.state = OccurrenceState::Expired;
            else begin(one, rule.details, due == dues.back(), here);
            firings.push_back(std::move(one));
        }
    }
    return firings;
}

Result<bool> ReminderEngine::evaluate(const Circumstances& here)
{
    TRY_LET(rules, m_rules.rules());
    TRY_LET(mended, put_right(rules, here.now));
    TRY(m_visits.follow_visits(rules, here.zone));
    TRY_LET(firings, new_firings(rules, here));
    TRY_LET(unsettled, settling(here.now));
    if (firings.empty() && unsettled.empty()) return mended;

    store::Transaction change(m_database.handle());
    TRY(change.begin());
    TRY_LET(stored, store_firings(firings, here.now));
    TRY_LET(settled, settle(here.now));
    TRY(change.commit());
    return mended || stored || settled;
}

Result<bool> ReminderEngine::is_due(const Circumstances& here) const
{
    TRY_LET(rules, this->rules(here));
    for (const auto& rule : rules) {
        TRY_LET(dues, m_firings.until_now(rule, here));
        if (!dues.empty()) return true;
    }
    TRY_LET(waiting, to_show(here));
    return !waiting.empty();
}

Result<std::vector<ReminderRule>> ReminderEngine::rules(const Circumstances& here) const
{
    TRY_LET(rules, m_rules.rules());
    TRY(m_visits.follow_visits(rules, here.zone));
    return std::move(rules);
}

Result<> ReminderEngine::end_absence(const Absence& absence, const Circumstances& here)
{
    store::Transaction change(m_database.handle());
    TRY(change.begin());
    TRY(m_absence.keep(absence, here.now));
    TRY_LET(open, m_occurrences.open());
    for (const auto& one : open) {
        if (one.state != OccurrenceState::Pending || !is_waiting(one, here.now)) continue;
        TRY_LET(rule, m_rules.find(one.rule));
        if (!is_break(rule.details)) continue;
        TRY(m_occurrences.set_state({one.id, one.state, OccurrenceState::Expired, std::nullopt}, here.now));
    }
    return change.commit();
}

Manner ReminderEngine::manner_of(const Occurrence& occurrence) const
{
    const auto rule = m_rules.find(occurrence.rule);
    if (!rule) return {};
    return {rule->details.urgency, rule->details.sound};
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
    TRY_LET(changes, settling(now));
    for (const auto& change : changes) TRY(m_occurrences.set_state(change, now));
    return !changes.empty();
}

// Another program may do the same at the same time.
Result<bool> ReminderEngine::unsettle(Instant now)
{
    TRY_LET(ahead, m_occurrences.settled_ahead(now));
    if (ahead.empty()) return false;
    store::Transaction change(m_database.handle());
    TRY(change.begin());
    TRY_LET(still_ahead, m_occurrences.settled_ahead(now));
    for (const auto& one : still_ahead)
        TRY(m_occurrences.set_state({one.id, one.state, OccurrenceState::Pending, std::nullopt}, now));
    TRY(change.commit());
    return true;
}

// By a clock that was ahead rules were made that would stay silent until then, times were let go that are still to come,
// and what counts from an answer would wait for it.
Result<bool> ReminderEngine::put_right(std::vector<ReminderRule>& rules, Instant now)
{
    TRY_LET(changed, unsettle(now));
    for (const auto& rule : rules) {
        if (!counts_from_the_last(rule.details)) continue;
        TRY_LET(brought, m_occurrences.bring_back_answers(rule.id, now));
        changed |= brought;
    }
    if (std::ranges::none_of(rules, [now](const auto& rule) { return rule.since > now; })) return changed;
    TRY(m_rules.begin_at_latest(now));
    for (auto& rule : rules) rule.since = std::min(rule.since, now);
    return true;
}

Result<std::vector<store::StateChange>> ReminderEngine::settling(Instant now) const
{
    TRY_LET(open, m_occurrences.open());
    TRY_LET(shown, m_occurrences.shown());
    return settling_of(open, shown, now);
}

Result<std::vector<Occurrence>> ReminderEngine::to_show(const Circumstances& here) const
{
    std::vector<Occurrence> shown;
    TRY_LET(open, m_occurrences.open());
    if (open.empty()) return shown;
    TRY_LET(all, m_rules.rules());
    std::map<ReminderRuleId, ReminderRule> rules;
    for (auto& rule : all) rules.emplace(rule.id, std::move(rule));
    for (auto& one : open) {
        if (!is_unshown(one) || !is_waiting(one, here.now) || is_held(one, rules, here.presence)) continue;
        TRY_LET(from, may_show_from(one, here));
        if (from <= here.now) shown.push_back(std::move(one));
    }
    return shown;
}

// The visit is asked for only where there is one.
Result<Instant> ReminderEngine::may_show_from(const Occurrence& occurrence, const Circumstances& here) const
{
    if (occurrence.kind != ReminderKind::Appointment) return shown_from(here);
    TRY_LET(rule, m_rules.find(occurrence.rule));
    TRY_LET(visit, m_visits.visit_time(rule.details));
    return shown_from(here, visit);
}

Result<std::optional<Instant>> ReminderEngine::next_wakeup(const Circumstances& here) const
{
    std::optional<Instant> soonest;
    TRY_LET(rules, this->rules(here));
    for (const auto& rule : rules) {
        TRY_LET(next, m_firings.coming(rule, here, 1));
        if (!next.empty()) keep_soonest(soonest, next.front().at);
    }
    if (is_paused(here) && *here.settings.reminders_paused_until != Instant::max())
        keep_soonest(soonest, *here.settings.reminders_paused_until);
    TRY_LET(open, m_occurrences.open());
    for (const auto& one : open) {
        if (!is_unshown(one)) continue;
        const bool waits = is_waiting(one, here.now);
        TRY_LET(shown, may_show_from(one, here));
        if (!waits) keep_soonest(soonest, one.snoozed_until ? one.snoozed_until->at : one.due.at);
        if (waits && shown > here.now && shown != Instant::max()) keep_soonest(soonest, shown);
    }
    return soonest;
}

Result<std::vector<Due>> ReminderEngine::coming(const ReminderRule& rule, const Circumstances& here,
                                                std::size_t limit) const
{
    if (!is_break(rule.details) || counts_from_the_last(rule.details)) return m_firings.coming(rule, here, limit);
    TRY_LET(last_absence, m_absence.find(here.now));
    TRY_LET(dues, m_firings.coming(rule, here, limit + 1));
    // At most one: the next comes a whole time between two later.
    if (last_absence && !dues.empty() && was_the_break(*last_absence, rule.details.schedule, dues.front().at))
        dues.erase(dues.begin());
    if (dues.size() > limit) dues.resize(limit);
    return dues;
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

bool is_unshown(const Occurrence& one)
{
    return one.state == OccurrenceState::Pending || one.state == OccurrenceState::Snoozed;
}

Result<> unless_decided(Result<> outcome)
{
    if (!outcome && outcome.error().kind == ErrorKind::Invalid) return {};
    return outcome;
}

bool is_paused(const Circumstances& here)
{
    const auto& until = here.settings.reminders_paused_until;
    return until && *until > here.now;
}

Instant shown_from(const Circumstances& here)
{
    const auto paused_until = here.settings.reminders_paused_until.value_or(here.now);
    const auto at = std::max(here.now, paused_until);
    if (at == Instant::max() || !here.settings.quiet_hours) return at;
    return here.settings.quiet_hours->wait_from(at, here.zone);
}

}  // namespace aftercare
