#pragma once

#include "app/domain/absence.h"
#include "app/domain/presence.h"
#include "app/domain/reminder_rule.h"
#include "app/domain/settings.h"
#include "app/store/last_absence.h"
#include "app/store/occurrence_log.h"
#include "app/store/session_log.h"

namespace aftercare {

// When and where it is, what the person wishes, and what the desktop tells about them.
struct Circumstances {
    Instant now;
    const Zone& zone;
    const Settings& settings;
    Presence presence = {};
};

// Whether the rule says nothing at present: it is paused, or about drinking while there is a fluid limit.
bool is_silent(const RuleDetails& details, const Settings& settings);

// Whether an absence does as well: a break that is not shown to somebody who is away.
bool is_break(const RuleDetails& details);

// When the rule fires, once the person's working days are taken into account.
Schedule schedule_of(const RuleDetails& details, const Settings& settings);

// When a rule fires, given what it has fired and what was answered.
class Firings {
public:
    explicit Firings(const store::Database& database);

    // Up to now, oldest first, those that are not stored yet. Nothing for a silent rule.
    Result<std::vector<Due>> until_now(const ReminderRule& rule, const Circumstances& here) const;
    // The next `limit` within two years that are not stored yet.
    Result<std::vector<Due>> coming(const ReminderRule& rule, const Circumstances& here, std::size_t limit) const;

private:
    Result<Anchors> anchors_of(const ReminderRule& rule, const Circumstances& here) const;
    Result<Anchors> anchors_of_last(const ReminderRule& rule, const AfterLast& schedule,
                                    const Circumstances& here) const;
    Result<std::optional<Instant>> ended_unanswered(const Occurrence& one, const RuleDetails& details,
                                                    Instant now) const;
    Result<Instant> fired_until(const ReminderRule& rule, Instant now) const;
    Result<> name_apart(const ReminderRule& rule, std::vector<Due>& dues) const;
    Result<std::vector<Due>> without_stored(const ReminderRule& rule, std::vector<Due> dues) const;

    store::OccurrenceLog m_occurrences;
    store::SessionLog m_sessions;
    store::LastAbsence m_absence;
};

}  // namespace aftercare
