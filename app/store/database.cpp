#include "app/store/database.h"

#include "app/store/backup.h"
#include "app/store/data_folder.h"
#include "app/store/migrations.h"
#include "app/store/sqlite_error.h"
#include "app/store/statement.h"

#include <sqlite3.h>

#include <utility>

namespace aftercare::store {
namespace {

constexpr int wait_for_others_ms = 5000;
constexpr std::int64_t application_id = 0x41465443;  // "AFTC"

Result<std::int64_t> pragma(Connection& db, const std::string& name)
{
    TRY_LET(statement, db.prepare("PRAGMA " + name));
    TRY(statement.step());
    return statement.integer(0);
}

// A SQLite file that some other program made is nothing to climb in.
Result<> refuse_foreign_file(Connection& db)
{
    TRY_LET(owner, pragma(db, "application_id"));
    TRY_LET(tables, db.prepare("SELECT count(*) FROM sqlite_schema"));
    TRY(tables.step());
    if (owner == application_id || tables.integer(0) == 0) return {};
    return fail(ErrorKind::Corrupt, "The file in the place of the diary was not made by Aftercare. It has been left as "
                                    "it is. Move it away, or choose another data folder.");
}

Result<> settle_in(Connection& connection)
{
    sqlite3* const db = connection.handle();
    TRY(execute(db, "PRAGMA journal_mode = WAL"));
    TRY(execute(db, "PRAGMA synchronous = FULL"));
    TRY(execute(db, "PRAGMA foreign_keys = ON"));
    TRY(execute(db, "PRAGMA trusted_schema = OFF"));
    TRY_LET(owner, pragma(connection, "application_id"));
    if (owner != application_id) TRY(execute(db, "PRAGMA application_id = " + std::to_string(application_id)));
    return {};
}

}  // namespace

Database::Database(std::unique_ptr<Connection> connection, std::filesystem::path folder)
    : m_connection(std::move(connection)),
      m_folder(std::move(folder))
{
}

Result<std::unique_ptr<Connection>> Database::connect(const std::filesystem::path& file)
{
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    auto connection = std::make_unique<Connection>(raw);
    if (code != SQLITE_OK) return failure_of(raw, code);
    sqlite3_extended_result_codes(raw, 1);
    sqlite3_busy_timeout(raw, wait_for_others_ms);
    return connection;
}

Result<Database> Database::open(const std::filesystem::path& folder, LocalSecond now)
{
    std::error_code no_current_folder;
    const auto whole = std::filesystem::absolute(folder, no_current_folder).lexically_normal();
    const auto file = whole / "diary.db";
    TRY(make_private_folder(whole));
    TRY(make_private_file(file));
    TRY_LET(connection, connect(file));
    Database database(std::move(connection), whole);
    sqlite3* const db = database.handle();

    TRY(refuse_foreign_file(database.connection()));
    const auto ladder = shipped_migrations();
    TRY(refuse_newer(db, ladder));
    TRY(settle_in(database.connection()));
    const auto copy_first = [&](int) -> Result<> {
        TRY(back_up(database, whole / "backups", now));
        return {};
    };
    TRY(migrate(db, ladder, copy_first));
    return database;
}

Result<Database> Database::open_to_read(const std::filesystem::path& folder)
{
    TRY_LET(connection, connect(folder / "diary.db"));
    Database database(std::move(connection), folder);
    TRY(execute(database.handle(), "PRAGMA trusted_schema = OFF"));
    TRY(execute(database.handle(), "PRAGMA query_only = ON"));
    TRY(refuse_newer(database.handle(), shipped_migrations()));
    return database;
}

Result<Database> Database::in_memory()
{
    TRY_LET(connection, connect(":memory:"));
    Database database(std::move(connection), {});
    TRY(settle_in(database.connection()));
    TRY(migrate(database.handle(), shipped_migrations(), [](int) { return Result<>(); }));
    return database;
}

Result<std::int64_t> Database::data_version() const { return pragma(*m_connection, "data_version"); }

Result<> Database::check() const
{
    TRY_LET(pages, Statement::prepare(handle(), "PRAGMA integrity_check(1)"));
    TRY(pages.step());
    TRY_LET(references, Statement::prepare(handle(), "PRAGMA foreign_key_check"));
    TRY_LET(broken, references.step());
    if (pages.text(0) == "ok" && broken == Step::Done) return {};
    return failure_of(handle(), SQLITE_CORRUPT);
}

}  // namespace aftercare::store
