#include "app/core/agent_health.h"
#include "app/core/parts.h"

#include <algorithm>

namespace aftercare {
namespace {

// How long to leave a diary alone that another program holds.
constexpr std::chrono::seconds ask_again_after{30};

// After a sleep of the computer, or a restart of its bus, the agent is given this long to go on.
constexpr std::chrono::seconds agent_goes_on_within{20};

// Only one program shows reminders: the agent, unless what it does has not been seen for a while.
bool agent_shows(AppData& data, Instant now)
{
    const auto agent = data.ports.background.status();
    if (!agent.running) return false;
    const bool is_silent = agent.report && !reaches_the_screen(*agent.report, now);
    auto& since = data.agent_silent_since;
    if (!is_silent) since.reset();
    else if (!since || *since > now) since = now;
    return !is_silent || now - *since < agent_goes_on_within;
}

}  // namespace

void App::Parts::happen(const NotificationAnswered& event)
{
    using Choice = NotificationAnswered::Choice;
    // A test message, or an occurrence that was answered elsewhere meanwhile: there is nothing to tell anyone.
    const auto answer = [&](Answer what) { (void)handle(AnswerOccurrence{event.occurrence, what, std::nullopt}); };
    switch (event.choice) {
    case Choice::Done: return answer(Answer::Done);
    case Choice::Later: return answer(Answer::Later);
    case Choice::Skip: return answer(Answer::Skip);
    case Choice::Open: break;
    case Choice::Closed: return;
    }
    if (!diary) return;
    (void)diary->occurrences.set_state(
        {event.occurrence, OccurrenceState::Delivered, OccurrenceState::Seen, std::nullopt}, now());
    refresh_follow_ups();
}

void App::Parts::happen(const DiaryChanged&)
{
    // Where the agent runs it was often the agent, which has something new to say about itself.
    read_agent(now());
    refresh_all();
    run_reminders();
}

void App::Parts::happen(const ClockChanged&)
{
    state.zone_problem = ports.zones.trouble();
    run_reminders();
    refresh_trend();
}

void App::Parts::happen(const QuitRequested&)
{
    if (player && diary) (void)keep_run(std::nullopt);
}

void App::Parts::happen(const NotifierChanged& event)
{
    if (event.test && state.follow_ups.test) state.follow_ups.test->outcome = event.test;
    // One that has just stayed silent is not asked again, which would hold the window.
    if (event.test == TestOutcome::NoAnswer) return;
    refresh_services();
    run_reminders();
}

void App::Parts::happen(const PresenceChanged&) { run_reminders({.presence_changed = true}); }

void App::Parts::run_reminders(const Heard& heard)
{
    if (!diary) return;
    const auto due = watch->due(here(), heard);
    if (!due && due.error().kind == ErrorKind::Busy) {
        next_reminder = now() + ask_again_after;
        return;
    }
    keep_going(due);
    if (!diary) return;
    if (watch->has_asked()) state.follow_ups.presence = watch->told();
    next_reminder.reset();
    const bool ours = !agent_shows(*this, now());
    // A row that cannot be written now is offered again, never lost.
    if (ours) (void)watch->show(*due, here());
    else watch->leave_showing();
    state.follow_ups.to_show.clear();
    for (const auto& one : *due) state.follow_ups.to_show.push_back(one.id);
    refresh_follow_ups();
    if (ours || due->empty()) return;
    // Should the agent hang, that is known by then.
    const auto by_then =
        agent_silent_since ? *agent_silent_since + agent_goes_on_within : now() + hangs_after + std::chrono::seconds{1};
    next_reminder = std::min(next_reminder.value_or(by_then), by_then);
}

}  // namespace aftercare
