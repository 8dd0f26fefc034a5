#pragma once

#include "app/core/app_data.h"
#include "app/core/done.h"

#include <functional>
#include <string_view>

namespace aftercare {

// What App is made of: one `handle` for each command, grouped by family in the files beside this one.
struct App::Parts : AppData {
    Parts(const std::filesystem::path& data_folder, const guidance::Library&, const guidance::Strings& words, Ports);
    // app.cpp
    void open_diary(const std::filesystem::path& folder);
    Result<Done> carry_out(const Command& command);
    void read_clock();
    Instant now() const { return state.local_now.at; }
    Circumstances here() const { return {now(), *zone, state.settings}; }
    Uuid new_id();
    void say(std::string text, bool is_error, bool can_undo);
    void answer(Ticket ticket, const Result<Done>& done);  // by a receipt, and a notice where there is something to say
    Result<> need_diary() const;                           // refuses with the reason while there is none
    // One transaction, and one act that Undo takes back.
    Result<> record(std::string_view change, const std::function<Result<>()>& write);
    void tick();
    // refresh.cpp: read again what a change has touched. A diary that cannot be read any more is given up.
    void refresh_all();
    void refresh_settings();
    void refresh_entries(std::span<const Day> days);
    void refresh_runs(std::span<const Day> days);
    void refresh_plan();
    void refresh_measures();
    void refresh_follow_ups();
    void refresh_services();
    void refresh_trend();
    Result<> read_entries();
    Result<> read_days(Day from, Day to);
    Result<> read_runs();
    Result<> read_measures();
    Result<> read_what_is_open();
    Result<> read_plan();
    Result<> read_follow_ups();
    Result<> read_coming();
    Result<> read_trend();
    void give_up(const Error& error);
    void keep_going(const auto& reading)
    {
        if (!reading) give_up(reading.error());
    }

    // look_back.cpp: what takes long, off the loop.
    void look_back();
    void work_out_insights();
    void take_what_is_ready();
    Result<> find_notes();
    void take_what_was_found();
    Result<> read_days_in_view();

    // pain_commands.cpp
    Result<Done> handle(const SavePainEntry& command);
    Result<Done> handle(const EditPainEntry& command);
    Result<Done> handle(const RemovePainEntry& command);
    Result<Done> handle(const ShowMoreEntries& command);
    Result<Done> handle(const KeepPainDraft& command);
    Result<Done> handle(const SearchNotes& command);
    Result<Done> handle(const ShowDay& command);
    Result<Done> handle(const ShowVersions& command);
    Result<Done> handle(const MarkDay& command);

    // measure_commands.cpp
    Result<Done> handle(const SaveMeasure& command);
    Result<Done> handle(const EditMeasure& command);
    Result<Done> handle(const RemoveMeasure& command);

    // routine_commands.cpp
    Result<Done> handle(const StartRoutine& command);
    Result<Done> handle(const StartExercise& command);
    Result<Done> handle(const PressPlayer& command);
    Result<Done> handle(const FinishRoutine& command);
    Result<Done> handle(const LogRoutine& command);
    Result<Done> handle(const RemoveRoutineRun& command);
    void start(PlayerPlan plan, std::string key, std::optional<PainLevel> before);
    void show_player();
    void leave_player();
    RoutineRunDetails run_so_far(std::optional<PainLevel> after) const;
    Result<> keep_run(std::optional<PainLevel> after);
    bool run_was_taken_back() const;
    Result<> answer_reminders(std::string_view routine, Day day);

    // plan_commands.cpp
    Result<Done> handle(const AddPlanItem& command);
    Result<Done> handle(const EditPlanItem& command);
    Result<Done> handle(const RemovePlanItem& command);
    Result<Done> handle(const MovePlanItem& command);
    Result<> check_known(const PlanDetails& details) const;

    // own_routine_commands.cpp
    Result<Done> handle(const AddOwnRoutine& command);
    Result<Done> handle(const EditOwnRoutine& command);
    Result<Done> handle(const RemoveOwnRoutine& command);

    // visit_commands.cpp
    Result<Done> handle(const AddSession& command);
    Result<Done> handle(const EditSession& command);
    Result<Done> handle(const RemoveSession& command);
    Result<Done> handle(const AddAppointment& command);
    Result<Done> handle(const EditAppointment& command);
    Result<Done> handle(const RemoveAppointment& command);
    Result<Done> handle(const ImportAppointments& command);
    Result<Done> handle(const UseCalendarFile& command);
    Result<Done> handle(const NoteCalendarSaved& command);
    Result<> announce(const Appointment& appointment, const AppointmentDetails* before = nullptr);

    // reminder_commands.cpp
    Result<Done> handle(const AddReminder& command);
    Result<Done> handle(const EditReminder& command);
    Result<Done> handle(const RemoveReminder& command);
    Result<Done> handle(const PauseReminders& command);
    Result<Done> handle(const ResumeReminders& command);
    Result<Done> handle(const AnswerOccurrence& command);
    Result<Done> handle(const AnswerOccurrences& command);
    Result<Done> handle(const SendTestReminder& command);
    Result<Done> handle(const InstallAgent& command);
    Result<Done> handle(const UninstallAgent& command);
    Result<RuleDetails> complete(RuleDetails details, const RuleDetails* before = nullptr) const;  // rule_details.cpp
    Result<> pause_until(std::optional<Instant> until, std::string_view change);
    // Answers Done for that day's open occurrences of the kind, and of the routine where one is named.
    Result<> satisfy(ReminderKind kind, std::string_view routine, Day day);

    // settings_commands.cpp
    Result<Done> handle(const ChangeSettings& command);
    Result<Done> handle(const DismissNotice& command);
    Result<Done> handle(const Undo& command);
    Result<Done> handle(const UseChartPicture& command);  // picture_commands.cpp, as is the next
    Result<Done> take_picture();

    // events.cpp
    void happen(const NotificationAnswered& event);
    void happen(const DiaryChanged& event);
    void happen(const ClockChanged& event);
    void happen(const QuitRequested& event);
    void happen(const NotifierChanged& event);
    void happen(const PresenceChanged& event);
    void happen(const ErrandDone&) { take_what_is_ready(); }
    void happen(const auto&) {}  // what only concerns the window
    void run_reminders(const Heard& heard = {});
};

}  // namespace aftercare
