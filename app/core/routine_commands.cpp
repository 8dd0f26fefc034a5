#include "app/core/changes.h"
#include "app/core/parts.h"
#include "app/core/player_sounds.h"
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

// Shows where the player is, and notes each step the moment it is over.
void App::Parts::show_player()
{
    const auto cues = player->take_cues();
    if (const auto sound = sound_of(cues, state.now); sound && state.settings.sounds) ports.sounds.play(*sound);
    state.player = player->state();
    if (state.settings.spoken_cues) speech.hear(cues, *state.player, state.now);
    else speech.fall_silent();
    const bool over = player->finished();
    ports.presence.occupy(!over);
    if (over ? kept.end_tried : kept.steps_tried == state.player->done) return;
    kept.steps_tried = state.player->done;
    kept.end_tried = over;
    const auto noted = keep_run(std::nullopt);
    // On the way there is another chance with the next step.
    if (!noted && over) say("This routine is not noted. " + noted.error().what, true, false);
}

void App::Parts::leave_player()
{
    if (player) happen(QuitRequested{});
    player.reset();
    ports.presence.occupy(false);
    speech.fall_silent();
    state.player.reset();
    kept = {};
}

RoutineRunDetails App::Parts::run_so_far(std::optional<PainLevel> after) const
{
    const auto& played = player->state();
    return {.routine = playing,
            .title = played.title,
            .started_at = started_at,
            .spent = player->spent(),
            .done = played.done,
            .of = static_cast<int>(played.steps.size()),
            .before = played.before,
            .after = after};
}

// Brings the diary up to what was done so far; nothing while no step is finished, or once the person took it back.
Result<> App::Parts::keep_run(std::optional<PainLevel> after)
{
    auto details = run_so_far(after);
    if (kept.run && !details.after) details.after = kept.run->details.after;
    if (details.done == 0 || (kept.run && kept.run->details == details)) return {};
    TRY(need_diary());
    TRY(check(details));
    if (run_was_taken_back()) return {};
    const RoutineRun run{kept.run ? kept.run->id : RoutineRunId(new_id()), std::move(details)};
    const auto write = [&]() -> Result<> {
        TRY(kept.run ? diary->exercises.edit(run, now()) : diary->exercises.add(run, now()));
        const auto day = run.details.started_at.day();
        if (!kept.instead_of.empty()) TRY(answer_reminders(kept.instead_of, day));
        return answer_reminders(run.details.routine, day);
    };
    if (kept.change) {
        TRY(diary->journal.go_on(*kept.change, write));
    } else {
        TRY_LET(change, diary->journal.begin(changes::routine_noted, now(), write));
        kept.change = change;
    }
    kept.run = run;
    refresh_runs({{run.details.started_at.day()}});
    return {};
}

bool App::Parts::run_was_taken_back() const
{
    if (!kept.run) return false;
    const auto found = diary->exercises.find(kept.run->id);
    return !found && found.error().kind == ErrorKind::NotFound;
}

// A reminder that asked for this routine that day is done.
Result<> App::Parts::answer_reminders(std::string_view routine, Day day)
{
    TRY(satisfy(ReminderKind::Routine, routine, day));
    return satisfy(ReminderKind::Stretch, routine, day);
}

Result<Done> App::Parts::handle(const StartRoutine& command)
{
    const auto* routine = find_routine(state, command.routine);
    if (!routine || routine->steps.empty()) return fail(ErrorKind::NotFound, no_routine);
    start(plan_of(*routine, library), routine->key, command.before);
    kept.instead_of = command.instead_of;
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
    TRY(keep_run(command.after));
    const auto noted = run_was_taken_back() ? std::nullopt : kept.run;
    leave_player();
    if (!noted) return Done{};
    return Done{noted->id.value(), "Routine noted", true};
}

Result<Done> App::Parts::handle(const LogRoutine& command)
{
    auto details = command.details;
    const auto* routine = find_routine(state, details.routine);
    if (!routine) return fail(ErrorKind::NotFound, no_routine);
    if (details.title.empty()) details.title = routine->title;
    if (details.started_at.at > now())
        return fail(ErrorKind::Invalid, "That time is still to come. Choose now or an earlier time.");
    const RoutineRun run{RoutineRunId(new_id()), details};
    TRY(check(details));
    const auto write = [&]() -> Result<> {
        TRY(diary->exercises.add(run, now()));
        return answer_reminders(details.routine, details.started_at.day());
    };
    TRY(record(changes::routine_noted, write));
    refresh_runs({{details.started_at.day()}});
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
