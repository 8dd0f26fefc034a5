#include "tests/properties/reminder_oracle.h"

#include "tests/support/lived_reference.h"

#include <algorithm>
#include <utility>

namespace aftercare::test {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

using Firing = ReminderOracle::Firing;
using End = Firing::End;

bool is_break(const RuleDetails& details) { return details.kind == ReminderKind::Posture && !details.even_when_busy; }

// Whether the person had the break without being told: it fell due while nobody was there, or soon after an absence.
bool is_had(const RuleDetails& details, Instant due, const Scene& scene)
{
    if (!is_break(details) || std::holds_alternative<AfterLast>(details.schedule)) return false;
    if (scene.away && scene.now - due <= 10min) return true;
    const auto& absence = scene.absence;
    if (!absence || absence->ended > scene.now || due < absence->began) return false;
    const auto* spaced = std::get_if<EverySpan>(&details.schedule);
    return due - absence->ended <= (spaced ? spaced->every / 2 : 0min);
}

bool rests(const Scene& scene)
{
    if (scene.paused_until && *scene.paused_until > scene.now) return true;
    if (!scene.quiet) return false;
    const auto reading = floor<minutes>(scene.zone->to_local(scene.now) - scene.zone->day_of(scene.now));
    const auto [from, to] = *scene.quiet;
    if (from <= to) return reading >= from && reading < to;
    return reading >= from || reading < to;
}

// When the clock next reads `time` after `from`.
Instant next_reading(TimeOfDay time, Instant from, const Zone& zone)
{
    return lived(TimesOfDay{.times = {time}}, floor<minutes>(from), from + days{3}, zone).front().at;
}

}  // namespace

void ReminderOracle::Firing::finish(End how, Instant now)
{
    end = how;
    ended = now;
    on_show = false;
    by_person = false;
    waits_until.reset();
}

Firing ReminderOracle::begun(const Rule& rule, Instant due, bool is_newest, const Scene& scene)
{
    Firing firing{.due = due};
    const auto& details = rule.rule.details;
    if (is_had(details, due, scene)) {
        firing.finish(End::Expired, scene.now);
        return firing;
    }
    const auto if_missed = details.if_missed;
    if (scene.now - due <= 10min || if_missed.what == Missed::ShowOnce) return firing;
    if (if_missed.what == Missed::Drop || !is_newest) {
        firing.finish(End::Missed, scene.now);
        return firing;
    }
    const auto until = next_reading(if_missed.at, due, *scene.zone);
    if (until > scene.now) firing.waits_until = until;
    return firing;
}

// Of several unanswered ones the newest waits until a week after it was shown; the five before it are missed, and what
// is older still, or was due a week ago, is let go.
void ReminderOracle::settle(Rule& rule, Instant now)
{
    std::vector<Firing*> unanswered;
    for (auto& [name, firing] : rule.firings)
        if (firing.end != End::Answered && firing.end != End::Expired && firing.due <= now &&
            !(firing.is_put_off() && firing.by_person))
            unanswered.push_back(&firing);
    std::ranges::sort(unanswered, {}, [](const Firing* one) { return std::pair(one->due, one->number); });
    std::size_t newer = unanswered.size();
    for (auto* one : unanswered) {
        --newer;
        auto left_since = one->due;
        if (newer == 0) {
            if (one->is_pending() || one->is_put_off()) continue;
            if (one->last_shown && *one->last_shown <= now) left_since = std::max(left_since, *one->last_shown);
        }
        if (newer > 5 || now - left_since > days{7}) one->finish(End::Expired, now);
        else if (newer > 0 && one->end == End::None) one->finish(End::Missed, now);
    }
}

void ReminderOracle::look(const Scene& scene)
{
    for (auto& [id, rule] : rules) {
        const auto dues = overdue(rule, scene);
        for (const auto& due : dues) {
            auto firing = begun(rule, due.at, due == dues.back(), scene);
            firing.number = rule.firings.size();
            rule.firings.emplace(due.local, firing);
        }
        settle(rule, scene.now);
    }
}

