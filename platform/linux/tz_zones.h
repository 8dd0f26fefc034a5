#pragma once

#include "platform/ports/zones.h"

#include <string>

namespace aftercare {

// The system's tzdata, through Howard Hinnant's date library, and zones that TZ writes out as POSIX has it.
class TzZones final : public Zones {
public:
    std::shared_ptr<const Zone> local() const override;
    std::string trouble() const override;
    Result<std::shared_ptr<const Zone>> named(std::string_view name) const override;

private:
    Result<std::shared_ptr<const Zone>> chosen() const;
};

// The name of the zone that TZ or /etc/localtime choose; "" when they name none. `tz` is the value of TZ, if set;
// `localtime` is what /etc/localtime links to, "" when it is no link; `timezone` is the text of /etc/timezone.
std::string zone_name_from(const char* tz, std::string_view localtime, std::string_view timezone);

}  // namespace aftercare
