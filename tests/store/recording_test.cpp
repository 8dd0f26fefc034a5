#include "app/store/recording.h"

#include "app/store/changeset.h"
#include "app/store/database.h"
#include "app/store/pain_log.h"
#include "app/store/settings_store.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>
#include <sqlite3.h>

#include <functional>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;

namespace {

using Bytes = std::vector<std::uint8_t>;
using Writing = std::function<Result<>(const Database&)>;

Database diary_with_two_entries()
{
    auto database = std::move(*Database::in_memory());
    PainLog log(database);
    REQUIRE(log.add(full_entry(1)));
    REQUIRE(log.add(entry(2)));
    return database;
}

Bytes noted_by_us(const Writing& write)
{
    const auto database = diary_with_two_entries();
    const Recording recording(database.handle());
    REQUIRE(write(database));
    return *recording.changeset();
}

// The session extension of SQLite, whose bytes earlier versions wrote into diaries, and which reads ours.
Bytes noted_by_sqlite(const Writing& write)
{
    const auto database = diary_with_two_entries();
    sqlite3_session* session = nullptr;
    REQUIRE(sqlite3session_create(database.handle(), "main", &session) == SQLITE_OK);
    REQUIRE(sqlite3session_attach(session, nullptr) == SQLITE_OK);
    // What triggers write beside a person's rows is no part of what they did.
    sqlite3session_table_filter(
        session, [](void*, const char* table) { return is_journalled(table) ? 1 : 0; }, nullptr);
    REQUIRE(write(database));
    int size = 0;
    void* bytes = nullptr;
    REQUIRE(sqlite3session_changeset(session, &size, &bytes) == SQLITE_OK);
    Bytes noted(static_cast<std::uint8_t*>(bytes), static_cast<std::uint8_t*>(bytes) + size);
    sqlite3_free(bytes);
    sqlite3session_delete(session);
    return noted;
}

void check_both_note_the_same(const Writing& write)
{
    const auto ours = noted_by_us(write);
    CHECK_FALSE(ours.empty());
    CHECK(ours == noted_by_sqlite(write));
}

}  // namespace

TEST_CASE("what is noted reads as SQLite's session extension would have written it", "[store][undo]")
{
    SECTION("a new row with every kind of value")
    {
        check_both_note_the_same([](const Database& database) { return PainLog(database).add(full_entry(3)); });
    }
    SECTION("a note longer than a byte can count")
    {
        check_both_note_the_same([](const Database& database) {
            auto long_entry = entry(3);
            long_entry.details.note = std::string(20'000, 'x');
            return PainLog(database).add(long_entry);
        });
    }
    SECTION("a changed row")
    {
        check_both_note_the_same(
            [](const Database& database) { return PainLog(database).edit(entry(1, 2), noon + 1h); });
    }
    SECTION("a row that is added and changed at once")
    {
        check_both_note_the_same([](const Database& database) -> Result<> {
            TRY(PainLog(database).add(entry(3)));
            return PainLog(database).edit(entry(3, 9), noon + 1h);
        });
    }
    SECTION("a row that is removed, and a setting")
    {
        check_both_note_the_same([](const Database& database) -> Result<> {
            TRY(PainLog(database).remove(entry(2).id, noon + 1h));
            return execute(database.handle(), "INSERT INTO setting VALUES ('colour', 5, NULL, '')");
        });
    }
}

TEST_CASE("a row that ends as it began is not noted", "[store][undo]")
{
    const auto nothing = noted_by_us([](const Database& database) -> Result<> {
        TRY(execute(database.handle(), "UPDATE pain_entry SET level = level + 1 WHERE level < 6"));
        return execute(database.handle(), "UPDATE pain_entry SET level = level - 1 WHERE level < 6");
    });
    CHECK(nothing.empty());
}

TEST_CASE("what is written after a recording has ended is not noted", "[store][undo]")
{
    const auto database = diary_with_two_entries();
    {
        const Recording ended(database.handle());
    }
    REQUIRE(PainLog(database).add(entry(3)));
    const Recording recording(database.handle());
    CHECK(recording.changeset()->empty());
}
