#include "app/store/plan_book.h"

#include "app/store/database.h"
#include "app/store/query.h"
#include "app/store/row.h"

#include <limits>

namespace aftercare::store {
namespace {

constexpr auto missing = "There is no such item in your plan. List the plan to see what there is.";

constexpr std::string_view select_item =
    "SELECT id, position, text, exercise, dose, given_by, for_day FROM plan_item WHERE removed_at IS NULL ";

Result<PlanItem> read_item(const Statement& statement)
{
    const Row row(statement, "plan_item");
    TRY_LET(id, row.id<PlanItemId>());
    TRY_LET(order, row.integer(1, 0, std::numeric_limits<int>::max()));
    TRY_LET(text, row.text(2));
    TRY_LET(exercise, row.text(3));
    TRY_LET(dose, row.text(4));
    TRY_LET(given_by, row.text(5));
    TRY_LET(given_on, row.day(6));
    return PlanItem{id, static_cast<int>(order), {text, exercise, dose, given_by, given_on}};
}

}  // namespace

PlanBook::PlanBook(const Database& database) : m_db(database.connection()) {}

Result<> PlanBook::add(const PlanItem& item, Instant now)
{
    const auto& told = item.details;
    TRY(check(told));
    return run(m_db,
               "INSERT INTO plan_item (id, created_at, updated_at, for_day, text, exercise, dose, given_by, position)"
               " VALUES (?,?,?,?,?,?,?,?,?)",
               item.id, now, now, told.given_on, told.text, told.exercise, told.dose, told.given_by, item.order);
}

Result<> PlanBook::edit(const PlanItem& item, Instant now)
{
    const auto& told = item.details;
    TRY(check(told));
    return change_one(m_db, missing,
                      "UPDATE plan_item SET updated_at = ?, for_day = ?, text = ?, exercise = ?, dose = ?,"
                      " given_by = ?, position = ? WHERE id = ? AND removed_at IS NULL",
                      now, told.given_on, told.text, told.exercise, told.dose, told.given_by, item.order, item.id);
}

Result<> PlanBook::remove(PlanItemId id, Instant now)
{
    return change_one(m_db, missing,
                      "UPDATE plan_item SET removed_at = ?, updated_at = ? WHERE id = ? AND removed_at IS NULL", now,
                      now, id);
}

Result<PlanItem> PlanBook::find(PlanItemId id) const
{
    return read_one(m_db, missing, read_item, std::string(select_item) + "AND id = ?", id);
}

Result<std::vector<PlanItem>> PlanBook::items() const
{
    return read_all(m_db, read_item, std::string(select_item) + "ORDER BY position, id");
}

}  // namespace aftercare::store
