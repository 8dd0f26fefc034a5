#include "app/store/sqlite_error.h"

#include <sqlite3.h>

#include <cerrno>
#include <filesystem>
#include <new>

namespace aftercare::store {
namespace {

std::filesystem::path folder_of(sqlite3* db)
{
    const char* file = db ? sqlite3_db_filename(db, "main") : nullptr;
    return file ? std::filesystem::path(file).parent_path() : std::filesystem::path();
}

Failure disk_full()
{
    return fail(ErrorKind::Io, "The disk is full, so nothing was written. Free some space and try again.");
}

Failure damaged(sqlite3* db)
{
    const auto folder = folder_of(db);
    const auto backups = folder.empty() ? std::string("your backups") : (folder / "backups").string();
    return fail(ErrorKind::Corrupt,
                "The diary is damaged. It has been left as it is. Restore a backup from " + backups + ".");
}

Failure not_allowed(sqlite3* db)
{
    const auto folder = folder_of(db);
    const auto place = folder.empty() ? std::string("the data folder") : folder.string();
    return fail(ErrorKind::Io, "The diary cannot be opened for writing. Allow yourself to read and write " + place +
                                   " and the files in it, then try again.");
}

Failure input_output(sqlite3* db, int code)
{
    // SQLite forgets the system's reason when it rolls a failed commit back; a limit on space is the likeliest.
    if (code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_FSYNC)
        return fail(ErrorKind::Io,
                    "The disk did not take what was to be written, so nothing was. Check that it has free "
                    "space and is connected, then try again.");
    const int cause = db ? sqlite3_system_errno(db) : 0;
    if (cause == ENOSPC || cause == EDQUOT || cause == EFBIG) return disk_full();
    if (cause == EACCES || cause == EPERM || cause == EROFS) return not_allowed(db);
    return fail(ErrorKind::Io, "The disk did not read or write the diary. Check that it is connected and working, "
                               "then try again.");
}

}  // namespace

Failure failure_of(sqlite3* db) { return failure_of(db, sqlite3_extended_errcode(db)); }

Failure failure_of(sqlite3* db, int code)
{
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return fail(ErrorKind::Busy, "Another program is using the diary. Try again in a moment.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return damaged(db);
    case SQLITE_FULL: return disk_full();
    case SQLITE_IOERR: return input_output(db, code);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_AUTH: return not_allowed(db);
    case SQLITE_NOMEM: throw std::bad_alloc();
    case SQLITE_TOOBIG: return fail(ErrorKind::Invalid, "This is too long to be kept. Shorten it and try again.");
    case SQLITE_CONSTRAINT:
        return fail(ErrorKind::Invalid, "The diary refuses this, because it is there already or does not fit what is "
                                        "there. Nothing was written.");
    case SQLITE_ERROR:
        return fail(ErrorKind::Corrupt, "The diary is not laid out as this program expects. It has been left as it "
                                        "is. Update Aftercare, or restore a backup.");
    default:
        return fail(ErrorKind::Io, "The diary could not be used (SQLite code " + std::to_string(code) +
                                       "). Close Aftercare and start it again.");
    }
}

}  // namespace aftercare::store
