#pragma once

#include <cstdint>

namespace aftercare::store {

// Which part of a long list is wanted; a limit below zero is no limit.
struct Page {
    std::int64_t limit = -1;
    std::int64_t offset = 0;
};

}  // namespace aftercare::store
