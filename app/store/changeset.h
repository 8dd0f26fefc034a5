#pragma once

#include "app/base/result.h"
#include "app/base/time.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace aftercare::store {

class Connection;

// Whether the table holds rows that a person makes: only those are noted and taken back. Their key is the first column.
bool is_journalled(std::string_view table);

// Takes back what the changeset did: an added row gets a tombstone, a changed or removed one its old values. Every row
// touched is stamped as updated at `now`. Invalid when a row no longer holds what the changeset wrote; the caller's
// transaction must then be rolled back.
Result<> reverse(Connection& db, std::span<const std::uint8_t> changeset, Instant now);

// One changeset that does what `first` and then `second` did.
Result<std::vector<std::uint8_t>> joined(std::span<const std::uint8_t> first, std::span<const std::uint8_t> second);

}  // namespace aftercare::store
