#include "app/ui/today_choices.h"

#include "app/domain/sore_day.h"
#include "app/ui/exercises_choices.h"

#include <algorithm>

namespace aftercare::ui {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 3> routine_by_part = {"morning_mobility_6", "desk_break_3",
                                                             "evening_winddown_10"};

Span since_session(const TreatmentSession& session, const AppState& state)
{
    return floor<seconds>(state.now) - session.details.at.at;
}

// What only a clinician assigns is never suggested.
const Routine* suggestible(const AppState& state, std::string_view key)
{
    const auto* routine = state.library->routine(key);
    return routine && routine->phase != Phase::Clinician ? routine : nullptr;
}

const Routine* routine_after_session(const AppState& state)
{
    const auto* session = recent_session(state);
    if (!session) return nullptr;
    const auto* stage = stage_now(state.library->timeline(), since_session(*session, state));
    return stage ? suggestible(state, stage->routine) : nullptr;
}

const Routine* routine_for_sore_day(const AppState& state)
{
    const auto mark = mark_of_today(state);
    const bool eased = mark == DayMark::Rest || mark == DayMark::FlareUp;
    const bool sore = is_sore(level_on(state.today, state.diary.entries));
    return sore || eased ? suggestible(state, lighter_routine) : nullptr;
}

bool was_done_today(const Routine& routine, const AppState& state)
{
    return std::ranges::any_of(state.diary.runs, [&](const RoutineRun& run) {
        return run.details.routine == routine.key && run.details.started_at.day() == state.today;
    });
}

const Routine* own_routine_to_do(const AppState& state)
{
    for (const auto& own : state.own_routines)
        if (suits_today(own.routine.phase, level_of_today(state)) && !was_done_today(own.routine, state))
            return &own.routine;
    return nullptr;
}

Day first_known_day(const AppState& state)
{
    Day first = state.today;
    if (!state.diary.days.empty()) first = std::min(first, state.diary.days.front().day);
    if (!state.diary.runs.empty()) first = std::min(first, state.diary.runs.back().details.started_at.day());
    return first;
}

DayDot mark_of(Day day, const AppState& state)
{
    const bool active = std::ranges::any_of(state.diary.runs,
                                            [&](const RoutineRun& run) { return run.details.started_at.day() == day; });
    if (day == state.today) return active ? DayDot::ActiveToday : DayDot::Today;
    if (active) return DayDot::Active;
    if (day > state.today) return DayDot::Ahead;
    return day < first_known_day(state) ? DayDot::Unknown : DayDot::Rested;
}

}  // namespace

std::optional<DayMark> mark_of_today(const AppState& state)
{
    const auto found = std::ranges::find(state.diary.marks, state.today, &MarkedDay::day);
    if (found == state.diary.marks.end()) return std::nullopt;
    return found->mark;
}

PartOfDay part_of_day(LocalSecond time)
{
    const auto of_day = time - floor<days>(time);
    if (of_day < hours(12)) return PartOfDay::Morning;
    return of_day < hours(17) ? PartOfDay::Afternoon : PartOfDay::Evening;
}

const PainEntry* note_of_now(const AppState& state)
{
    const auto part = part_of_day(state.local_now.local());
    for (const auto& entry : state.diary.entries) {
        if (entry.for_day < state.today) return nullptr;
        const bool today = entry.for_day == state.today && entry.felt_at.day() == state.today;
        if (today && part_of_day(entry.felt_at.local()) == part) return &entry;
    }
    return nullptr;
}

DueNow due_now(const AppState& state)
{
    DueNow due;
    for (const auto& occurrence : state.follow_ups.waiting) {
        auto& rows = is_late(occurrence, state.local_now.at) ? due.late : due.waiting;
        rows.push_back(&occurrence);
    }
    std::ranges::reverse(due.late);
    return due;
}

const TreatmentSession* recent_session(const AppState& state)
{
    for (const auto& session : state.follow_ups.sessions) {
        const auto since = since_session(session, state);
        if (since >= Span{}) return since < aftercare_length ? &session : nullptr;
    }
    return nullptr;
}

StageState stage_state(const guidance::AftercareStage& stage, Span since)
{
    if (since >= stage.to) return StageState::Past;
    return since >= stage.from ? StageState::Now : StageState::Ahead;
}

const guidance::AftercareStage* stage_now(const guidance::AftercareTimeline& timeline, Span since)
{
    const auto found = std::ranges::find_if(
        timeline.stages, [&](const auto& stage) { return stage_state(stage, since) == StageState::Now; });
    return found == timeline.stages.end() ? nullptr : &*found;
}

const Routine* next_routine(const AppState& state)
{
    if (!state.library || state.library->routines().empty()) return nullptr;
    if (const auto* routine = routine_for_sore_day(state)) return routine;
    if (const auto* routine = routine_after_session(state)) return routine;
    if (const auto* routine = own_routine_to_do(state)) return routine;
    const auto part = static_cast<std::size_t>(part_of_day(state.local_now.local()));
    const auto* usual = state.library->routine(routine_by_part[part]);
    if (usual && suits_today(usual->phase, level_of_today(state))) return usual;
    const auto suits_any_day = [](const Routine& routine) { return routine.phase == Phase::Any; };
    const auto gentle = std::ranges::find_if(state.library->routines(), suits_any_day);
    return gentle == state.library->routines().end() ? nullptr : &*gentle;
}

int exercise_count(const Routine& routine)
{
    return static_cast<int>(
        std::ranges::count_if(routine.steps, [](const auto& step) { return !step.exercise.empty(); }));
}

bool needs_floor(const Routine& routine, const guidance::Library& library)
{
    return std::ranges::any_of(routine.steps, [&](const RoutineStep& step) {
        const auto* exercise = library.exercise(step.exercise);
        return exercise && !exercise->no_floor;
    });
}

std::array<DayDot, 7> week_marks(const AppState& state)
{
    const auto monday = state.today - (weekday(state.today) - Monday);
    std::array<DayDot, 7> marks{};
    for (std::size_t i = 0; i < marks.size(); ++i) marks[i] = mark_of(monday + days(i), state);
    return marks;
}

}  // namespace aftercare::ui
