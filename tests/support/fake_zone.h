#pragma once

#include "platform/null/fixed_zones.h"

#include <chrono>
#include <memory>

namespace aftercare::test {

// London in 2026 and 2027: the hour from 01:00 is skipped on 29 March 2026 and lived twice on 25 October 2026.
inline std::shared_ptr<const FixedZone> london()
{
    using namespace std::chrono;
    return std::make_shared<FixedZone>("Europe/London", seconds{0},
                                       std::vector<FixedZone::Change>{{sys_days{2026y / 3 / 29} + 1h, 1h},
                                                                      {sys_days{2026y / 10 / 25} + 1h, 0h},
                                                                      {sys_days{2027y / 3 / 28} + 1h, 1h},
                                                                      {sys_days{2027y / 10 / 31} + 1h, 0h}});
}

inline std::shared_ptr<const FixedZone> utc() { return std::make_shared<FixedZone>("UTC", std::chrono::seconds{0}); }

inline LocalSecond local(std::string_view text) { return *parse_iso_local(text); }
inline Instant utc_at(std::string_view text) { return Instant{local(text).time_since_epoch()}; }
inline Day day(std::string_view text) { return *parse_iso_day(text); }

}  // namespace aftercare::test
