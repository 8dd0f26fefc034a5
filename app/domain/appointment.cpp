#include "app/domain/appointment.h"

namespace aftercare {

Result<> check(const AppointmentDetails& details)
{
    TRY(check_text(details.therapist, longest_name));
    return check_text(details.place, longest_name);
}

}  // namespace aftercare
