#include "app/domain/appointment.h"

namespace aftercare {

Result<> check(const AppointmentDetails& details)
{
    TRY(check_text(details.therapist, longest_name));
    TRY(check_text(details.place, longest_name));
    TRY(check_text(details.calendar_uid, longest_name));
    return check_text(details.note, longest_note);
}

Moment same_time_on(const Moment& at, Span after, const Zone& zone)
{
    if (after % std::chrono::days{1} != Span{0}) return zone.moment(at.at + after);
    return zone.moment(zone.to_instant(zone.to_local(at.at) + after));
}

}  // namespace aftercare
