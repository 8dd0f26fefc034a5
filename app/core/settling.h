#pragma once

#include "app/core/firings.h"

#include <map>

namespace aftercare {

// What lies further ahead than this was written while the clock was wrong.
inline constexpr Span clock_was_wrong = std::chrono::days{1};

// What is noticed later than this was missed.
inline constexpr Span missed_after = std::chrono::minutes{10};

// The longest time that a reminder may be put off.
inline constexpr Span longest_delay = std::chrono::days{30};

// How an occurrence that was not had begins, by what its rule wants when it comes late. `is_newest` is the last of those
// that its rule fires together.
void begin(Occurrence& one, const RuleDetails& details, bool is_newest, const Circumstances& here);

// The changes that settle what is open, which is given oldest first; `shown` says when each was last shown. Of several
// unanswered firings of one rule the newest keeps waiting until a week after it was shown; the five before it are
// Missed, and what is older still, or was due a week ago, is Expired.
std::vector<store::StateChange> settling_of(const std::vector<Occurrence>& open,
                                            const std::map<OccurrenceId, Instant>& shown, Instant now);

}  // namespace aftercare
