#include "app/store/session_log.h"

#include "app/store/appointment_book.h"
#include "app/store/database.h"
#include "app/store/exercise_log.h"
#include "app/store/statement.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;

TEST_CASE("a treatment session can be kept, edited, listed and removed", "[store][session]")
{
    const auto database = Database::in_memory();
    SessionLog log(*database);
    REQUIRE(log.add(session(1), noon));
    REQUIRE(log.add(session(2, noon - 48h), noon));
    auto edited = session(1);
    edited.details.next_day = PainLevel::from(2);
    REQUIRE(log.edit(edited, noon + 24h));
    CHECK(*log.find(edited.id) == edited);
    CHECK(*log.between(monday - std::chrono::days{9}, monday) == std::vector{edited, session(2, noon - 48h)});
    CHECK(log.between(monday, monday)->size() == 1);
    REQUIRE(log.remove(edited.id, noon));
    CHECK(log.find(edited.id).error().kind == ErrorKind::NotFound);
    CHECK(*log.count() == 1);
}

TEST_CASE("a session belongs to the local day it took place on", "[store][session]")
{
    const auto database = Database::in_memory();
    SessionLog log(*database);
    const auto late = session(1, noon + 11h + 30min);  // half past midnight in Paris
    REQUIRE(log.add(late, noon));
    CHECK(log.between(monday, monday)->empty());
    CHECK(log.between(monday + std::chrono::days{1}, monday + std::chrono::days{1})->size() == 1);
}

TEST_CASE("a routine that was followed can be kept, edited, listed and removed", "[store][routine]")
{
    const auto database = Database::in_memory();
    ExerciseLog log(*database);
    REQUIRE(log.add(run(1), noon));
    REQUIRE(log.add(run(2, noon + 1h), noon));
    auto edited = run(1);
    edited.details.after = std::nullopt;
    REQUIRE(log.edit(edited, noon));
    CHECK(*log.between(monday, monday) == std::vector{run(2, noon + 1h), edited});
    CHECK(log.between(monday, monday, {.limit = 1})->size() == 1);
    REQUIRE(log.remove(edited.id, noon));
    CHECK(*log.count() == 1);
    CHECK(log.edit(edited, noon).error().kind == ErrorKind::NotFound);
}

TEST_CASE("more steps done than there are is corruption", "[store][routine]")
{
    const auto database = Database::in_memory();
    ExerciseLog log(*database);
    REQUIRE(log.add(run(1), noon));
    REQUIRE(execute(database->handle(), "PRAGMA ignore_check_constraints = ON; UPDATE routine_run SET steps_done = 7"));
    CHECK(log.find(run(1).id).error().kind == ErrorKind::Corrupt);
}

TEST_CASE("appointments to come are listed soonest first", "[store][appointment]")
{
    const auto database = Database::in_memory();
    AppointmentBook book(*database);
    REQUIRE(book.add(appointment(1, noon + 48h), noon));
    REQUIRE(book.add(appointment(2, noon), noon));
    REQUIRE(book.add(appointment(3, noon - 1h), noon));
    CHECK(*book.coming(noon) == std::vector{appointment(2, noon), appointment(1, noon + 48h)});
    CHECK(book.between(monday, monday)->size() == 2);

    auto moved = appointment(2, noon + 72h);
    moved.details.remind_before = {};
    REQUIRE(book.edit(moved, noon));
    CHECK(*book.find(moved.id) == moved);
    REQUIRE(book.remove(appointment(1).id, noon));
    CHECK(*book.coming(noon) == std::vector{moved});
}

TEST_CASE("a lead time that is no number is corruption", "[store][appointment]")
{
    const auto database = Database::in_memory();
    AppointmentBook book(*database);
    REQUIRE(book.add(appointment(1), noon));
    REQUIRE(execute(database->handle(), "UPDATE appointment SET remind_before = '2h'"));
    CHECK(book.find(appointment(1).id).error().kind == ErrorKind::Corrupt);
}
