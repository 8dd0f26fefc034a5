#include "app/store/plan_book.h"

#include "app/store/change_journal.h"
#include "app/store/database.h"
#include "app/store/statement.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;

TEST_CASE("a plan item can be kept, edited, listed in its order and removed", "[store][plan]")
{
    const auto database = Database::in_memory();
    PlanBook book(*database);
    REQUIRE(book.add(plan_item(1, 2), noon));
    REQUIRE(book.add(plan_item(2, 1), noon));
    CHECK(*book.items() == std::vector{plan_item(2, 1), plan_item(1, 2)});

    auto edited = plan_item(1, 2);
    edited.details = {.text = "Walk to the park", .given_on = monday - std::chrono::days{3}};
    REQUIRE(book.edit(edited, noon + 1h));
    CHECK(*book.find(edited.id) == edited);

    REQUIRE(book.remove(edited.id, noon));
    CHECK(book.find(edited.id).error().kind == ErrorKind::NotFound);
    CHECK(book.edit(edited, noon).error().kind == ErrorKind::NotFound);
    CHECK(book.remove(edited.id, noon).error().kind == ErrorKind::NotFound);
    CHECK(book.items()->size() == 1);
}

TEST_CASE("an item that says nothing is refused by the plan", "[store][plan]")
{
    const auto database = Database::in_memory();
    PlanBook book(*database);
    auto nothing = plan_item(1);
    nothing.details.text = nothing.details.exercise = "";
    CHECK(book.add(nothing, noon).error().kind == ErrorKind::Invalid);
    CHECK(book.items()->empty());
}

TEST_CASE("what was done to the plan is taken back one act after the other", "[store][plan]")
{
    const auto database = Database::in_memory();
    PlanBook book(*database);
    ChangeJournal journal(*database);
    auto edited = plan_item(1);
    edited.details.dose = "once a day";
    REQUIRE(journal.record("added", noon, [&] { return book.add(plan_item(1), noon); }));
    REQUIRE(journal.record("edited", noon, [&] { return book.edit(edited, noon); }));
    REQUIRE(journal.record("removed", noon, [&] { return book.remove(edited.id, noon); }));

    REQUIRE(journal.undo_last(noon));
    CHECK(*book.items() == std::vector{edited});
    REQUIRE(journal.undo_last(noon));
    CHECK(*book.items() == std::vector{plan_item(1)});
    REQUIRE(journal.undo_last(noon));
    CHECK(book.items()->empty());
}

TEST_CASE("a plan item whose place in the order cannot be is corruption", "[store][plan]")
{
    const auto database = Database::in_memory();
    PlanBook book(*database);
    REQUIRE(book.add(plan_item(1), noon));
    REQUIRE(execute(database->handle(), "PRAGMA ignore_check_constraints = ON; UPDATE plan_item SET position = -1"));
    CHECK(book.items().error().kind == ErrorKind::Corrupt);
}
