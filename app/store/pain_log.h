#pragma once

#include "app/domain/pain.h"
#include "app/domain/series.h"
#include "app/store/page.h"

namespace aftercare::store {

class Connection;
class Database;

// The pain entries. Reading reports a value that breaks its rules as Corrupt, with its table and row; nothing is
// clamped or left out. Wrap changes in ChangeJournal::record to make them undoable.
class PainLog {
public:
    explicit PainLog(const Database& database);

    // Invalid when the details cannot be kept.
    Result<> add(const PainEntry& entry);
    // Replaces everything but the id and `entered_at`. NotFound when there is no such live entry.
    Result<> edit(const PainEntry& entry, Instant now);
    // Keeps what the entry says now; call it before an edit. NotFound when there is no such live entry.
    Result<> keep_version(PainEntryId id, PainVersionId version, Instant now);
    // Leaves a tombstone. NotFound when there is no such live entry.
    Result<> remove(PainEntryId id, Instant now);

    Result<PainEntry> find(PainEntryId id) const;
    // Entries for `from` to `to`, both included, newest first.
    Result<std::vector<PainEntry>> between(Day from, Day to, Page page = {}) const;
    // What it said before each of its changes, the latest first; empty for one never changed.
    Result<std::vector<PainVersion>> versions(PainEntryId id) const;
    // The same of every entry for `from` to `to`, both included, the latest change first.
    Result<std::vector<PainVersion>> versions(Day from, Day to) const;
    // As they were written in the newest entries, each once, the newest first.
    Result<std::vector<std::string>> recent_medicines(std::size_t most) const;
    Result<std::int64_t> count() const;
    // One for every day with an entry, oldest first; also with that day's routines and treatment sessions.
    Result<std::vector<DaySummary>> day_summaries(Day from, Day to) const;

private:
    Connection& m_db;
};

}  // namespace aftercare::store
