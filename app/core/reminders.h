#pragma once

#include "app/core/command.h"
#include "app/core/firings.h"
#include "app/core/visit_reminders.h"
#include "app/store/database.h"
#include "app/store/occurrence_log.h"
#include "app/store/reminder_book.h"
#include "platform/ports/chance.h"
#include "platform/ports/notifier.h"

namespace aftercare {

// How long Later puts a reminder off when nothing else is said.
inline constexpr Span usual_delay = std::chrono::minutes{10};

// Turns rules into occurrences, each exactly once, whoever asks and however often: the agent, a window, or both.
class ReminderEngine {
public:
    // `database` and `chance` outlive the engine.
    ReminderEngine(const store::Database& database, Chance& chance);

    // Stores every firing up to now that is not stored yet, and tells whether anything changed. Of several unanswered
    // firings of one rule the newest waits until a week after it was shown; the five before it are Missed, and what is
    // older still, or was due a week ago, is Expired. What comes late goes by the rule's if_missed; a posture or
    // stretch break that an absence was is Expired at once; one that counts from the last waits for the end of the
    // absence. What a wrong clock had put ahead is put right.
    Result<bool> evaluate(const Circumstances& here);

    // Whether something fires or waits to be shown now, so that it matters where the person is.
    Result<bool> is_due(const Circumstances& here) const;

    // The person is back: the breaks that waited meanwhile are Expired, and what counts from the last break counts from
    // now. A break that comes soon after is Expired as well: the absence was it.
    Result<> end_absence(const Absence& absence, const Circumstances& here);

    // What to show as a notification now: pending ones, and snoozed ones whose time has come. None during quiet hours
    // or a pause, and while the person is away or busy only those that may be; the others come after it.
    Result<std::vector<Occurrence>> to_show(const Circumstances& here) const;

    // How its rule wants it to be shown.
    Manner manner_of(const Occurrence& occurrence) const;

    // The next moment at which a rule fires, a snooze or a pause ends, or something held back by the clock may be shown.
    Result<std::optional<Instant>> next_wakeup(const Circumstances& here) const;

    // The next `limit` firings of the rule within two years that can be shown; none while it is paused.
    Result<std::vector<Due>> coming(const ReminderRule& rule, const Circumstances& here, std::size_t limit) const;

    // Every rule as it goes by the clock here: those of a visit follow it through time zones.
    Result<std::vector<ReminderRule>> rules(const Circumstances& here) const;

    // The last absence that has ended; none before the first.
    Result<std::optional<Absence>> last_absence(Instant now) const { return m_absence.find(now); }

    // Only the first of two programs succeeds; the other is told Invalid.
    Result<> mark_delivered(const Occurrence& occurrence, Instant now);

    // The occurrence as it is afterwards. Call inside ChangeJournal::record.
    Result<Occurrence> answer(const AnswerOccurrence& answer, const Circumstances& here);

private:
    Result<bool> unsettle(Instant now);
    // Mends what a clock that was ahead has left in the diary and in `rules`, and tells whether there was any.
    Result<bool> put_right(std::vector<ReminderRule>& rules, Instant now);
    Result<std::vector<Occurrence>> new_firings(const std::vector<ReminderRule>& rules,
                                                const Circumstances& here) const;
    Result<std::vector<store::StateChange>> settling(Instant now) const;
    Result<bool> store_firings(const std::vector<Occurrence>& firings, Instant now);
    Result<bool> settle(Instant now);
    Result<Instant> may_show_from(const Occurrence& occurrence, const Circumstances& here) const;

    const store::Database& m_database;
    Chance& m_chance;
    store::ReminderBook m_rules;
    store::OccurrenceLog m_occurrences;
    store::LastAbsence m_absence;
    Firings m_firings;
    VisitReminders m_visits;
};

// It still has to be shown: at its time, or when it was put off to.
bool is_unshown(const Occurrence& one);

// Another program was quicker, and what it decided stands: that is no error.
Result<> unless_decided(Result<> outcome);

bool is_paused(const Circumstances& here);

// The first moment at or after now when notifications may be shown; Instant::max() while paused without an end.
Instant shown_from(const Circumstances& here);

}  // namespace aftercare
