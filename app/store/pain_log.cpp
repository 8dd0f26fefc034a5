#include "app/store/pain_log.h"

#include "app/store/database.h"
#include "app/store/query.h"
#include "app/store/row.h"

namespace aftercare::store {
namespace {

constexpr auto missing = "There is no such entry. List the entries to see which there are.";

constexpr std::string_view select_entry =
    "SELECT id, for_day, felt_at, felt_offset, felt_zone, created_at, level, worst, average, least, sites, qualities,"
    " triggers, reliefs, sleep_halves, mood, function, medicines, note FROM pain_entry WHERE removed_at IS NULL ";

std::optional<int> halves_of(const std::optional<SleepHours>& sleep)
{
    if (!sleep) return std::nullopt;
    return static_cast<int>(sleep->hours() * 2);
}

Result<std::optional<SleepHours>> read_sleep(const Row& row, int column)
{
    if (row.is_null(column)) return std::optional<SleepHours>();
    TRY_LET(halves, row.integer(column, 0, 48));
    return SleepHours::from(static_cast<double>(halves) / 2);
}

Result<PainDetails> read_details(const Row& row)
{
    TRY_LET(level, row.level(6));
    TRY_LET(worst, row.optional_level(7));
    TRY_LET(average, row.optional_level(8));
    TRY_LET(least, row.optional_level(9));
    TRY_LET(sites, row.terms<BodySite>(10));
    TRY_LET(qualities, row.terms<PainQuality>(11));
    TRY_LET(triggers, row.terms<PainTrigger>(12));
    TRY_LET(reliefs, row.terms<PainRelief>(13));
    TRY_LET(sleep, read_sleep(row, 14));
    TRY_LET(mood, row.optional_level(15));
    TRY_LET(function, row.optional_level(16));
    TRY_LET(medicines, row.lines(17));
    TRY_LET(note, row.text(18));
    return PainDetails{level,   worst, average, least,    sites,     qualities, triggers,
                       reliefs, sleep, mood,    function, medicines, note};
}

Result<PainEntry> read_entry(const Statement& statement)
{
    const Row row(statement, "pain_entry");
    TRY_LET(id, row.id<PainEntryId>());
    TRY_LET(for_day, row.day(1));
    TRY_LET(felt_at, row.moment(2));
    TRY_LET(entered_at, row.instant(5));
    TRY_LET(details, read_details(row));
    return PainEntry{id, for_day, felt_at, entered_at, std::move(details)};
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
                      statement.integer(6) != 0};
}

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

Result<PainEntry> PainLog::find(PainEntryId id) const
{
    return read_one(m_db, missing, read_entry, std::string(select_entry) + "AND id = ?", id);
}

Result<std::vector<PainEntry>> PainLog::between(Day from, Day to, Page page) const
{
    return read_all(m_db, read_entry,
                    std::string(select_entry) + "AND for_day BETWEEN ? AND ?"
                                                " ORDER BY for_day DESC, felt_at DESC, id DESC LIMIT ? OFFSET ?",
                    from, to, page.limit, page.offset);
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
                    "         WHERE s.for_day = p.for_day AND s.removed_at IS NULL)"
                    " FROM pain_entry AS p WHERE removed_at IS NULL AND for_day BETWEEN ? AND ?"
                    " GROUP BY for_day ORDER BY for_day",
                    from, to);
}

}  // namespace aftercare::store
