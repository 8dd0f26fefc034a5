#include "app/domain/session.h"

namespace aftercare {

Result<> check(const SessionDetails& details)
{
    TRY(check_text(details.therapist, longest_name));
    return check_text(details.note, longest_note);
}

}  // namespace aftercare
