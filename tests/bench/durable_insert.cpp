// The floor for saving an entry: one row, one transaction, on the disk when it returns; bare SQLite.

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace {

constexpr auto path = "bench-insert.sqlite";

void run(sqlite3* database, const char* sql)
{
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) std::abort();
}

sqlite3* fresh_database()
{
    for (const auto* ending : {"", "-wal", "-shm"}) std::filesystem::remove(std::string(path) + ending);
    sqlite3* database = nullptr;
    if (sqlite3_open(path, &database) != SQLITE_OK) std::abort();
    run(database, "PRAGMA journal_mode = WAL");
    run(database, "PRAGMA synchronous = FULL");
    run(database, "CREATE TABLE entry (id BLOB PRIMARY KEY, level INTEGER, felt_at INTEGER, note TEXT) WITHOUT ROWID");
    return database;
}

void raw_durable_insert(benchmark::State& state)
{
    sqlite3* database = fresh_database();
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

}  // namespace

// Real time: what a person waits for is the disk, which costs no time of the processor.
BENCHMARK(raw_durable_insert)->UseRealTime()->Unit(benchmark::kMicrosecond);
