#pragma once

#include "app/core/follow_up_command.h"
#include "app/core/picture.h"
#include "app/domain/day_mark.h"
#include "app/domain/measure.h"
#include "app/domain/own_routine.h"
#include "app/domain/pain_filter.h"
#include "app/domain/plan.h"
#include "app/domain/routine_run.h"
#include "app/domain/settings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace aftercare {

// What a person asked for. Views, the command line and notifications produce commands; only App carries them out.

// The diary. Without a moment it is now; without a day it is the day of that moment.
struct SavePainEntry {
    PainDetails details;
    std::optional<Moment> felt_at;
    std::optional<Day> for_day;
};
struct EditPainEntry {
    PainEntryId id;
    PainDetails details;
    std::optional<Moment> felt_at;
    std::optional<Day> for_day;
};
struct RemovePainEntry {
    PainEntryId id;
};
// What the whole day was, or no mark any more.
struct MarkDay {
    Day day;
    std::optional<DayMark> mark;
};
struct SaveMeasure {
    MeasureDetails details;
};
struct EditMeasure {
    MeasureAnswerId id;
    MeasureDetails details;
};
struct RemoveMeasure {
    MeasureAnswerId id;
};
// What is filled in of an entry and not saved, in the form's own words; "" when nothing is.
struct KeepPainDraft {
    std::string body;
};
struct SearchNotes {
    PainFilter filter;  // an empty one ends the search
};
// What is known of one day, or of none any more.
struct ShowDay {
    std::optional<Day> day;
};
struct ShowVersions {
    std::optional<PainEntryId> of;  // empty: of none any more
};
struct Undo {};  // the newest change that is not undone yet
struct ShowMoreEntries {};

// Routines, those of the library and a person's own, by key. `before` is the pain level before it, if asked.
struct StartRoutine {
    std::string routine;
    std::optional<PainLevel> before;
    std::string instead_of = {};  // key of the routine it takes the place of today, whose reminder it answers too
};
struct StartExercise {
    std::string exercise;
};  // one exercise alone, with its own dose
enum class PlayerKey {
    Pause,
    Resume,
    Back,
    Skip,
    Stop,
    Repeat,
    Easier,  // the easier form of this exercise, for the rest of this run
    Usual,   // and back
};
struct PressPlayer {
    PlayerKey key;
};
struct FinishRoutine {
    std::optional<PainLevel> after;
};  // answers "How does it feel now?" and leaves the player
struct LogRoutine {
    RoutineRunDetails details;
};
struct RemoveRoutineRun {
    RoutineRunId id;
};

// The clinician's plan. A new item comes last.
struct AddPlanItem {
    PlanDetails details;
};
struct EditPlanItem {
    PlanItemId id;
    PlanDetails details;
};
struct RemovePlanItem {
    PlanItemId id;
};
struct MovePlanItem {
    PlanItemId id;
    int place = 1;  // 1 is the first; beyond the last is the last
};

// A person's own routines.
struct AddOwnRoutine {
    OwnRoutineDetails details;
};
struct EditOwnRoutine {
    OwnRoutineId id;
    OwnRoutineDetails details;
};
struct RemoveOwnRoutine {
    OwnRoutineId id;
};  // what was done of it stays in the log

struct ChangeSettings {
    Settings settings;
};
struct DismissNotice {};

using Command =
    std::variant<SavePainEntry, EditPainEntry, RemovePainEntry, MarkDay, SaveMeasure, EditMeasure, RemoveMeasure,
                 KeepPainDraft, SearchNotes, ShowDay, ShowVersions, Undo, ShowMoreEntries, StartRoutine, StartExercise,
                 PressPlayer, FinishRoutine, LogRoutine, RemoveRoutineRun, AddPlanItem, EditPlanItem, RemovePlanItem,
                 MovePlanItem, AddOwnRoutine, EditOwnRoutine, RemoveOwnRoutine, AddSession, EditSession, RemoveSession,
                 AddAppointment, EditAppointment, RemoveAppointment, ImportAppointments, UseCalendarFile,
                 NoteCalendarSaved, AddReminder, EditReminder, RemoveReminder, PauseReminders, ResumeReminders,
                 AnswerOccurrence, AnswerOccurrences, SendTestReminder, InstallAgent, UninstallAgent, ChangeSettings,
                 DismissNotice, UseChartPicture>;

// Ties a command to its receipt.
using Ticket = std::uint64_t;

}  // namespace aftercare
