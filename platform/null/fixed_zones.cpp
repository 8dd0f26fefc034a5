#include "platform/null/fixed_zones.h"

namespace aftercare {

FixedZone::FixedZone(std::string name, std::chrono::seconds offset, std::vector<Change> changes)
    : m_name(std::move(name)),
      m_offset(offset),
      m_changes(std::move(changes))
{
}

std::chrono::seconds FixedZone::offset_at(Instant at) const
{
    auto offset = m_offset;
    for (const auto& change : m_changes)
        if (change.at <= at) offset = change.offset;
    return offset;
}

// The earliest instant whose reading is `local` or later: that is the first of two, and the end of a gap.
Instant FixedZone::to_instant(LocalSecond local) const
{
    Instant begin = Instant::min();
    auto offset = m_offset;
    for (const auto& change : m_changes) {
        const Instant at{local.time_since_epoch() - offset};
        if (at < change.at) return std::max(at, begin);
        begin = change.at;
        offset = change.offset;
    }
    return std::max(Instant{local.time_since_epoch() - offset}, begin);
}

FixedZones::FixedZones() : FixedZones(std::make_shared<FixedZone>("UTC", std::chrono::seconds{0})) {}

void FixedZones::travel_to(std::shared_ptr<const Zone> local)
{
    m_local = std::move(local);
    m_known[m_local->name()] = m_local;
}

Result<std::shared_ptr<const Zone>> FixedZones::named(std::string_view name) const
{
    const auto found = m_known.find(name);
    if (found == m_known.end()) return fail(ErrorKind::NotFound, "This computer does not know that time zone.");
    return found->second;
}

}  // namespace aftercare
