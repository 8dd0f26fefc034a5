#include "app/core/agent_pulse.h"

#include <algorithm>

namespace aftercare {
namespace {

template <class Event>
bool holds(std::span<const PlatformEvent> events)
{
    return std::ranges::any_of(events, [](const auto& event) { return std::holds_alternative<Event>(event); });
}

}  // namespace

AgentPulse::AgentPulse(AgentReport report, const Surroundings& at_start)
    : m_report(std::move(report)),
      m_clocks(at_start.clocks),
      m_zone(at_start.zone)
{
}

std::optional<WakeReason> AgentPulse::reason_to_look(const Surroundings& around, std::span<const PlatformEvent> events)
{
    const auto found = m_clocks.compare(around.clocks);
    const auto now = std::chrono::floor<std::chrono::seconds>(around.clocks.wall);
    const bool is_due = m_report.next_wake && *m_report.next_wake <= now;
    const bool overslept =
        is_due && ClockWatch::awake_since(*m_report.next_wake, around.clocks, found) > overslept_after;
    const bool has_moved = std::exchange(m_zone, around.zone) != around.zone;
    m_heard = {.presence_changed = holds<PresenceChanged>(events), .slept = found.slept};
    if (found.jump) m_report.last_jump = found.jump;
    if (overslept) ++m_report.overslept;

    if (!m_has_looked) return WakeReason::Started;
    if (found.jump) return WakeReason::ClockSet;
    if (has_moved) return WakeReason::ZoneChanged;
    if (found.slept > Span{0}) return WakeReason::Resumed;
    if (overslept) return WakeReason::Overslept;
    if (holds<NotificationAnswered>(events)) return WakeReason::Answered;
    if (is_due) return WakeReason::Due;
    if (around.bus_came_back) return WakeReason::BusChanged;
    if (holds<NotifierChanged>(events)) return WakeReason::NotifierChanged;
    if (holds<ClockChanged>(events)) return WakeReason::ClockSet;
    if (m_heard.presence_changed) return WakeReason::PresenceChanged;
    if (holds<DiaryChanged>(events) || holds<TrayChosen>(events)) return WakeReason::DiaryChanged;
    return std::nullopt;
}

void AgentPulse::looked(const Look& look)
{
    m_has_looked = true;
    m_report.last_wake = look.at;
    m_report.reason = look.reason;
    m_report.next_wake = look.next;
    m_report.trouble = look.trouble;
    m_report.bus = look.bus;
    m_report.notifier = look.notifier.server;
    m_report.capabilities = look.notifier.capabilities;
    m_report.idle_source = look.presence.idle_source;
    m_report.do_not_disturb.reset();
    if (!look.presence.do_not_disturb_source.empty()) m_report.do_not_disturb = look.presence.do_not_disturb;
}

}  // namespace aftercare
