#include "app/core/attendance.h"

#include <algorithm>
#include <utility>

namespace aftercare {
namespace {

// Not every desktop says when somebody comes back, or leaves full screen. Who is away for the night is not asked for a
// thousand times.
constexpr std::chrono::seconds first_pause{45}, longest_pause{300};

}  // namespace

// Nothing was touched for as long as the shortest absence before somebody is said to be away.
Presence Attendance::ask(Instant now)
{
    m_told = m_watch.status();
    m_has_asked = true;
    const auto& presence = m_told.presence;
    if (presence.away) notice_absence(now - shortest_absence, now);
    else if (presence.locked) notice_absence(now, now);
    return presence;
}

void Attendance::notice_absence(Instant since, Instant now)
{
    m_away_since = std::min(m_away_since.value_or(since), since);
    m_seen_away = now;
}

// Where nothing told of the return it may have been soon after somebody was last seen to be away.
std::optional<Absence> Attendance::ended_absence(const Presence& presence, bool just_now, Instant now)
{
    if (presence.away || presence.locked) return std::nullopt;
    const auto since = std::exchange(m_away_since, std::nullopt);
    const auto ended = just_now ? now : m_seen_away;
    if (!since || ended - *since < shortest_absence) return std::nullopt;
    return Absence{*since, ended};
}

Result<std::vector<Occurrence>> Attendance::due(ReminderEngine& reminders, Circumstances here, const Heard& heard)
{
    if (heard.presence_changed || !m_look_again) m_pause = first_pause;
    m_look_again.reset();
    const bool has_slept = heard.slept >= shortest_absence;
    if (has_slept) notice_absence(here.now - heard.slept, here.now);
    const bool must_ask = heard.presence_changed || m_away_since;
    const auto known = must_ask ? ask(here.now) : Presence{};
    TRY_LET(something, reminders.is_due(here));
    here.presence = something && !must_ask ? ask(here.now) : known;
    const auto absence = ended_absence(here.presence, heard.presence_changed || has_slept, here.now);
    if (absence) TRY(reminders.end_absence(*absence, here));
    TRY(reminders.evaluate(here));
    TRY_LET(shown, reminders.to_show(here));
    if (here.presence == Presence{}) return std::move(shown);
    here.presence = {};
    TRY_LET(waiting, reminders.to_show(here));
    if (waiting.size() > shown.size() && !m_told.end_is_told) wait_for_return(here.now);
    return std::move(shown);
}

void Attendance::wait_for_return(Instant now)
{
    m_look_again = now + m_pause;
    m_pause = std::min(2 * m_pause, longest_pause);
}

}  // namespace aftercare
