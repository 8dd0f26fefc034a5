#include "app/core/attendance.h"

#include <utility>

namespace aftercare {
namespace {

// Not every desktop says when somebody comes back, or leaves full screen.
constexpr std::chrono::seconds look_again_after{45};

}  // namespace

Result<std::vector<Occurrence>> Attendance::due(ReminderEngine& reminders, Circumstances here)
{
    m_look_again.reset();
    TRY_LET(something, reminders.is_due(here));
    if (something) m_told = m_watch.status();
    here.presence = something ? m_told.presence : Presence{};
    if (std::exchange(m_waits_for_return, false) && !here.presence.away) TRY(reminders.end_absence(here));
    TRY(reminders.evaluate(here));
    TRY_LET(shown, reminders.to_show(here));
    if (here.presence == Presence{}) return std::move(shown);
    const bool is_away = here.presence.away;
    here.presence = {};
    TRY_LET(waiting, reminders.to_show(here));
    if (waiting.size() == shown.size()) return std::move(shown);
    m_look_again = here.now + look_again_after;
    m_waits_for_return = is_away;
    return std::move(shown);
}

}  // namespace aftercare
