#include "app/store/database.h"

#include "app/store/backup.h"
#include "app/store/change_journal.h"
#include "app/store/migrations.h"
#include "app/store/pain_log.h"
#include "app/store/statement.h"
#include "app/store/transaction.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <iterator>
#include <thread>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;
using Catch::Matchers::ContainsSubstring;
namespace fs = std::filesystem;

namespace {

int mode_of(const fs::path& path) { return static_cast<int>(fs::status(path).permissions() & fs::perms::mask); }

std::string bytes_of(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::int64_t number(const Database& database, const std::string& sql)
{
    auto statement = Statement::prepare(database.handle(), sql);
    REQUIRE(statement);
    REQUIRE(*statement->step() == Step::Row);
    return statement->integer(0);
}

// What the system is asked to refuse while a test runs.
struct SmallFilesOnly {
    explicit SmallFilesOnly(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &before);
        handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{bytes, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFilesOnly()
    {
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
    }
    rlimit before{};
    void (*handler)(int) = nullptr;
};

struct AsSomeoneElse {
    AsSomeoneElse() : is_root(geteuid() == 0)
    {
        if (is_root) REQUIRE(seteuid(65534) == 0);
    }
    ~AsSomeoneElse()
    {
        if (is_root && seteuid(0) != 0) std::abort();
    }
    bool is_root;
};

}  // namespace

TEST_CASE("a new diary and its folder are for their owner alone, whatever the umask", "[store][database]")
{
    const TemporaryFolder folder("modes");
    const auto data = folder.path / "a" / "data";
    const auto mask = umask(0);
    const auto database = Database::open(data, noon_local);
    umask(mask);
    REQUIRE(database);
    REQUIRE(PainLog(*database).add(entry(1)));
    REQUIRE(back_up(*database, data / "backups", noon_local));
    CHECK(mode_of(data) == 0700);
    CHECK(mode_of(data / "diary.db") == 0600);
    CHECK(mode_of(data / "diary.db-wal") == 0600);
    CHECK(mode_of(data / "diary.db-shm") == 0600);
    CHECK(mode_of(data / "backups") == 0700);
}

TEST_CASE("a diary that others may read is closed to them, and the folder someone chose keeps its mode",
          "[store][database]")
{
    const TemporaryFolder folder("tighten");
    REQUIRE(Database::open(folder.path, noon_local));
    fs::permissions(folder.path / "diary.db", fs::perms(0644));
    fs::permissions(folder.path, fs::perms(0755));
    REQUIRE(Database::open(folder.path, noon_local));
    CHECK(mode_of(folder.path / "diary.db") == 0600);
    CHECK(mode_of(folder.path) == 0755);
}

TEST_CASE("a diary is durable and keeps its rows when it is closed and opened again", "[store][database]")
{
    const TemporaryFolder folder("reopen");
    {
        const auto database = Database::open(folder.path, noon_local);
        REQUIRE(database);
        REQUIRE(PainLog(*database).add(full_entry(1)));
        CHECK(number(*database, "PRAGMA synchronous") == 2);
        CHECK(number(*database, "PRAGMA foreign_keys") == 1);
        CHECK(number(*database, "SELECT journal_mode = 'wal' FROM pragma_journal_mode") == 1);
    }
    const auto again = Database::open(folder.path, noon_local);
    REQUIRE(again);
    CHECK(*PainLog(*again).find(full_entry(1).id) == full_entry(1));
}

TEST_CASE("two programs write at once and none loses", "[store][database]")
{
    const TemporaryFolder folder("two-writers");
    const auto write = [&](int first) {
        auto database = Database::open(folder.path, noon_local);
        if (!database) return database.error().what;
        PainLog log(*database);
        ChangeJournal journal(*database);
        for (int i = first; i < first + 50; ++i)
            if (auto done = journal.record("change.pain_added", noon, [&] { return log.add(entry(i)); }); !done)
                return done.error().what;
        return std::string("done");
    };
    std::string other;
    std::thread thread([&] { other = write(1000); });
    const auto mine = write(0);
    thread.join();
    CHECK(mine == "done");
    CHECK(other == "done");
    CHECK(*PainLog(*Database::open(folder.path, noon_local)).count() == 100);
}

TEST_CASE("the data version tells of what others wrote, not of our own", "[store][database]")
{
    const TemporaryFolder folder("data-version");
    const auto ours = Database::open(folder.path, noon_local);
    const auto others = Database::open(folder.path, noon_local);
    REQUIRE(ours);
    REQUIRE(others);
    const auto before = *ours->data_version();
    REQUIRE(PainLog(*ours).add(entry(1)));
    CHECK(*ours->data_version() == before);
    REQUIRE(PainLog(*others).add(entry(2)));
    CHECK(*ours->data_version() != before);
}

TEST_CASE("a snapshot shows nothing of what others write, and holds nobody up", "[store][database]")
{
    const TemporaryFolder folder("snapshot");
    const auto ours = Database::open(folder.path, noon_local);
    const auto others = Database::open(folder.path, noon_local);
    REQUIRE(ours);
    REQUIRE(others);
    const PainLog log(*ours);
    {
        const auto snapshot = Snapshot::take(ours->handle());
        REQUIRE(snapshot);
        CHECK(*log.count() == 0);
        REQUIRE(PainLog(*others).add(entry(1)));
        CHECK(*log.count() == 0);
    }
    CHECK(*log.count() == 1);
}

TEST_CASE("a diary that another program will not let go of is busy", "[store][database]")
{
    const TemporaryFolder folder("busy");
    const auto ours = Database::open(folder.path, noon_local);
    const auto others = Database::open(folder.path, noon_local);
    REQUIRE(execute(others->handle(), "BEGIN IMMEDIATE"));
    REQUIRE(execute(ours->handle(), "PRAGMA busy_timeout = 0"));
    CHECK(PainLog(*ours).add(entry(1)).error().kind == ErrorKind::Busy);
    REQUIRE(execute(others->handle(), "COMMIT"));
    CHECK(PainLog(*ours).add(entry(1)));
}

TEST_CASE("a damaged diary is left as it is, and the sentence names the backups", "[store][database]")
{
    const TemporaryFolder folder("garbage");
    const auto file = folder.path / "diary.db";
    std::ofstream(file) << std::string(8192, '#');
    const auto before = bytes_of(file);
    const auto opened = Database::open(folder.path, noon_local);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::Corrupt);
    CHECK_THAT(opened.error().what, ContainsSubstring("left as it is") && ContainsSubstring("backups"));
    CHECK(bytes_of(file) == before);
}

TEST_CASE("the database of another program is left as it is", "[store][database]")
{
    const TemporaryFolder folder("foreign");
    {
        const auto database = Database::open(folder.path, noon_local);
        REQUIRE(execute(database->handle(), "PRAGMA application_id = 7; PRAGMA journal_mode = DELETE"));
    }
    const auto before = bytes_of(folder.path / "diary.db");
    CHECK(Database::open(folder.path, noon_local).error().kind == ErrorKind::Corrupt);
    CHECK(bytes_of(folder.path / "diary.db") == before);
}

TEST_CASE("a diary from a newer program is refused untouched", "[store][database]")
{
    const TemporaryFolder folder("newer");
    {
        const auto database = Database::open(folder.path, noon_local);
        REQUIRE(execute(database->handle(), "PRAGMA user_version = 99"));
    }
    const auto before = bytes_of(folder.path / "diary.db");
    const auto opened = Database::open(folder.path, noon_local);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::TooNew);
    CHECK(bytes_of(folder.path / "diary.db") == before);
    CHECK_FALSE(fs::exists(folder.path / "backups"));
}

