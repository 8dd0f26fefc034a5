#pragma once

#include <optional>
#include <string>

namespace aftercare {

// A stored row that cannot be read. It stays as it is until it is removed, and the others go on without it.
template <class AnyId>
struct BrokenRow {
    std::optional<AnyId> id;  // none when even that cannot be read
    std::string what;         // which value it is, and never the value

    bool operator==(const BrokenRow&) const = default;
};

}  // namespace aftercare
