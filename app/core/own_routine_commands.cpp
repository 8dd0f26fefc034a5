#include "app/core/changes.h"
#include "app/core/parts.h"
#include "app/guidance/library.h"
#include "app/guidance/spelling.h"

#include <algorithm>

namespace aftercare {
namespace {

Failure unknown_exercise(std::string_view key, const guidance::Library& library)
{
    std::vector<std::string_view> keys;
    for (const auto& one : library.exercises()) keys.push_back(one.key);
    const auto hint = guidance::hint(key, keys);
    const auto next = hint.empty() ? std::string(" Look at the list of exercises.") : hint;
    return fail(ErrorKind::NotFound, "There is no exercise by that key." + next);
}

Failure without_sides(const Exercise& exercise)
{
    return fail(ErrorKind::Invalid, exercise.title + " is not done one side after the other. Leave out the side.");
}

// What is in `known` already may stay when the guidance has changed since.
Result<> check_steps(const OwnRoutineDetails& details, const std::vector<OwnStep>& known,
                     const guidance::Library& library)
{
    TRY(check(details));
    for (const auto& step : details.steps) {
        if (step.exercise.empty() || std::ranges::find(known, step) != known.end()) continue;
        const auto* exercise = library.exercise(step.exercise);
        const bool was_there = std::ranges::find(known, step.exercise, &OwnStep::exercise) != known.end();
        if (!exercise && !was_there) return unknown_exercise(step.exercise, library);
        if (exercise && !allows(*exercise, step.sides)) return without_sides(*exercise);
    }
    return {};
}

}  // namespace

Result<Done> App::Parts::handle(const AddOwnRoutine& command)
{
    TRY(check_steps(command.details, {}, library));
    const OwnRoutine routine{OwnRoutineId(new_id()), command.details};
    TRY(record(changes::own_routine_added, [&] { return diary->routines.add(routine, now()); }));
    refresh_plan();
    return Done{routine.id.value(), "Routine saved", true};
}

Result<Done> App::Parts::handle(const EditOwnRoutine& command)
{
    TRY(need_diary());
    TRY_LET(routine, diary->routines.find(command.id));
    TRY(check_steps(command.details, routine.details.steps, library));
    routine.details = command.details;
    TRY(record(changes::own_routine_edited, [&] { return diary->routines.edit(routine, now()); }));
    refresh_plan();
    return Done{routine.id.value(), "Routine changed", true};
}

Result<Done> App::Parts::handle(const RemoveOwnRoutine& command)
{
    TRY(record(changes::own_routine_removed, [&] { return diary->routines.remove(command.id, now()); }));
    refresh_plan();
    return Done{command.id.value(), "Routine removed", true};
}

}  // namespace aftercare
