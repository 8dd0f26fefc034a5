#pragma once

#include "app/base/id.h"

#include <optional>
#include <string>

namespace aftercare {

// How a command ended well.
struct Done {
    std::optional<Uuid> made;  // the row it added or changed
    std::string said;          // for the notice; "" leaves the one there is
    bool can_undo = false;
};

}  // namespace aftercare
