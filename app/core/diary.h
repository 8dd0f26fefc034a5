#pragma once

#include "app/core/reminders.h"
#include "app/domain/calendar.h"
#include "app/store/appointment_book.h"
#include "app/store/change_journal.h"
#include "app/store/database.h"
#include "app/store/day_marks.h"
#include "app/store/drafts.h"
#include "app/store/exercise_log.h"
#include "app/store/exported_events.h"
#include "app/store/measure_log.h"
#include "app/store/occurrence_log.h"
#include "app/store/pain_log.h"
#include "app/store/pain_search.h"
#include "app/store/plan_book.h"
#include "app/store/reminder_book.h"
#include "app/store/routine_book.h"
#include "app/store/session_log.h"
#include "app/store/settings_store.h"

#include <filesystem>
#include <memory>

namespace aftercare {

// The open diary with its stores. It stays where it is, because the engine holds on to the database.
struct Diary {
    static Result<std::unique_ptr<Diary>> open(const std::filesystem::path& folder, LocalSecond now, Chance& chance);

    Diary(store::Database opened, Chance& chance);
    ~Diary() = default;
    Diary(const Diary&) = delete;
    Diary& operator=(const Diary&) = delete;

    // The visits that a calendar file is held against.
    Result<KnownVisits> known_visits();
    // The visits and sessions, those of these days as the wanted ones, and every rule.
    Result<CalendarPages> calendar(Day from, Day to);

    store::Database database;
    store::ChangeJournal journal;
    store::PainLog pain;
    store::PainSearch search;
    store::MeasureLog measures;
    store::DayMarks marks;
    store::Drafts drafts;
    store::ExerciseLog exercises;
    store::PlanBook plan;
    store::RoutineBook routines;
    store::SessionLog sessions;
    store::AppointmentBook appointments;
    store::ExportedEvents exported;
    store::ReminderBook rules;
    store::OccurrenceLog occurrences;
    store::SettingsStore settings;
    ReminderEngine reminders;
};

}  // namespace aftercare
