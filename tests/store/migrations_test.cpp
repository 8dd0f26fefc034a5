#include "app/store/migrations.h"

#include "app/store/backup.h"
#include "app/store/database.h"
#include "app/store/statement.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>

#include <sqlite3.h>

#include <array>

using namespace aftercare;
using namespace aftercare::store;

namespace {

constexpr std::array<Migration, 3> ladder = {{
    {1, "CREATE TABLE note (text TEXT) STRICT; INSERT INTO note VALUES ('first');"},
    {2, "ALTER TABLE note ADD COLUMN stars INTEGER;"},
    {3, "UPDATE note SET stars = 5;"},
}};

struct File {
    std::unique_ptr<sqlite3, decltype(&sqlite3_close)> owner{open(), sqlite3_close};
    sqlite3* db = owner.get();
    std::vector<int> backups;

    static sqlite3* open()
    {
        sqlite3* db = nullptr;
        sqlite3_open(":memory:", &db);
        return db;
    }
    Result<> climb(std::span<const Migration> rungs)
    {
        return migrate(db, rungs, [this](int from) {
            backups.push_back(from);
            return Result<>();
        });
    }
    std::int64_t number(const std::string& sql)
    {
        auto statement = Statement::prepare(db, sql);
        REQUIRE(statement);
        REQUIRE(*statement->step() == Step::Row);
        return statement->integer(0);
    }
};

}  // namespace

TEST_CASE("a new diary climbs every rung and needs no backup", "[store][migrations]")
{
    File file;
    REQUIRE(file.climb(ladder));
    CHECK(*schema_version(file.db) == 3);
    CHECK(file.number("SELECT stars FROM note") == 5);
    CHECK(file.backups.empty());
}

TEST_CASE("climbing again changes nothing", "[store][migrations]")
{
    File file;
    REQUIRE(file.climb(ladder));
    const auto changes = sqlite3_total_changes(file.db);
    REQUIRE(file.climb(ladder));
    CHECK(sqlite3_total_changes(file.db) == changes);
    CHECK(file.backups.empty());
}

TEST_CASE("an older diary is backed up once and climbs only the newer rungs", "[store][migrations]")
{
    File file;
    REQUIRE(file.climb(std::span(ladder).first(1)));
    REQUIRE(execute(file.db, "UPDATE note SET text = 'mine'"));
    REQUIRE(file.climb(ladder));
    CHECK(file.backups == std::vector{1});
    CHECK(file.number("SELECT count(*) FROM note WHERE text = 'mine' AND stars = 5") == 1);
}

TEST_CASE("a newer diary is refused untouched", "[store][migrations]")
{
    File file;
    REQUIRE(file.climb(ladder));
    const auto refused = file.climb(std::span(ladder).first(2));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::TooNew);
    CHECK(*schema_version(file.db) == 3);
    CHECK(file.backups.empty());
}

TEST_CASE("a failed migration leaves the diary as it was", "[store][migrations]")
{
    File file;
    REQUIRE(file.climb(std::span(ladder).first(1)));
    const std::array<Migration, 3> broken = {{ladder[0], ladder[1], {3, "UPDATE nowhere SET stars = 5;"}}};
    CHECK_FALSE(file.climb(broken));
    CHECK(*schema_version(file.db) == 1);
    CHECK(file.number("SELECT count(*) FROM pragma_table_info('note')") == 1);
    CHECK(file.climb(ladder));
}

TEST_CASE("nothing is migrated when the backup could not be made", "[store][migrations]")
{
    File file;
    REQUIRE(file.climb(std::span(ladder).first(1)));
    const auto refused =
        migrate(file.db, ladder, [](int) { return Result<>(fail(ErrorKind::Io, "The disk is full.")); });
    CHECK(refused.error() == Error{ErrorKind::Io, "The disk is full."});
    CHECK(*schema_version(file.db) == 1);
    CHECK(file.number("SELECT count(*) FROM pragma_table_info('note')") == 1);
}

TEST_CASE("the shipped rungs are numbered one by one", "[store][migrations]")
{
    int version = 0;
    for (const auto& rung : shipped_migrations()) CHECK(rung.version == ++version);
    CHECK(version >= 1);
}
