#include "app/store/exercise_log.h"

#include "app/store/database.h"
#include "app/store/query.h"
#include "app/store/row.h"

#include <limits>

namespace aftercare::store {
namespace {

constexpr auto missing = "There is no such routine in the log. List the log to see which there are.";

constexpr std::string_view select_run =
    "SELECT id, routine, title, started_at, started_offset, started_zone, spent, steps_done, steps_of, level_before,"
    " level_after FROM routine_run WHERE removed_at IS NULL ";

Result<RoutineRun> read_run(const Statement& statement)
{
    const Row row(statement, "routine_run");
    TRY_LET(id, row.id<RoutineRunId>());
    TRY_LET(routine, row.text(1));
    TRY_LET(title, row.text(2));
    TRY_LET(started_at, row.moment(3));
    TRY_LET(spent, row.integer(6, 0, std::numeric_limits<std::int32_t>::max()));
    TRY_LET(of, row.integer(8, 0, 500));
    TRY_LET(done, row.integer(7, 0, of));
    TRY_LET(before, row.optional_level(9));
    TRY_LET(after, row.optional_level(10));
    return RoutineRun{
        id, {routine, title, started_at, Span{spent}, static_cast<int>(done), static_cast<int>(of), before, after}};
}

}  // namespace

ExerciseLog::ExerciseLog(const Database& database) : m_db(database.connection()) {}

Result<> ExerciseLog::add(const RoutineRun& run, Instant now)
{
    const auto& done = run.details;
    TRY(check(done));
    return store::run(m_db,
                      "INSERT INTO routine_run (id, created_at, updated_at, for_day, routine, title, started_at,"
                      " started_offset, started_zone, spent, steps_done, steps_of, level_before, level_after)"
                      " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                      run.id, now, now, done.started_at.day(), done.routine, done.title, done.started_at, done.spent,
                      done.done, done.of, done.before, done.after);
}

Result<> ExerciseLog::edit(const RoutineRun& run, Instant now)
{
    const auto& done = run.details;
    TRY(check(done));
    return change_one(m_db, missing,
                      "UPDATE routine_run SET updated_at = ?, for_day = ?, routine = ?, title = ?, started_at = ?,"
                      " started_offset = ?, started_zone = ?, spent = ?, steps_done = ?, steps_of = ?,"
                      " level_before = ?, level_after = ? WHERE id = ? AND removed_at IS NULL",
                      now, done.started_at.day(), done.routine, done.title, done.started_at, done.spent, done.done,
                      done.of, done.before, done.after, run.id);
}

Result<> ExerciseLog::remove(RoutineRunId id, Instant now)
{
    return change_one(m_db, missing,
                      "UPDATE routine_run SET removed_at = ?, updated_at = ? WHERE id = ? AND removed_at IS NULL", now,
                      now, id);
}

Result<RoutineRun> ExerciseLog::find(RoutineRunId id) const
{
    return read_one(m_db, missing, read_run, std::string(select_run) + "AND id = ?", id);
}

Result<std::vector<RoutineRun>> ExerciseLog::between(Day from, Day to, Page page) const
{
    return read_all(m_db, read_run,
                    std::string(select_run) + "AND for_day BETWEEN ? AND ?"
                                              " ORDER BY for_day DESC, started_at DESC, id DESC LIMIT ? OFFSET ?",
                    from, to, page.limit, page.offset);
}

Result<std::vector<Day>> ExerciseLog::days() const
{
    const auto day = [](const Statement& statement) -> Result<Day> { return statement.day(0); };
    return read_all(m_db, day, "SELECT DISTINCT for_day FROM routine_run WHERE removed_at IS NULL ORDER BY for_day");
}

Result<std::int64_t> ExerciseLog::count() const
{
    return read_one(m_db, missing, read_number, "SELECT count(*) FROM routine_run WHERE removed_at IS NULL");
}

}  // namespace aftercare::store