// What is still to come by the clock as it is now comes: what was let go; what nobody saw; and, where the clock was off
// by more than a day, what was seen as well. What it settled too early without being seen is unsettled.
void ReminderOracle::set_clock(Instant now)
{
    for (auto& [id, rule] : rules) {
        rule.rule.since = std::min(rule.rule.since, now);
        for (auto& [name, one] : rule.firings) {
            if (one.end == End::Answered) one.ended = std::min(one.ended, now);
            if (one.end == End::Answered || one.is_put_off()) continue;
            const bool ahead = one.due > now;
            const bool too_early = one.end != End::None && !one.seen && one.ended > now + 10min;
            const bool comes = ahead && (one.end == End::Expired || (one.end == End::Missed && !one.seen));
            if (!comes && !too_early && one.due <= now + days{1}) continue;
            if (one.is_pending()) continue;
            one = Firing{.due = one.due, .number = one.number, .shown = one.shown, .allowed = one.shown + 1};
        }
    }
}

void ReminderOracle::absence_over(const Scene& scene)
{
    for (auto& [id, rule] : rules)
        for (auto& [name, one] : rule.firings)
            if (is_break(rule.rule.details) && one.is_pending() && one.due <= scene.now)
                one.finish(End::Expired, scene.now);
}

void ReminderOracle::answered(ReminderRuleId rule, LocalSecond name, Answer answer, const Scene& scene, Instant until)
{
    auto& one = rules.at(rule).firings.at(name);
    one.seen = true;
    one.on_show = false;
    if (answer != Answer::Later) return one.finish(End::Answered, scene.now);
    if (!one.last_shown) one.last_shown = scene.now;
    one.end = End::None;
    one.waits_until = until;
    one.by_person = true;
    one.allowed = one.shown + 1;
}

bool ReminderOracle::is_held(const RuleDetails& details, const Scene& scene)
{
    const bool hides = scene.away || scene.locked || scene.busy;
    return hides && details.urgency != Urgency::High && !details.even_when_busy;
}

std::string ReminderOracle::show(ReminderRuleId id, LocalSecond name, const Scene& scene)
{
    auto& rule = rules.at(id);
    auto& one = rule.firings.at(name);
    if (one.due > scene.now) return "shown before its time";
    if (one.end != End::None) return "shown though it is over";
    if (one.waits_until && *one.waits_until > scene.now) return "shown before it was put off to";
    if (++one.shown > one.allowed) return "shown too often";
    if (rests(scene)) return "shown in quiet hours or a pause";
    if (is_held(rule.rule.details, scene)) return "shown while the person was away or busy";
    one.on_show = one.seen = true;
    one.by_person = false;
    one.waits_until.reset();
    one.last_shown = scene.now;
    return "";
}

std::string ReminderOracle::owed(const Scene& scene) const
{
    if (rests(scene)) return "";
    for (const auto& [id, rule] : rules) {
        if (is_held(rule.rule.details, scene)) continue;
        for (const auto& [name, one] : rule.firings) {
            const bool due = one.due <= scene.now && (!one.waits_until || *one.waits_until <= scene.now);
            if (due && one.end == End::None && !one.on_show) return "not shown: " + iso_local(name);
        }
    }
    return "";
}

std::string ReminderOracle::contradiction(const Firing& firing, OccurrenceState stored)
{
    const auto is = [&](std::initializer_list<OccurrenceState> states) {
        return std::ranges::find(states, stored) != states.end();
    };
    const bool fits = firing.end == End::Answered  ? is({OccurrenceState::Done, OccurrenceState::Skipped})
                      : firing.end == End::Expired ? is({OccurrenceState::Expired})
                      : firing.end == End::Missed  ? is({OccurrenceState::Missed})
                      : firing.waits_until         ? is({OccurrenceState::Snoozed})
                      : firing.on_show             ? is({OccurrenceState::Delivered})
                                                   : is({OccurrenceState::Pending});
    return fits ? "" : "stored as " + std::string(key_of(stored));
}

}  // namespace aftercare::test
