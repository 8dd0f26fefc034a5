#pragma once

#include "app/core/state.h"
#include "app/guidance/library.h"
#include "app/ui/kit/marks.h"

#include <array>
#include <optional>
#include <vector>

// What Today shows out of everything there is. Pure questions to the state.
namespace aftercare::ui {

enum class PartOfDay { Morning, Afternoon, Evening };
PartOfDay part_of_day(LocalSecond time);  // until 12:00, until 17:00, after

// The newest level noted in this part of today; nullptr when there is none yet.
const PainEntry* note_of_now(const AppState& state);

struct DueNow {
    std::vector<const Occurrence*> waiting;  // the oldest first
    std::vector<const Occurrence*> late;     // missed, or shown while nobody was there; the newest first
};
DueNow due_now(const AppState& state);

// A session's aftercare is shown for this long.
inline constexpr std::chrono::hours aftercare_length{72};
const TreatmentSession* recent_session(const AppState& state);

StageState stage_state(const guidance::AftercareStage& stage, Span since);
// The stage that is now; nullptr when none is.
const guidance::AftercareStage* stage_now(const guidance::AftercareTimeline& timeline, Span since);

// What the person said of today as a whole.
std::optional<DayMark> mark_of_today(const AppState& state);

// What fits now: on a day of rest or a flare-up the lighter one, after a session its stage's routine, on a sore day the gentlest, then one of the person's own that was
// not done yet today, then by the time of day. A routine for settled days is offered only when today's note says that
// the day is one. nullptr without a library or routines.
const Routine* next_routine(const AppState& state);

// Steps that are exercises, and whether any is done on the floor.
int exercise_count(const Routine& routine);
bool needs_floor(const Routine& routine, const guidance::Library& library);

enum class DayDot { Active, Rested, Today, ActiveToday, Ahead, Unknown };
// Monday to Sunday of this week. A day before anything was ever noted is unknown, not rested.
std::array<DayDot, 7> week_marks(const AppState& state);

}  // namespace aftercare::ui
