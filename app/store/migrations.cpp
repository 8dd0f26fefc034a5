#include "app/store/migrations.h"

#include "app/store/schema.h"
#include "app/store/statement.h"
#include "app/store/transaction.h"

#include <string>

namespace aftercare::store {
namespace {

Result<> refuse_broken_references(sqlite3* db)
{
    TRY_LET(broken, Statement::prepare(db, "PRAGMA foreign_key_check"));
    TRY_LET(found, broken.step());
    if (found == Step::Done) return {};
    return fail(ErrorKind::Corrupt, "The diary could not be brought to the new version and has been left as it was. "
                                    "Restore the newest copy from its backups folder.");
}

Result<> climb(sqlite3* db, std::span<const Migration> ladder)
{
    Transaction whole(db);
    TRY(whole.begin());
    // Asked again under the write lock: another program may have climbed while we made the backup.
    TRY(refuse_newer(db, ladder));
    TRY_LET(current, schema_version(db));
    const int newest = ladder.back().version;
    if (current == newest) return {};
    for (const auto& rung : ladder)
        if (rung.version > current) TRY(execute(db, std::string(rung.sql)));
    TRY(refuse_broken_references(db));
    TRY(execute(db, "PRAGMA user_version = " + std::to_string(newest)));
    return whole.commit();
}

}  // namespace

std::span<const Migration> shipped_migrations() { return schema_rungs; }

Result<int> schema_version(sqlite3* db)
{
    TRY_LET(statement, Statement::prepare(db, "PRAGMA user_version"));
    TRY(statement.step());
    return static_cast<int>(statement.integer(0));
}

Result<> refuse_newer(sqlite3* db, std::span<const Migration> ladder)
{
    TRY_LET(current, schema_version(db));
    if (current <= ladder.back().version) return {};
    return fail(ErrorKind::TooNew, "This diary was written by a newer version of Aftercare. It has been left as it is. "
                                   "Update Aftercare to open it.");
}

Result<> migrate(sqlite3* db, std::span<const Migration> ladder, const std::function<Result<>(int from)>& back_up)
{
    TRY(refuse_newer(db, ladder));
    TRY_LET(current, schema_version(db));
    if (current == ladder.back().version) return {};
    if (current > 0) TRY(back_up(current));
    // A rung may lay a table out anew that others refer to; the references are checked as a whole before the end.
    TRY(execute(db, "PRAGMA foreign_keys = OFF"));
    const auto outcome = climb(db, ladder);
    TRY(execute(db, "PRAGMA foreign_keys = ON"));
    return outcome;
}

}  // namespace aftercare::store
