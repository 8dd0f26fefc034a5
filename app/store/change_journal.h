#pragma once

#include "app/base/result.h"
#include "app/base/time.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace aftercare::store {

class Connection;
class Database;

// One act of a person, as the journal keeps it.
struct Change {
    std::string label;  // what was done, as a key to look words up by, such as "change.pain_added"
    Instant made_at;

    bool operator==(const Change&) const = default;
};

using ChangeId = std::int64_t;

inline constexpr int kept_changes = 100;

// What a person did, so that it can be undone: by any program that has the diary open, newest first. The last
// `kept_changes` are kept. Rows are never deleted: undoing an addition leaves a tombstone.
class ChangeJournal {
public:
    explicit ChangeJournal(const Database& database);

    // Carries out `change` in one transaction and remembers every row it touched; when it fails, nothing happened.
    // A change that touched nothing is not remembered. Must not be nested.
    Result<> record(std::string_view label, Instant now, const std::function<Result<>()>& change);
    // The same for a change that goes on later: tells which it is, none when it touched nothing.
    Result<std::optional<ChangeId>> begin(std::string_view label, Instant now, const std::function<Result<>()>& change);
    // More of that change, so that undoing it takes back all of it. NotFound, with nothing changed, when it was undone
    // meanwhile or is kept no longer.
    Result<> go_on(ChangeId id, const std::function<Result<>()>& change);

    // Reverses the newest change that is not undone and tells which it was. NotFound when there is none left;
    // Invalid, with nothing changed, when what it wrote has been changed since.
    Result<Change> undo_last(Instant now);

    // What undo_last would reverse; nothing when there is none left.
    Result<std::optional<Change>> newest() const;

private:
    Connection& m_db;
};

}  // namespace aftercare::store
