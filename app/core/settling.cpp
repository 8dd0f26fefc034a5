#include "app/core/settling.h"

#include <algorithm>

namespace aftercare {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

constexpr std::size_t missed_kept = 5;
constexpr Span missed_kept_for = days{7};

// It was stored while the clock was far ahead, so its time is still to come.
bool comes_again(const Occurrence& occurrence, Instant now)
{
    if (occurrence.state == OccurrenceState::Snoozed)
        return occurrence.snoozed_until && occurrence.snoozed_until->at > now + longest_delay + clock_was_wrong;
    return occurrence.state != OccurrenceState::Pending && occurrence.due.at > now + clock_was_wrong;
}

// An unanswered occurrence among those of its rule.
struct Unanswered {
    const Occurrence& occurrence;
    std::optional<Instant> shown;
    std::size_t newer;  // how many of its rule came after it

    // Put off by its rule until the time to catch up, not by the person.
    bool waits_to_be_caught_up() const { return occurrence.state == OccurrenceState::Snoozed && !shown; }

    Instant left_since(Instant now) const
    {
        return newer == 0 && shown && *shown <= now ? std::max(*shown, occurrence.due.at) : occurrence.due.at;
    }

    OccurrenceState settled(Instant now) const
    {
        const bool is_newest = newer == 0;
        if (is_newest && (occurrence.state == OccurrenceState::Pending || waits_to_be_caught_up()))
            return occurrence.state;
        if (newer > missed_kept || now - left_since(now) > missed_kept_for) return OccurrenceState::Expired;
        return is_newest ? occurrence.state : OccurrenceState::Missed;
    }
};

// A time that a clock set back has put ahead is still to come; what the person put off comes when they said.
bool is_left_alone(const Unanswered& one, Instant now)
{
    const bool put_off = one.occurrence.state == OccurrenceState::Snoozed && !one.waits_to_be_caught_up();
    return put_off || one.occurrence.due.at > now;
}

}  // namespace

void begin(Occurrence& one, const RuleDetails& details, bool is_newest, const Circumstances& here)
{
    const bool late = here.now - one.due.at > missed_after;
    if (!late || details.if_missed.what == Missed::ShowOnce) return;
    if (details.if_missed.what == Missed::Drop || !is_newest) {
        one.state = OccurrenceState::Missed;
        return;
    }
    const auto caught_up = next_due(TimesOfDay{.times = {details.if_missed.at}}, one.due.at, here.zone);
    if (!caught_up || caught_up->at <= here.now) return;  // that time has passed as well: now
    one.state = OccurrenceState::Snoozed;
    one.snoozed_until = here.zone.moment(caught_up->at);
}

std::vector<store::StateChange> settling_of(const std::vector<Occurrence>& open,
                                            const std::map<OccurrenceId, Instant>& shown, Instant now)
{
    std::vector<store::StateChange> changes;
    std::map<ReminderRuleId, std::size_t> newer;
    for (auto one = open.rbegin(); one != open.rend(); ++one) {
        if (comes_again(*one, now)) {
            changes.push_back({one->id, one->state, OccurrenceState::Pending, std::nullopt});
            continue;
        }
        const auto when = shown.find(one->id);
        Unanswered left{*one, when == shown.end() ? std::nullopt : std::optional(when->second), newer[one->rule]};
        if (is_left_alone(left, now)) continue;
        ++newer[one->rule];
        const auto state = left.settled(now);
        if (state != one->state) changes.push_back({one->id, one->state, state, std::nullopt});
    }
    return changes;
}

}  // namespace aftercare
