#include "app/domain/quiet_hours.h"

namespace aftercare {

using namespace std::chrono;

namespace {

constexpr TimeOfDay usual_morning = hours{7};

}  // namespace

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

TimeOfDay morning_after(const std::optional<QuietHours>& quiet)
{
    const bool ends_in_the_morning = quiet && quiet->to >= hours{4} && quiet->to <= hours{11};
    return ends_in_the_morning ? quiet->to : usual_morning;
}

}  // namespace aftercare
