#include "app/store/statement.h"

#include "app/store/database.h"
#include "app/store/transaction.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>
#include <sqlite3.h>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;

namespace {

int statements_with(const Connection& connection, std::string_view sql)
{
    int count = 0;
    for (auto* one = sqlite3_next_stmt(connection.handle(), nullptr); one;
         one = sqlite3_next_stmt(connection.handle(), one))
        count += sql == sqlite3_sql(one);
    return count;
}

}  // namespace

TEST_CASE("values come back as they were bound", "[store][statement]")
{
    const auto database = Database::in_memory();
    auto statement = Statement::prepare(database->handle(), "SELECT ?, ?, ?, ?, ?, ?, ?, ?");
    REQUIRE(statement->bind_all(std::int64_t{-5}, 0.5, std::string("a\0b", 3), "", uuid(1), noon, monday,
                                std::optional<PainLevel>()));
    REQUIRE(*statement->step() == Step::Row);
    CHECK(statement->integer(0) == -5);
    CHECK(statement->real(1) == 0.5);
    CHECK(statement->text(2) == std::string("a\0b", 3));
    CHECK(statement->type(3) == Statement::Type::Text);
    CHECK(statement->blob(4).size() == 16);
    CHECK(statement->instant(5) == noon);
    CHECK(statement->day(6) == monday);
    CHECK(statement->is_null(7));
    CHECK(*statement->step() == Step::Done);
}

TEST_CASE("a moment fills three columns, and so does a missing one", "[store][statement]")
{
    const auto database = Database::in_memory();
    auto statement = Statement::prepare(database->handle(), "SELECT ?, ?, ?");
    REQUIRE(statement->bind_all(at(noon)));
    REQUIRE(*statement->step() == Step::Row);
    CHECK(statement->instant(0) == noon);
    CHECK(statement->integer(1) == 3600);
    CHECK(statement->text(2) == "Europe/Paris");
    REQUIRE(statement->bind_all(std::optional<Moment>()));
    REQUIRE(*statement->step() == Step::Row);
    CHECK(statement->is_null(2));
}

TEST_CASE("a wrong number of values is refused", "[store][statement]")
{
    const auto database = Database::in_memory();
    auto statement = Statement::prepare(database->handle(), "SELECT ?, ?");
    CHECK(statement->bind_all(1).error().kind == ErrorKind::Invalid);
    CHECK(statement->bind_all(1, 2, 3).error().kind == ErrorKind::Invalid);
    CHECK(statement->bind_all(1, 2));
}

TEST_CASE("SQL that does not fit the diary is an error, not an empty answer", "[store][statement]")
{
    const auto database = Database::in_memory();
    CHECK(Statement::prepare(database->handle(), "SELECT * FROM nowhere").error().kind == ErrorKind::Corrupt);
}

TEST_CASE("a transaction that is not committed leaves nothing behind", "[store][transaction]")
{
    const auto database = Database::in_memory();
    sqlite3* const db = database->handle();
    REQUIRE(execute(db, "CREATE TABLE scrap (value INTEGER)"));
    const auto insert = [&](bool commit) {
        Transaction transaction(db);
        REQUIRE(transaction.begin());
        CHECK(in_transaction(db));
        REQUIRE(execute(db, "INSERT INTO scrap VALUES (1)"));
        if (commit) REQUIRE(transaction.commit());
    };
    insert(false);
    CHECK_FALSE(in_transaction(db));
    insert(true);
    auto count = Statement::prepare(db, "SELECT count(*) FROM scrap");
    REQUIRE(*count->step() == Step::Row);
    CHECK(count->integer(0) == 1);
}

TEST_CASE("a statement that was let go is used again, without its old values", "[store][statement]")
{
    const auto database = Database::in_memory();
    auto& connection = database->connection();
    {
        auto first = connection.prepare("SELECT ?");
        REQUIRE(first->bind_all(7));
        REQUIRE(*first->step() == Step::Row);
    }
    auto second = connection.prepare("SELECT ?");
    CHECK(statements_with(connection, "SELECT ?") == 1);
    REQUIRE(*second->step() == Step::Row);
    CHECK(second->is_null(0));
}

TEST_CASE("two uses of the same words at once do not disturb each other", "[store][statement]")
{
    const auto database = Database::in_memory();
    auto outer = database->connection().prepare("SELECT ?");
    REQUIRE(outer->bind_all(1));
    auto inner = database->connection().prepare("SELECT ?");
    REQUIRE(inner->bind_all(2));
    REQUIRE(*outer->step() == Step::Row);
    REQUIRE(*inner->step() == Step::Row);
    CHECK(outer->integer(0) == 1);
    CHECK(inner->integer(0) == 2);
}