TEST_CASE("a disk that takes no more is told as one, and what was recorded stays", "[store][database]")
{
    const TemporaryFolder folder("full");
    const auto database = Database::open(folder.path, noon_local);
    REQUIRE(database);
    PainLog log(*database);
    ChangeJournal journal(*database);
    REQUIRE(log.add(entry(1)));
    auto large = entry(2);
    large.details.note = std::string(longest_note, 'n');
    {
        const SmallFilesOnly disk(fs::file_size(folder.path / "diary.db-wal") + 5000);
        const auto refused = journal.record("change.pain_added", noon, [&] { return log.add(large); });
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::Io);
        CHECK_THAT(refused.error().what, ContainsSubstring("free space"));
        CHECK(*log.count() == 1);
    }
    REQUIRE(journal.record("change.pain_added", noon, [&] { return log.add(large); }));
    CHECK(*log.find(entry(1).id) == entry(1));
    CHECK(*log.find(large.id) == large);
}

TEST_CASE("a full database is told as a full disk", "[store][database]")
{
    const auto database = Database::in_memory();
    REQUIRE(execute(database->handle(), "PRAGMA max_page_count = 1"));
    PainLog log(*database);
    Result<> added;
    for (int i = 0; added && i < 1000; ++i) added = log.add(full_entry(i));
    REQUIRE_FALSE(added);
    CHECK(added.error().kind == ErrorKind::Io);
    CHECK_THAT(added.error().what, ContainsSubstring("disk is full"));
}

TEST_CASE("a data folder that may not be used is named", "[store][database]")
{
    const TemporaryFolder folder("locked-away");
    fs::path data = folder.path / "data";
    SECTION("a folder that may not be entered")
    {
        fs::create_directory(data);
        fs::permissions(data, fs::perms(0));
    }
    SECTION("a folder that may not be made") { fs::permissions(folder.path, fs::perms(0555)); }
    SECTION("a file in its place") { std::ofstream(data) << "x"; }
    SECTION("a folder in the place of the diary") { fs::create_directories(data / "diary.db"); }
    Result<> outcome;
    {
        const AsSomeoneElse other;
        if (auto opened = Database::open(data, noon_local); !opened) outcome = std::move(opened).failure();
    }
    fs::permissions(folder.path, fs::perms(0700));
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().kind == ErrorKind::Io);
    CHECK_THAT(outcome.error().what, ContainsSubstring(data.string()));
}
