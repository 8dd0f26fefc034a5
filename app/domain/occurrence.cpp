#include "app/domain/occurrence.h"

#include <algorithm>
#include <array>

namespace aftercare {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 8> state_keys = {"pending", "delivered", "seen",   "done",
                                                        "snoozed", "skipped",   "missed", "expired"};

constexpr Span late_after = std::chrono::hours{6};

}  // namespace

std::string_view key_of(OccurrenceState state) { return state_keys[static_cast<std::size_t>(state)]; }

std::optional<OccurrenceState> occurrence_state_from(std::string_view key)
{
    const auto found = std::ranges::find(state_keys, key);
    if (found == state_keys.end()) return std::nullopt;
    return static_cast<OccurrenceState>(found - state_keys.begin());
}

bool is_open(const Occurrence& occurrence)
{
    switch (occurrence.state) {
    case OccurrenceState::Done:
    case OccurrenceState::Skipped:
    case OccurrenceState::Expired: return false;
    default: return true;
    }
}

bool is_waiting(const Occurrence& occurrence, Instant now)
{
    if (occurrence.state == OccurrenceState::Snoozed && occurrence.snoozed_until)
        return occurrence.snoozed_until->at <= now;
    if (occurrence.state == OccurrenceState::Pending) return occurrence.due.at <= now;
    return is_open(occurrence);
}

bool is_late(const Occurrence& occurrence, Instant now)
{
    if (!is_waiting(occurrence, now)) return false;
    const auto since = occurrence.snoozed_until ? occurrence.snoozed_until->at : occurrence.due.at;
    return occurrence.state == OccurrenceState::Missed || now - since > late_after;
}

Result<OccurrenceState> after_answer(OccurrenceState state, Answer answer)
{
    const bool answered =
        state == OccurrenceState::Done || state == OccurrenceState::Skipped || state == OccurrenceState::Expired;
    if (answered) return fail(ErrorKind::Invalid, "This reminder was answered already. There is nothing left to do.");
    switch (answer) {
    case Answer::Done: return OccurrenceState::Done;
    case Answer::Later: return OccurrenceState::Snoozed;
    case Answer::Skip: break;
    }
    return OccurrenceState::Skipped;
}

}  // namespace aftercare
