#pragma once

#include "app/core/agent_health.h"
#include "app/core/command.h"
#include "app/core/diary_state.h"
#include "app/core/outlook.h"
#include "app/core/player_state.h"
#include "app/core/trend_state.h"
#include "app/domain/adherence.h"
#include "app/domain/session_review.h"
#include "platform/ports/background.h"
#include "platform/ports/calendars.h"
#include "platform/ports/notifier.h"
#include "platform/ports/presence.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftercare {

namespace guidance {
class Library;
}

// How a command ended. Kept for the frame after it was carried out.
struct Receipt {
    Ticket ticket = 0;
    Result<> outcome;
    std::optional<Uuid> made;  // the row it added or changed
};

// A line that passes: what was done, and whether it can be taken back.
struct Notice {
    std::string text;
    bool is_error = false;
    bool can_undo = false;
    std::uint64_t number = 0;  // a new one has a larger number
};

// The last test reminder.
struct TestReminder {
    LocalSecond sent_at;
    std::optional<TestOutcome> outcome;  // none while it is on its way
};

struct FollowUpState {
    std::vector<TreatmentSession> sessions;  // newest first
    std::vector<Appointment> appointments;   // still to come, soonest first
    std::vector<ReminderRule> rules;
    std::vector<BrokenRule> broken;  // stored, but cannot be read, as the next two
    std::vector<BrokenVisit> broken_visits;
    std::vector<BrokenSession> broken_sessions;
    std::vector<Occurrence> waiting;      // need an answer now, oldest first
    std::vector<OccurrenceId> to_show;    // what was to come up on the desktop when that was last looked at
    int let_go = 0;                       // that expired unanswered within the last day
    std::vector<ComingReminder> next;     // of each rule that has one, in the order of the rules
    std::vector<ComingReminder> coming;   // soonest first, the next twenty
    std::vector<Outlook> outlooks;        // one of each rule, in their order
    std::optional<SessionReview> review;  // when it is time to look back on the last few sessions
    bool paused = false;
    AgentStatus agent;
    NotifierStatus notifier;
    std::optional<TestReminder> test;
    PresenceStatus presence;
};

// A person's own routine as they wrote it, and as it is played.
struct OwnRoutineState {
    OwnRoutine own;
    Routine routine;
};

// What is known of calendar files.
struct CalendarState {
    std::string usual_place;           // where one is saved
    std::vector<FoundCalendar> found;  // the newest first
    struct Preview {
        std::string path;
        CalendarImport import;
    };
    std::optional<Preview> preview;      // of a file that was read; nothing of it is taken yet
    std::optional<CalendarSaved> saved;  // the last one
    std::string in_the_way;              // a file that would be replaced; "" when there is none
};

// Everything a view may read. Views change nothing here; they send commands.
struct AppState {
    PreciseInstant now{};
    Moment local_now;
    Day today{};
    std::shared_ptr<const Zone> zone;  // where the person is; null only in a state that no App made
    std::string zone_problem;          // why it cannot be told, so that it is UTC; "" when it can
    Settings settings;
    const guidance::Library* library = nullptr;
    std::string diary_problem;    // why the diary could not be opened; "" when it is open
    std::string diary_folder;     // where it lies, for people to read
    std::string content_problem;  // why the guidance could not be read; "" when it is whole
    DiaryState diary;
    std::vector<PlanItem> plan;                 // what the clinician gave, in its order
    std::vector<OwnRoutineState> own_routines;  // the oldest first
    FollowUpState follow_ups;
    std::vector<MeasureAnswer> measures;  // newest first
    Adherence adherence;
    TrendState trend;
    CalendarState calendar;
    PictureState picture;
    std::optional<PlayerState> player;
    std::optional<Notice> notice;
    std::vector<Receipt> receipts;
};

// The routine of that key, a person's own or the library's; nullptr when there is none. Good until the state changes.
const Routine* find_routine(const AppState& state, std::string_view key);
// The own one of that key; nullptr for one of the library.
const OwnRoutine* find_own_routine(const AppState& state, std::string_view key);

}  // namespace aftercare
