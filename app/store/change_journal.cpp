#include "app/store/change_journal.h"

#include "app/store/changeset.h"
#include "app/store/database.h"
#include "app/store/query.h"
#include "app/store/recording.h"
#include "app/store/transaction.h"

#include <sqlite3.h>

namespace aftercare::store {
namespace {

constexpr std::string_view select_newest =
    "SELECT label, made_at, id, changeset, checksum FROM change WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1";
constexpr std::string_view select_by_id =
    "SELECT label, made_at, id, changeset, checksum FROM change WHERE undone_at IS NULL AND id = ?";
// Without the changeset, which can be large.
constexpr std::string_view select_newest_label =
    "SELECT label, made_at FROM change WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1";

struct Kept {
    Change change;
    ChangeId id;
    std::vector<std::uint8_t> changeset;
};

// SQLite reads a broken changeset without end, so it is never shown one.
std::int64_t checksum_of(std::span<const std::uint8_t> bytes)
{
    std::uint64_t sum = 0xcbf29ce484222325;
    for (const auto byte : bytes) sum = (sum ^ byte) * 0x100000001b3;
    return static_cast<std::int64_t>(sum);
}

Result<Change> read_change(const Statement& statement) { return Change{statement.text(0), statement.instant(1)}; }

Result<Kept> read_kept(const Statement& statement)
{
    TRY_LET(change, read_change(statement));
    const auto bytes = statement.blob(3);
    if (statement.integer(4) != checksum_of(bytes))
        return fail(ErrorKind::Corrupt, "The diary no longer knows what was done last, so it cannot be undone. Change "
                                        "it by hand instead.");
    return Kept{std::move(change), statement.integer(2), {bytes.begin(), bytes.end()}};
}

Result<ChangeId> keep(Connection& db, std::string_view label, Instant now, const std::vector<std::uint8_t>& changeset)
{
    TRY(run(db, "INSERT INTO change (made_at, label, changeset, checksum) VALUES (?, ?, ?, ?)", now, label,
            std::span(changeset), checksum_of(changeset)));
    // Ids are given one after the other, so each new change pushes out exactly one.
    const ChangeId id = sqlite3_last_insert_rowid(db.handle());
    TRY(run(db, "DELETE FROM change WHERE id = ?", id - kept_changes));
    return id;
}

}  // namespace

ChangeJournal::ChangeJournal(const Database& database) : m_db(database.connection()) {}

Result<> ChangeJournal::record(std::string_view label, Instant now, const std::function<Result<>()>& change)
{
    TRY(begin(label, now, change));
    return {};
}

Result<std::optional<ChangeId>> ChangeJournal::begin(std::string_view label, Instant now,
                                                     const std::function<Result<>()>& change)
{
    Transaction whole(m_db.handle());
    TRY(whole.begin());
    std::optional<ChangeId> id;
    {
        const Recording recording(m_db.handle());
        TRY(change());
        TRY_LET(changeset, recording.changeset());
        if (!changeset.empty()) {
            TRY_LET(kept, keep(m_db, label, now, changeset));
            id = kept;
        }
    }
    TRY(whole.commit());
    return id;
}

Result<> ChangeJournal::go_on(ChangeId id, const std::function<Result<>()>& change)
{
    Transaction whole(m_db.handle());
    TRY(whole.begin());
    TRY_LET(begun, read_one(m_db, "What this belongs to has been undone.", read_kept, select_by_id, id));
    {
        const Recording recording(m_db.handle());
        TRY(change());
        TRY_LET(more, recording.changeset());
        TRY_LET(both, joined(begun.changeset, more));
        TRY(run(m_db, "UPDATE change SET changeset = ?, checksum = ? WHERE id = ?", std::span<const std::uint8_t>(both),
                checksum_of(both), id));
    }
    return whole.commit();
}

Result<Change> ChangeJournal::undo_last(Instant now)
{
    Transaction whole(m_db.handle());
    TRY(whole.begin());
    TRY_LET(newest, read_one(m_db, "There is nothing left to undo.", read_kept, select_newest));
    TRY(reverse(m_db, newest.changeset, now));
    TRY(run(m_db, "UPDATE change SET undone_at = ? WHERE id = ?", now, newest.id));
    TRY(whole.commit());
    return newest.change;
}

Result<std::optional<Change>> ChangeJournal::newest() const
{
    TRY_LET(changes, read_all(m_db, read_change, select_newest_label));
    if (changes.empty()) return std::optional<Change>();
    return std::optional(changes.front());
}

}  // namespace aftercare::store
