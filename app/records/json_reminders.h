#pragma once

#include "app/core/state.h"
#include "app/records/json.h"

// Reminders, as the contract writes them.
namespace aftercare::records {

// The rule as it is stored.
Json json_of(const ReminderRule& rule, const Zone& zone);
// `next` is the rule's next firing; none while it is paused or over.
Json json_of(const ReminderRule& rule, const std::optional<Due>& next, const Zone& zone);
// One that cannot be read: `problem` says why, which is null of every other rule, and all that is unknown is null.
Json json_of(const BrokenRule& rule);
Json json_of(const Occurrence& occurrence);
// One that is not stored yet: it has no id, and is pending.
Json json_of(const ComingReminder& coming, const Zone& zone);
Json json_of(const AgentStatus& agent, const Zone& zone);

// "mon", "tue" … on the bits of the set, Monday first.
std::vector<std::string> weekday_keys(const Weekdays& weekdays);

}  // namespace aftercare::records
