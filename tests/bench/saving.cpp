// Saving an entry, beside the floor: one row of bare SQLite in one transaction, on the disk when it returns.

#include "tests/bench/long_diary.h"

#include <benchmark/benchmark.h>
#include <sqlite3.h>

namespace aftercare::bench {
namespace {

void run(sqlite3* database, const char* sql)
{
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) std::abort();
}

sqlite3* bare_database(const std::filesystem::path& folder)
{
    sqlite3* database = nullptr;
    if (sqlite3_open((folder / "bare.db").c_str(), &database) != SQLITE_OK) std::abort();
    run(database, "PRAGMA journal_mode = WAL");
    run(database, "PRAGMA synchronous = FULL");
    run(database, "CREATE TABLE entry (id BLOB PRIMARY KEY, level INTEGER, felt_at INTEGER, note TEXT) WITHOUT ROWID");
    return database;
}

void raw_durable_insert(benchmark::State& state)
{
    const test::TempFolder folder;
    sqlite3* database = bare_database(folder.path());
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(database, "INSERT INTO entry VALUES (randomblob(16), ?, ?, ?)", -1, &insert, nullptr);
    for (auto _ : state) {
        sqlite3_bind_int(insert, 1, 4);
        sqlite3_bind_int64(insert, 2, 1'795'424'400);
        sqlite3_bind_text(insert, 3, "after sitting all morning", -1, SQLITE_STATIC);
        if (sqlite3_step(insert) != SQLITE_DONE) std::abort();
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    sqlite3_close(database);
}

// Entry, its sites and qualities, and what undo needs, in one transaction.
void save_entry(benchmark::State& state)
{
    test::Desk desk;
    write_entries(desk, 10'000);
    auto database = hold(store::Database::open(desk.folder.path(), {}));
    store::PainLog log(database);
    store::ChangeJournal journal(database);
    const auto now = desk.clock.now();
    const auto moment = desk.zones.local()->moment(now);
    for (auto _ : state) {
        const auto id = PainEntryId(Uuid::version_7(now, desk.chance.bytes()));
        const PainEntry entry{id, moment.day(), moment, now, ordinary_pain(4)};
        hold(journal.record("change.pain_added", now, [&] { return log.add(entry); }));
    }
}

// The same from the press of the button to the state that the next frame draws.
void save_entry_and_refresh(benchmark::State& state)
{
    test::Desk desk;
    write_entries(desk, 10'000);
    auto app = desk.open();
    for (auto _ : state) hold(app.carry_out(SavePainEntry{ordinary_pain(4), {}, {}}));
}

}  // namespace

// Real time: what a person waits for is the disk, which costs no time of the processor.
BENCHMARK(raw_durable_insert)->UseRealTime()->Unit(benchmark::kMicrosecond);
BENCHMARK(save_entry)->UseRealTime()->Unit(benchmark::kMicrosecond);
BENCHMARK(save_entry_and_refresh)->UseRealTime()->Unit(benchmark::kMicrosecond);

}  // namespace aftercare::bench
