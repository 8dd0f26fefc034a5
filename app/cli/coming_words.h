#pragma once

#include "app/core/state.h"
#include "app/records/json.h"

#include <string>

// When what comes is seen, and what keeps it from being seen.
namespace aftercare::cli {

class Call;

// When what the rule brings at `due` is shown: after quiet hours, or a pause. Instant::max() while a pause has no end.
Instant shown_at(ReminderRuleId rule, Instant due, const AppState& state, const Zone& zone);

// ", shown Tue 6 Jan 2026 07:00 when quiet hours end"; "" for what is shown when it is due.
std::string shown_text(ReminderRuleId rule, Instant due, const AppState& state, Call& call);

// The same object, and when what it tells of is shown: null for what is not, or not while a pause has no end.
records::Json with_shown(const records::Json& object, std::optional<Instant> shown, const Zone& zone);

// Says that reminders are paused, and until when, if they are.
void remark_on_pause(const AppState& state, Call& call);

// Says that reminders come in the window alone, and the way to have them outside it, where no agent shows them.
void remark_on_agent(const AppState& state, Call& call);

}  // namespace aftercare::cli
