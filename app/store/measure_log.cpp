#include "app/store/measure_log.h"

#include "app/store/database.h"
#include "app/store/query.h"
#include "app/store/row.h"

#include <charconv>

namespace aftercare::store {
namespace {

constexpr auto missing = "There are no such answers. List the questionnaires to see which there are.";

constexpr std::string_view select_answer =
    "SELECT id, for_day, answered_at, answered_offset, answered_zone, measure, items FROM measure_answer"
    " WHERE removed_at IS NULL ";

// "6 pain"
std::vector<std::string> lines_of(const std::vector<MeasureItem>& items)
{
    std::vector<std::string> lines;
    for (const auto& item : items) lines.push_back(std::to_string(item.value) + ' ' + item.name);
    return lines;
}

std::optional<MeasureItem> item_of(const std::string& line)
{
    MeasureItem item;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), item.value);
    const auto gap = static_cast<std::size_t>(end - line.data());
    if (error != std::errc{} || gap + 1 >= line.size() || line[gap] != ' ') return std::nullopt;
    item.name = line.substr(gap + 1);
    return item;
}

Result<MeasureAnswer> read_answer(const Statement& statement)
{
    const Row row(statement, "measure_answer");
    TRY_LET(id, row.id<MeasureAnswerId>());
    TRY_LET(for_day, row.day(1));
    TRY_LET(answered_at, row.moment(2));
    TRY_LET(measure, row.keyed<Measure>(5, measure_from));
    TRY_LET(items, row.list<MeasureItem>(6, item_of));
    MeasureDetails details{measure, for_day, answered_at, std::move(items)};
    if (!check(details)) return row.broken(6);
    return MeasureAnswer{id, std::move(details)};
}

}  // namespace

MeasureLog::MeasureLog(const Database& database) : m_db(database.connection()) {}

Result<> MeasureLog::add(const MeasureAnswer& answer, Instant now)
{
    const auto& told = answer.details;
    TRY(check(told));
    TRY_LET(items, as_lines(lines_of(told.items)));
    return run(m_db,
               "INSERT INTO measure_answer (id, created_at, updated_at, for_day, answered_at, answered_offset,"
               " answered_zone, measure, items) VALUES (?,?,?,?,?,?,?,?,?)",
               answer.id, now, now, told.for_day, told.answered_at, key_of(told.measure), items);
}

Result<> MeasureLog::edit(const MeasureAnswer& answer, Instant now)
{
    const auto& told = answer.details;
    TRY(check(told));
    TRY_LET(items, as_lines(lines_of(told.items)));
    return change_one(m_db, missing,
                      "UPDATE measure_answer SET updated_at = ?, for_day = ?, answered_at = ?, answered_offset = ?,"
                      " answered_zone = ?, measure = ?, items = ? WHERE id = ? AND removed_at IS NULL",
                      now, told.for_day, told.answered_at, key_of(told.measure), items, answer.id);
}

Result<> MeasureLog::remove(MeasureAnswerId id, Instant now)
{
    return change_one(m_db, missing,
                      "UPDATE measure_answer SET removed_at = ?, updated_at = ? WHERE id = ? AND removed_at IS NULL",
                      now, now, id);
}

Result<MeasureAnswer> MeasureLog::find(MeasureAnswerId id) const
{
    return read_one(m_db, missing, read_answer, std::string(select_answer) + "AND id = ?", id);
}

Result<std::vector<MeasureAnswer>> MeasureLog::answers() const
{
    return read_all(m_db, read_answer, std::string(select_answer) + "ORDER BY for_day DESC, answered_at DESC, id DESC");
}

}  // namespace aftercare::store
