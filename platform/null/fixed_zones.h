#pragma once

#include "platform/ports/zones.h"

#include <map>
#include <utility>
#include <vector>

namespace aftercare {

// A zone with a short list of clock changes, the same on every computer.
class FixedZone final : public Zone {
public:
    struct Change {
        Instant at;
        std::chrono::seconds offset;  // from then on
    };

    // `changes` in order of time.
    FixedZone(std::string name, std::chrono::seconds offset, std::vector<Change> changes = {});

    std::string name() const override { return m_name; }
    std::chrono::seconds offset_at(Instant at) const override;
    Instant to_instant(LocalSecond local) const override;

private:
    std::string m_name;
    std::chrono::seconds m_offset;
    std::vector<Change> m_changes;
};

// The zones that were put in, one of which is the computer's own.
class FixedZones final : public Zones {
public:
    // Starts in UTC.
    FixedZones();
    explicit FixedZones(std::shared_ptr<const Zone> local) { travel_to(std::move(local)); }

    void travel_to(std::shared_ptr<const Zone> local);

    std::shared_ptr<const Zone> local() const override { return m_local; }
    std::string trouble() const override { return doubt; }
    Result<std::shared_ptr<const Zone>> named(std::string_view name) const override;

    std::string doubt;  // why the computer's own cannot be told

private:
    std::shared_ptr<const Zone> m_local;
    std::map<std::string, std::shared_ptr<const Zone>, std::less<>> m_known;
};

}  // namespace aftercare
