#include "app/core/parts.h"

namespace aftercare {
namespace {

// How long to leave a diary alone that another program holds.
constexpr std::chrono::seconds ask_again_after{30};

// Only one program does: the agent where there is one. A service that has not answered yet tells when it has.
bool shows_notifications(const Ports& ports)
{
    if (ports.background.status().running) return false;
    const auto notifier = ports.notifier.known_status();
    return notifier && notifier->reachable;
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
    state.follow_ups.agent = ports.background.status();
    refresh_all();
    run_reminders();
}

void App::Parts::happen(const ClockChanged&)
{
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
    const auto due = attendance.due(diary->reminders, here(), heard);
    if (!due && due.error().kind == ErrorKind::Busy) {
        next_reminder = now() + ask_again_after;
        return;
    }
    keep_going(due);
    if (!diary) return;
    const bool ours = !due->empty() && shows_notifications(ports);
    for (const auto& occurrence : ours ? *due : std::vector<Occurrence>()) {
        if (!ports.notifier.show(occurrence, diary->reminders.manner_of(occurrence))) break;
        // The other program was quicker, or the row cannot be written now: it is offered again, never lost.
        (void)diary->reminders.mark_delivered(occurrence, now());
    }
    next_reminder.reset();
    refresh_follow_ups();
}

}  // namespace aftercare
