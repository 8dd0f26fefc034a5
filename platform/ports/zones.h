#pragma once

#include "app/base/time.h"

#include <memory>
#include <string>
#include <string_view>

namespace aftercare {

// Where time zones come from.
class Zones {
public:
    virtual ~Zones() = default;
    // The zone this computer is set to now; UTC when it cannot be told.
    virtual std::shared_ptr<const Zone> local() const = 0;
    // Why it cannot be told, and what to do; "" when it can.
    virtual std::string trouble() const { return {}; }
    // NotFound for a name this computer does not know.
    virtual Result<std::shared_ptr<const Zone>> named(std::string_view name) const = 0;
};

}  // namespace aftercare
