#pragma once

#include "app/domain/absence.h"
#include "app/domain/reminder_rule.h"
#include "app/domain/session.h"

#include <optional>
#include <span>
#include <string>

namespace aftercare {

struct Circumstances;

// When a rule's next reminder comes, and why not sooner or why not at all.
struct Outlook {
    enum class Why {
        OnTime,        // shown when it is due
        NotToday,      // its weekdays leave this day out
        QuietHours,    // due within them, shown when they end
        AllPaused,     // nothing is shown before the pause ends
        RulePaused,    // this rule is off
        FluidLimit,    // it is about drinking, and someone set a limit
        AfterSession,  // it counts from a session that is not noted yet
        TimePassed,    // no time of it is still to come
        Absence,       // somebody was away, which was the break that would have come sooner
    };

    ReminderRuleId rule;
    std::string text;
    std::optional<Due> next{};
    std::optional<Instant> shown{};  // when it can be seen; none when nothing comes, or not before someone resumes
    Why why = Why::OnTime;
    std::optional<Instant> back{};  // when the absence ended
    int sessions_left = 0;          // how many must still be noted before it comes; 0 when it does not wait for any
};

std::string_view key_of(Outlook::Why why);

// How many of the sessions it counts must still be noted before the rule comes: 1 to its `nth`. 0 when it counts none.
int sessions_left(const ReminderRule& rule, std::span<const TreatmentSession> sessions);

// `next` is the rule's next firing, if it has one, once the last absence is taken into account; `visit` is when the visit
// begins that it announces.
Outlook outlook_of(const ReminderRule& rule, std::optional<Due> next, const Circumstances& here,
                   const std::optional<Absence>& last_absence = std::nullopt,
                   std::optional<Instant> visit = std::nullopt);

}  // namespace aftercare
