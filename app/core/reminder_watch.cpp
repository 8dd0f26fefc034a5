#include "app/core/reminder_watch.h"

#include "app/core/changes.h"

#include <algorithm>

namespace aftercare {
namespace {

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
      m_attendance(presence),
      m_messages(diary, notifier)
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
    TRY_LET(waiting, due(circumstances, heard));
    TRY(show(waiting, circumstances));
    TRY_LET(next, m_diary.reminders.next_wakeup(circumstances));
    m_next = next;
    const auto again = look_again();
    return again && (!next || *again < *next) ? again : next;
}

Result<std::vector<Occurrence>> ReminderWatch::due(const Circumstances& here, const Heard& heard)
{
    return m_attendance.due(m_diary.reminders, here, heard);
}

Result<> ReminderWatch::show(const std::vector<Occurrence>& due, const Circumstances& here)
{
    return m_messages.keep(due, {here.now, here.zone, here.settings, told().presence});
}

std::optional<Instant> ReminderWatch::look_again() const
{
    const auto held = m_attendance.look_again();
    const auto failed = m_messages.try_again();
    return held && failed ? std::min(held, failed) : held ? held : failed;
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
