#include "app/core/changes.h"
#include "app/core/parts.h"
#include "app/guidance/library.h"

#include <utility>

namespace aftercare {
namespace {

constexpr auto no_routine = "There is no routine by that key. Look at the list of routines.";
constexpr auto no_exercise = "There is no exercise by that key. Look at the list of exercises.";

}  // namespace

void App::Parts::start(PlayerPlan plan, std::string key, std::optional<PainLevel> before)
{
    leave_player();
    playing = std::move(key);
    started_at = state.local_now;
    player.emplace(std::move(plan), before, state.now);
    show_player();
}

// Shows where the player is, and notes the routine the moment it is over.
void App::Parts::show_player()
{
    (void)player->take_cues();
    state.player = player->state();
    if (!player->finished() || kept_run || keeping_failed) return;
    const auto kept = keep_run();
    if (kept) return;
    keeping_failed = true;
    say("This routine is not noted. " + kept.error().what, true, false);
}

void App::Parts::leave_player()
{
    if (player) happen(QuitRequested{});
    player.reset();
    state.player.reset();
    kept_run.reset();
    keeping_failed = false;
}

// Notes what was done, once; nothing when no step was finished.
Result<> App::Parts::keep_run()
{
    const auto& done = player->state();
    if (kept_run || done.done == 0) return {};
    const RoutineRun run{RoutineRunId(new_id()),
                         {.routine = playing,
                          .title = done.title,
                          .started_at = started_at,
                          .spent = player->spent(),
                          .done = done.done,
                          .of = static_cast<int>(done.steps.size()),
                          .before = done.before,
                          .after = std::nullopt}};
    TRY(note_run(run));
    kept_run = run.id;
    return {};
}

Result<> App::Parts::note_run(const RoutineRun& run)
{
    TRY(check(run.details));
    const auto day = run.details.started_at.day();
    const auto write = [&]() -> Result<> {
        TRY(diary->exercises.add(run, now()));
        TRY(satisfy(ReminderKind::Routine, run.details.routine, day));
        return satisfy(ReminderKind::Stretch, run.details.routine, day);
    };
    TRY(record(changes::routine_noted, write));
    refresh_runs({{day}});
    return {};
}

Result<Done> App::Parts::handle(const StartRoutine& command)
{
    const auto* routine = library.routine(command.routine);
    if (!routine || routine->steps.empty()) return fail(ErrorKind::NotFound, no_routine);
    start(plan_of(*routine, library), routine->key, command.before);
    return Done{};
}

Result<Done> App::Parts::handle(const StartExercise& command)
{
    const auto* exercise = library.exercise(command.exercise);
    if (!exercise) return fail(ErrorKind::NotFound, no_exercise);
    start(plan_of(*exercise), exercise->key, std::nullopt);
    return Done{};
}

Result<Done> App::Parts::handle(const PressPlayer& command)
{
    if (!player) return fail(ErrorKind::Invalid, "No routine is running. Start one first.");
    player->press(command.key, state.now);
    show_player();
    if (command.key != PlayerKey::Stop || state.player->done > 0) return Done{};
    leave_player();
    return Done{std::nullopt, "Stopped before the first step was over, so nothing was noted.", false};
}

Result<Done> App::Parts::handle(const FinishRoutine& command)
{
    if (!player) return fail(ErrorKind::Invalid, "No routine is running. Start one first.");
    if (!player->finished()) player->press(PlayerKey::Stop, state.now);
    if (!diary) {
        leave_player();
        return Done{};
    }
    TRY(keep_run());
    const auto noted = kept_run;
    if (noted && command.after) {
        TRY_LET(run, diary->exercises.find(*noted));
        run.details.after = command.after;
        TRY(record(changes::routine_felt, [&] { return diary->exercises.edit(run, now()); }));
        refresh_runs({});
    }
    leave_player();
    if (!noted) return Done{};
    return Done{noted->value(), "Routine noted", true};
}

Result<Done> App::Parts::handle(const LogRoutine& command)
{
    auto details = command.details;
    const auto* routine = library.routine(details.routine);
    if (!routine) return fail(ErrorKind::NotFound, no_routine);
    if (details.title.empty()) details.title = routine->title;
    if (details.started_at.at > now())
        return fail(ErrorKind::Invalid, "That time is still to come. Choose now or an earlier time.");
    const RoutineRun run{RoutineRunId(new_id()), details};
    TRY(note_run(run));
    return Done{run.id.value(), "Routine noted", true};
}

Result<Done> App::Parts::handle(const RemoveRoutineRun& command)
{
    TRY(need_diary());
    TRY_LET(run, diary->exercises.find(command.id));
    TRY(record(changes::routine_removed, [&] { return diary->exercises.remove(command.id, now()); }));
    refresh_runs({{run.details.started_at.day()}});
    return Done{run.id.value(), "Routine removed", true};
}

}  // namespace aftercare
