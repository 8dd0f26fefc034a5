#include "app/store/backup.h"

#include "app/store/database.h"
#include "app/store/migrations.h"
#include "app/store/pain_log.h"
#include "app/store/statement.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;
namespace fs = std::filesystem;

TEST_CASE("a backup is a whole diary that can be opened", "[store][backup]")
{
    const TemporaryFolder folder("backup");
    const auto database = Database::open(folder.path, noon_local);
    REQUIRE(PainLog(*database).add(full_entry(1)));
    const auto backup = back_up(*database, folder.path / "backups", noon_local);
    REQUIRE(backup);
    const auto newest = std::to_string(shipped_migrations().back().version);
    CHECK(backup->file == folder.path / "backups" / ("diary-20261123-120000-v" + newest + ".db"));
    CHECK((fs::status(backup->file).permissions() & fs::perms::mask) == fs::perms(0600));

    const auto elsewhere = folder.path / "restored";
    fs::create_directory(elsewhere);
    fs::copy(backup->file, elsewhere / "diary.db");
    const auto restored = Database::open(elsewhere, noon_local);
    REQUIRE(restored);
    CHECK(*PainLog(*restored).find(full_entry(1).id) == full_entry(1));
}

TEST_CASE("a backup is made while another program writes", "[store][backup]")
{
    const TemporaryFolder folder("backup-busy");
    const auto ours = Database::open(folder.path, noon_local);
    const auto others = Database::open(folder.path, noon_local);
    REQUIRE(PainLog(*ours).add(entry(1)));
    REQUIRE(execute(others->handle(), "BEGIN IMMEDIATE"));
    REQUIRE(PainLog(*others).add(entry(2)));
    CHECK(back_up(*ours, folder.path / "backups", noon_local));
    REQUIRE(execute(others->handle(), "COMMIT"));
}

TEST_CASE("two backups of one second are both kept", "[store][backup]")
{
    const TemporaryFolder folder("backup-twice");
    const auto database = Database::open(folder.path, noon_local);
    const auto first = back_up(*database, folder.path, noon_local);
    const auto second = back_up(*database, folder.path, noon_local);
    REQUIRE(second);
    CHECK(first->file != second->file);
    CHECK(list_backups(folder.path)->size() == 2);
}

TEST_CASE("backups are listed newest first, and other files are not", "[store][backup]")
{
    const TemporaryFolder folder("backup-list");
    CHECK(list_backups(folder.path / "missing")->empty());
    for (const auto* name : {"diary-20251231-235959-v1.db", "diary-20261123-120000-v2.db",
                             "diary-20261399-120000-v1.db", "notes.txt", "diary-20261123-120000-v1.db.unfinished"})
        std::ofstream(folder.path / name) << "x";
    const auto backups = list_backups(folder.path);
    REQUIRE(backups->size() == 2);
    CHECK((*backups)[0] == Backup{folder.path / "diary-20261123-120000-v2.db", noon_local, 2});
    CHECK((*backups)[1].version == 1);
}

TEST_CASE("a backup that cannot be written leaves nothing behind and says why", "[store][backup]")
{
    const TemporaryFolder folder("backup-refused");
    const auto database = Database::open(folder.path, noon_local);
    SECTION("a file in the place of the folder")
    {
        std::ofstream(folder.path / "backups") << "x";
        CHECK(back_up(*database, folder.path / "backups", noon_local).error().kind == ErrorKind::Io);
    }
    SECTION("a transaction is open")
    {
        REQUIRE(execute(database->handle(), "BEGIN"));
        CHECK_FALSE(back_up(*database, folder.path / "backups", noon_local));
        CHECK(fs::is_empty(folder.path / "backups"));
    }
}
