#include "app/domain/session.h"

namespace aftercare {

Result<> check(const SessionDetails& details)
{
    TRY(check_text(details.therapist, longest_name));
    TRY(check_text(details.place, longest_name));
    TRY(check_text(details.instructions, longest_note));
    return check_text(details.note, longest_note);
}

}  // namespace aftercare
