#pragma once

#include "app/domain/occurrence.h"
#include "app/store/page.h"

#include <map>

namespace aftercare::store {

class Connection;
class Database;

// A step of an occurrence, taken only while it is still in `from`: window and agent may both act on it.
struct StateChange {
    OccurrenceId id;
    OccurrenceState from;
    OccurrenceState to;
    std::optional<Moment> snoozed_until;  // set exactly when `to` is Snoozed
};

// Every firing of every rule. What has fired is decided here and nowhere else. One that cannot be read is left out of
// the lists, so that it holds back no other.
class OccurrenceLog {
public:
    enum class Stored { New, Known };

    explicit OccurrenceLog(const Database& database);

    // Stores the occurrence unless its rule already has one at that local time, removed or answered ones included;
    // of two programs that try at once exactly one is told New.
    Result<Stored> insert_if_new(const Occurrence& occurrence, Instant now);
    // Delivered is when it is shown; pending, it was not shown yet; what was answered was seen. NotFound for an unknown id, Invalid when another
    // program was quicker and the state is no longer `from`.
    Result<> set_state(const StateChange& change, Instant now);

    Result<Occurrence> find(OccurrenceId id) const;
    // Those that wait for an answer and whose rule still exists, oldest first.
    Result<std::vector<Occurrence>> open() const;
    // When each of those that wait for an answer was last shown; those that never were are not in it.
    Result<std::map<OccurrenceId, Instant>> shown() const;
    // Those that a clock which was ahead has let go, or has called missed before anyone was shown them.
    Result<std::vector<Occurrence>> settled_ahead(Instant now) const;
    // What was answered by a clock that was ahead counts as answered now; whether there was any. Of the rule alone.
    Result<bool> bring_back_answers(ReminderRuleId rule, Instant now);
    // How many were let go unanswered since `since`, without the breaks that an absence was itself.
    Result<std::int64_t> count_let_go(Instant since) const;
    // Those due from `from` on and before `to`, oldest first.
    Result<std::vector<Occurrence>> between(Instant from, Instant to, Page page = {}) const;
    // The rule's latest of those due at or before `until`.
    Result<std::optional<Occurrence>> latest(ReminderRuleId rule, Instant until) const;
    // The rule's latest of those due after `from` and up to `until` that nobody has answered: it waits, or it ended so.
    Result<std::optional<Occurrence>> latest_unanswered(ReminderRuleId rule, Instant from, Instant until) const;
    // Whether it was ever shown, put off or answered.
    Result<bool> was_shown(OccurrenceId id) const;
    // When one of the rule was last answered.
    Result<std::optional<Instant>> last_answer(ReminderRuleId rule) const;
    // When its state last changed, or when it was stored.
    Result<Instant> last_step(OccurrenceId id) const;
    // Whether the rule has one at that local time, removed or answered ones included.
    Result<bool> has(ReminderRuleId rule, LocalSecond due_local) const;

private:
    Connection& m_db;
};

}  // namespace aftercare::store
