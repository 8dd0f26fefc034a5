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
    bool comes_later = false;  // an errand is doing it; the receipt comes when it has
};

}  // namespace aftercare
