#include "app/domain/routine_run.h"

namespace aftercare {

Result<> check(const RoutineRunDetails& details)
{
    if (details.done < 0 || details.of < details.done || details.of > 500)
        return fail(ErrorKind::Invalid, "The steps done must be from 0 up to the steps in the routine.");
    TRY(check_text(details.routine, longest_name));
    return check_text(details.title, longest_name);
}

}  // namespace aftercare
