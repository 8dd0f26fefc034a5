#include "app/cli/routine_choice.h"

#include "app/cli/values.h"

#include <algorithm>

namespace aftercare::cli {
namespace {

// Reading the library makes no diary.
bool has_diary(const Call& call)
{
    const auto folder = call.data_folder();
    std::error_code unreadable;
    return folder && std::filesystem::exists(*folder / "diary.db", unreadable);
}

}  // namespace

const std::vector<OwnRoutineState>& own_routines(Call& call)
{
    static const std::vector<OwnRoutineState> none;
    if (!has_diary(call)) return none;
    const auto app = call.diary();
    if (app) return (*app)->state().own_routines;
    call.remark("Routines of your own could not be read. " + app.error().what);
    return none;
}

Result<ChosenRoutine> routine_named(const std::string& key, Call& call)
{
    TRY_LET(library, call.guidance());
    if (const auto* routine = library->routine(key)) return ChosenRoutine{*routine};
    const auto& own = own_routines(call);
    const auto found = std::ranges::find_if(own, [&](const auto& one) { return one.routine.key == key; });
    if (found != own.end()) return ChosenRoutine{found->routine, &found->own};
    std::vector<std::string_view> keys;
    for (const auto& one : library->routines()) keys.push_back(one.key);
    return fail(ErrorKind::NotFound, no_such("routine", key, keys));
}

}  // namespace aftercare::cli
