#pragma once

#include "app/domain/reminder_rule.h"

namespace aftercare::store {

class Connection;
class Database;

// The rules that say when to remind.
class ReminderBook {
public:
    explicit ReminderBook(const Database& database);

    // Invalid when the rule could never fire or its words cannot be kept.
    Result<> add(const ReminderRule& rule);
    // Replaces everything but the id. NotFound when there is no such live rule.
    Result<> edit(const ReminderRule& rule, Instant now);
    Result<> remove(ReminderRuleId id, Instant now);
    // Rules that would begin only later, because the clock was ahead when they were made, begin now.
    Result<> begin_at_latest(Instant now);
    // Removes every rule that announces the appointment; there may be none.
    Result<> remove_for(AppointmentId appointment, Instant now);

    Result<ReminderRule> find(ReminderRuleId id) const;
    // Every live rule that can be read, paused ones too, in the order they were made.
    Result<std::vector<ReminderRule>> rules() const;
    // The live ones that cannot be read. They stay as they are until they are removed.
    Result<std::vector<BrokenRule>> broken() const;
    Result<std::vector<ReminderRule>> rules_for(AppointmentId appointment) const;

private:
    Connection& m_db;
};

}  // namespace aftercare::store
