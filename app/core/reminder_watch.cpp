#include "app/core/reminder_watch.h"

#include "app/core/changes.h"

namespace aftercare {
namespace {

// More than this at once, after a night or a week away, would be a burst.
constexpr std::size_t most_messages = 3;

std::optional<Answer> answer_of(NotificationAnswered::Choice choice)
{
    using Choice = NotificationAnswered::Choice;
    switch (choice) {
    case Choice::Done: return Answer::Done;
    case Choice::Later: return Answer::Later;
    case Choice::Skip: return Answer::Skip;
    case Choice::Open:
    case Choice::Closed: break;
    }
    return std::nullopt;
}

bool is_on_show(OccurrenceState state) { return state == OccurrenceState::Delivered || state == OccurrenceState::Seen; }

// Another program was quicker: what it decided stands.
Result<> unless_decided(Result<> outcome)
{
    if (!outcome && outcome.error().kind == ErrorKind::Invalid) return {};
    return outcome;
}

}  // namespace

// Keeps alive what Circumstances refers to.
struct ReminderWatch::Here {
    Instant now;
    std::shared_ptr<const Zone> zone;
    Settings settings;

    Circumstances circumstances() const { return {now, *zone, settings}; }
};

ReminderWatch::ReminderWatch(Diary& diary, const Clock& clock, const Zones& zones, Notifier& notifier,
                             PresenceWatch& presence)
    : m_diary(diary),
      m_clock(clock),
      m_zones(zones),
      m_notifier(notifier),
      m_attendance(presence)
{
}

Result<ReminderWatch::Here> ReminderWatch::here() const
{
    TRY_LET(loaded, m_diary.settings.load());
    return Here{m_clock.now(), m_zones.local(), std::move(loaded.settings)};
}

Result<std::optional<Instant>> ReminderWatch::look(const Heard& heard)
{
    TRY_LET(present, here());
    const auto circumstances = present.circumstances();
    TRY_LET(due, m_attendance.due(m_diary.reminders, circumstances, heard));
    TRY(show(due, circumstances.now));
    withdraw_answered();
    TRY_LET(next, m_diary.reminders.next_wakeup(circumstances));
    m_next = next;
    const auto again = m_attendance.look_again();
    return again && (!next || *again < *next) ? again : next;
}

Result<> ReminderWatch::show(const std::vector<Occurrence>& due, Instant now)
{
    if (due.size() > most_messages) {
        if (!m_notifier.show_together(due)) return {};
        for (const auto& occurrence : due) TRY(delivered(occurrence, now));
        return {};
    }
    for (const auto& occurrence : due) {
        const auto manner = m_diary.reminders.manner_of(occurrence);
        if (!m_notifier.show(occurrence, manner)) return {};  // it waits in Today; a service that comes is told
        TRY(delivered(occurrence, now));
    }
    return {};
}

Result<> ReminderWatch::delivered(const Occurrence& occurrence, Instant now)
{
    m_shown.push_back(occurrence.id);
    return unless_decided(m_diary.reminders.mark_delivered(occurrence, now));
}

void ReminderWatch::withdraw_answered()
{
    std::erase_if(m_shown, [this](const OccurrenceId& id) {
        const auto occurrence = m_diary.occurrences.find(id);
        if (occurrence && is_on_show(occurrence->state)) return false;
        m_notifier.withdraw(id);
        return true;
    });
}

Result<> ReminderWatch::take(const NotificationAnswered& answered)
{
    using Choice = NotificationAnswered::Choice;
    if (answered.choice == Choice::Closed) return {};
    TRY_LET(present, here());
    const auto circumstances = present.circumstances();
    if (answered.choice == Choice::Open) {
        const store::StateChange seen{answered.occurrence, OccurrenceState::Delivered, OccurrenceState::Seen, {}};
        return unless_decided(m_diary.occurrences.set_state(seen, circumstances.now));
    }
    const AnswerOccurrence command{answered.occurrence, *answer_of(answered.choice), std::nullopt};
    const auto write = [&]() -> Result<> {
        TRY(m_diary.reminders.answer(command, circumstances));
        return {};
    };
    return unless_decided(m_diary.journal.record(changes::reminder_answered, circumstances.now, write));
}

Result<TrayPicture> ReminderWatch::tray() const
{
    TRY_LET(present, here());
    TRY_LET(open, m_diary.occurrences.open());
    const bool no_drinks = present.settings.fluid_restriction;
    std::erase_if(open, [&](const Occurrence& one) {
        return !is_waiting(one, present.now) || (no_drinks && one.kind == ReminderKind::Hydration);
    });
    return tray_picture({std::move(open), m_next}, present.circumstances());
}

Result<> ReminderWatch::pause()
{
    TRY_LET(present, here());
    const auto until = tomorrow_morning(present.circumstances());
    return pause_until(until, std::move(present), changes::reminders_paused);
}

Result<> ReminderWatch::resume()
{
    TRY_LET(present, here());
    return pause_until(std::nullopt, std::move(present), changes::reminders_resumed);
}

Result<> ReminderWatch::pause_until(std::optional<Instant> until, Here present, std::string_view change)
{
    present.settings.reminders_paused_until = until;
    return m_diary.journal.record(change, present.now,
                                  [&] { return m_diary.settings.save(present.settings, present.now); });
}

}  // namespace aftercare
