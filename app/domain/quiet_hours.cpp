#include "app/domain/quiet_hours.h"

namespace aftercare {

using namespace std::chrono;

bool QuietHours::covers(TimeOfDay time) const
{
    if (from <= to) return time >= from && time < to;
    return time >= from || time < to;
}

Instant QuietHours::wait_from(Instant at, const Zone& zone) const
{
    const auto local = zone.to_local(at);
    const auto day = floor<days>(local);
    if (!covers(floor<minutes>(local - day))) return at;
    LocalSecond end = day + to;
    if (end <= local) end += days{1};
    const auto instant = zone.to_instant(end);
    // In a repeated hour the first reading of `end` may be over already; then it is the second one.
    return instant >= at ? instant : at + (end - local);
}

}  // namespace aftercare
