#include "app/store/pain_log.h"

#include "app/base/text.h"
#include "app/store/database.h"
#include "app/store/pain_row.h"
#include "app/store/query.h"
#include "app/store/row.h"

#include <algorithm>

namespace aftercare::store {
namespace {

constexpr auto missing = "There is no such entry. List the entries to see which there are.";

constexpr std::string_view select_entry =
    "SELECT id, for_day, felt_at, felt_offset, felt_zone, created_at, level, worst, average, least, sites, qualities,"
    " triggers, reliefs, sleep_halves, mood, function, medicines, note FROM pain_entry WHERE removed_at IS NULL ";

constexpr std::string_view keep_version =
    "INSERT INTO pain_version (id, created_at, updated_at, entry, for_day, felt_at, felt_offset, felt_zone, level,"
    " worst, average, least, sites, qualities, triggers, reliefs, sleep_halves, mood, function, medicines, note)"
    " SELECT ?, ?, ?, id, for_day, felt_at, felt_offset, felt_zone, level, worst, average, least, sites, qualities,"
    " triggers, reliefs, sleep_halves, mood, function, medicines, note FROM pain_entry"
    " WHERE id = ? AND removed_at IS NULL";

constexpr std::string_view select_version =
    "SELECT entry, for_day, felt_at, felt_offset, felt_zone, created_at, level, worst, average, least, sites,"
    " qualities, triggers, reliefs, sleep_halves, mood, function, medicines, note FROM pain_version"
    " WHERE removed_at IS NULL AND entry ";
constexpr auto latest_change_first = " ORDER BY created_at DESC, id DESC";

std::optional<int> halves_of(const std::optional<SleepHours>& sleep)
{
    if (!sleep) return std::nullopt;
    return static_cast<int>(sleep->hours() * 2);
}

// The version's own moment stands where an entry's `entered_at` does.
Result<PainVersion> read_version(const Statement& statement)
{
    TRY_LET(entry, read_pain_entry(statement));
    const auto until = entry.entered_at;
    return PainVersion{std::move(entry), until};
}

constexpr double seconds_per_minute = 60;

std::optional<double> mean_at(const Statement& statement, int column)
{
    if (statement.is_null(column)) return std::nullopt;
    return statement.real(column);
}

Result<DaySummary> read_day(const Statement& statement)
{
    const auto day = statement.day(0);
    if (statement.integer(2) < 0 || statement.integer(3) > 10)
        return fail(ErrorKind::Corrupt, "The diary holds a broken value: pain_entry, a level for " + iso_day(day) +
                                            ". It has been left as it is. List that day to see which row it is.");
    return DaySummary{day,
                      statement.real(1),
                      static_cast<int>(statement.integer(2)),
                      static_cast<int>(statement.integer(3)),
                      static_cast<int>(statement.integer(4)),
                      static_cast<int>(statement.integer(5)),
                      statement.real(7) / seconds_per_minute,
                      statement.integer(6) != 0,
                      mean_at(statement, 8),
                      mean_at(statement, 9),
                      mean_at(statement, 10)};
}

Result<std::string> read_medicines(const Statement& statement) { return statement.text(0); }

}  // namespace

PainLog::PainLog(const Database& database) : m_db(database.connection()) {}

Result<> PainLog::add(const PainEntry& entry)
{
    const auto& told = entry.details;
    TRY(check(told));
    TRY_LET(medicines, as_lines(told.medicines));
    return run(m_db,
               "INSERT INTO pain_entry (id, created_at, updated_at, for_day, felt_at, felt_offset, felt_zone, level,"
               " worst, average, least, sites, qualities, triggers, reliefs, sleep_halves, mood, function, medicines,"
               " note) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
               entry.id, entry.entered_at, entry.entered_at, entry.for_day, entry.felt_at, told.level, told.worst,
               told.average, told.least, as_lines(told.sites), as_lines(told.qualities), as_lines(told.triggers),
               as_lines(told.reliefs), halves_of(told.sleep), told.mood, told.function, medicines, told.note);
}

Result<> PainLog::edit(const PainEntry& entry, Instant now)
{
    const auto& told = entry.details;
    TRY(check(told));
    TRY_LET(medicines, as_lines(told.medicines));
    return change_one(m_db, missing,
                      "UPDATE pain_entry SET updated_at = ?, for_day = ?, felt_at = ?, felt_offset = ?, felt_zone = ?,"
                      " level = ?, worst = ?, average = ?, least = ?, sites = ?, qualities = ?, triggers = ?,"
                      " reliefs = ?, sleep_halves = ?, mood = ?, function = ?, medicines = ?, note = ?"
                      " WHERE id = ? AND removed_at IS NULL",
                      now, entry.for_day, entry.felt_at, told.level, told.worst, told.average, told.least,
                      as_lines(told.sites), as_lines(told.qualities), as_lines(told.triggers), as_lines(told.reliefs),
                      halves_of(told.sleep), told.mood, told.function, medicines, told.note, entry.id);
}

Result<> PainLog::remove(PainEntryId id, Instant now)
{
    return change_one(m_db, missing,
                      "UPDATE pain_entry SET removed_at = ?, updated_at = ? WHERE id = ? AND removed_at IS NULL", now,
                      now, id);
}

Result<> PainLog::keep_version(PainEntryId id, PainVersionId version, Instant now)
{
    return change_one(m_db, missing, store::keep_version, version, now, now, id);
}

Result<std::vector<PainVersion>> PainLog::versions(PainEntryId id) const
{
    return read_all(m_db, read_version, std::string(select_version) + "= ?" + latest_change_first, id);
}

Result<std::vector<PainVersion>> PainLog::versions(Day from, Day to) const
{
    return read_all(m_db, read_version,
                    std::string(select_version) +
                        "IN (SELECT id FROM pain_entry WHERE removed_at IS NULL"
                        " AND for_day BETWEEN ? AND ?)" +
                        latest_change_first,
                    from, to);
}

Result<PainEntry> PainLog::find(PainEntryId id) const
{
    return read_one(m_db, missing, read_pain_entry, std::string(select_entry) + "AND id = ?", id);
}

Result<std::vector<PainEntry>> PainLog::between(Day from, Day to, Page page) const
{
    return read_all(m_db, read_pain_entry,
                    std::string(select_entry) + "AND for_day BETWEEN ? AND ?"
                                                " ORDER BY for_day DESC, felt_at DESC, id DESC LIMIT ? OFFSET ?",
                    from, to, page.limit, page.offset);
}

Result<std::vector<std::string>> PainLog::recent_medicines(std::size_t most) const
{
    constexpr int entries_looked_at = 200;
    TRY_LET(lists, read_all(m_db, read_medicines,
                            "SELECT medicines FROM (SELECT medicines, for_day, felt_at FROM pain_entry"
                            " WHERE removed_at IS NULL ORDER BY for_day DESC, felt_at DESC LIMIT ?)"
                            " WHERE medicines <> ''",
                            entries_looked_at));
    std::vector<std::string> recent;
    for (const auto& list : lists)
        for (const auto& medicine : split(list, '\n'))
            if (recent.size() < most && std::ranges::find(recent, medicine) == recent.end()) recent.push_back(medicine);
    return recent;
}

Result<std::int64_t> PainLog::count() const
{
    return read_one(m_db, missing, read_number, "SELECT count(*) FROM pain_entry WHERE removed_at IS NULL");
}

Result<std::vector<DaySummary>> PainLog::day_summaries(Day from, Day to) const
{
    // Least and worst are taken over every level told; ifnull, because SQLite's min() of a NULL is NULL.
    return read_all(m_db, read_day,
                    "SELECT for_day, avg(level),"
                    " min(min(level, ifnull(worst, level), ifnull(average, level), ifnull(least, level))),"
                    " max(max(level, ifnull(worst, level), ifnull(average, level), ifnull(least, level))), count(*),"
                    " (SELECT count(*) FROM routine_run AS r WHERE r.for_day = p.for_day AND r.removed_at IS NULL),"
                    " EXISTS (SELECT 1 FROM treatment_session AS s"
                    "         WHERE s.for_day = p.for_day AND s.removed_at IS NULL),"
                    " (SELECT sum(spent) FROM routine_run AS r WHERE r.for_day = p.for_day AND r.removed_at IS NULL),"
                    " avg(sleep_halves) / 2, avg(mood), avg(function)"
                    " FROM pain_entry AS p WHERE removed_at IS NULL AND for_day BETWEEN ? AND ?"
                    " GROUP BY for_day ORDER BY for_day",
                    from, to);
}

}  // namespace aftercare::store
