#pragma once

#include "app/base/result.h"
#include "app/base/time.h"

#include <string>
#include <string_view>

namespace aftercare::store {

class Connection;
class Database;

// What is filled in and not saved yet, a text for each form, so that a crash or a power cut loses nothing. Not part of
// what Undo takes back.
class Drafts {
public:
    explicit Drafts(const Database& database);

    // "" when there is none.
    Result<std::string> find(std::string_view form) const;
    // Takes the place of the earlier one; "" lets it go.
    Result<> keep(std::string_view form, std::string_view body, Instant now);

private:
    Connection& m_db;
};

}  // namespace aftercare::store
