#include "app/store/backup.h"

#include "app/base/time.h"
#include "app/store/data_folder.h"
#include "app/store/database.h"
#include "app/store/migrations.h"
#include "app/store/query.h"
#include "app/store/sqlite_error.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <regex>

namespace aftercare::store {
namespace {

namespace fs = std::filesystem;

std::string only_digits(std::string text)
{
    std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
    return text;
}

Failure cannot_write(const fs::path& folder)
{
    return fail(ErrorKind::Io, "The backup could not be written. Free some space, allow yourself to write to " +
                                   folder.string() + ", and try again.");
}

// A name for the backup and a folder of our own to write it in, so that two programs never write the same file.
struct Place {
    fs::path file;
    fs::path workshop;
};

// diary-20261123-085500-v1.db; with a number before the version when that name is taken.
Result<Place> claim_place(const fs::path& folder, LocalSecond now, int version)
{
    const auto stamp = only_digits(iso_local(now));
    const auto start = "diary-" + stamp.substr(0, 8) + "-" + stamp.substr(8);
    const auto end = "-v" + std::to_string(version) + ".db";
    for (int copy = 1; copy < 100; ++copy) {
        const auto file = folder / (start + (copy == 1 ? "" : "-" + std::to_string(copy)) + end);
        auto workshop = file;
        workshop += ".unfinished";
        std::error_code cause;
        if (!fs::exists(file, cause) && fs::create_directory(workshop, cause)) return Place{file, workshop};
        if (cause) return cannot_write(folder);
    }
    return cannot_write(folder);
}

Result<> check_copy(const fs::path& file)
{
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close_v2)> copy(raw, sqlite3_close_v2);
    if (code != SQLITE_OK) return failure_of(raw, code);
    TRY_LET(statement, Statement::prepare(raw, "PRAGMA integrity_check(1)"));
    TRY(statement.step());
    if (statement.text(0) == "ok") return {};
    return fail(ErrorKind::Corrupt,
                "The copy of the diary did not pass its check, so no backup was made. Try again, or "
                "choose another place for it.");
}

Result<> write_copy(const Database& database, const fs::path& file)
{
    TRY(make_private_file(file));
    TRY(run(database.connection(), "VACUUM INTO ?", file.string()));
    return check_copy(file);
}

std::optional<Backup> backup_named(const fs::path& file)
{
    static const std::regex form(R"(diary-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)(-\d+)?-v(\d{1,9})\.db)");
    const auto name = file.filename().string();
    std::smatch part;
    if (!std::regex_match(name, part, form)) return std::nullopt;
    const auto made_at = parse_iso_local(part.str(1) + "-" + part.str(2) + "-" + part.str(3) + "T" + part.str(4) + ":" +
                                         part.str(5) + ":" + part.str(6));
    if (!made_at) return std::nullopt;
    return Backup{file, *made_at, std::stoi(part.str(8))};
}

}  // namespace

Result<Backup> back_up(const Database& database, const fs::path& folder, LocalSecond now)
{
    TRY(make_private_folder(folder));
    TRY_LET(version, schema_version(database.handle()));
    TRY_LET(place, claim_place(folder, now, version));
    const auto copy = place.workshop / "diary.db";
    auto written = write_copy(database, copy);
    std::error_code cause, ignored;
    if (written) fs::rename(copy, place.file, cause);
    fs::remove_all(place.workshop, ignored);
    if (!written) return std::move(written).failure();
    if (cause) return cannot_write(folder);
    return Backup{place.file, now, version};
}

Result<std::vector<Backup>> list_backups(const fs::path& folder)
{
    std::vector<Backup> backups;
    std::error_code cause;
    if (!fs::exists(folder, cause)) return backups;
    fs::directory_iterator files(folder, cause);
    for (; !cause && files != fs::directory_iterator(); files.increment(cause))
        if (const auto backup = backup_named(files->path())) backups.push_back(*backup);
    if (cause)
        return fail(ErrorKind::Io, "The backups cannot be listed. Allow yourself to read " + folder.string() + ".");
    std::sort(backups.begin(), backups.end(), [](const Backup& a, const Backup& b) {
        return a.made_at != b.made_at ? a.made_at > b.made_at : a.file > b.file;
    });
    return backups;
}

}  // namespace aftercare::store
