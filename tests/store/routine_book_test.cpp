#include "app/store/routine_book.h"

#include "app/store/change_journal.h"
#include "app/store/database.h"
#include "app/store/statement.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;

TEST_CASE("an own routine can be kept, edited, listed and removed", "[store][own_routine]")
{
    const auto database = Database::in_memory();
    RoutineBook book(*database);
    REQUIRE(book.add(own_routine(2), noon));
    REQUIRE(book.add(own_routine(1), noon));
    CHECK(*book.routines() == std::vector{own_routine(1), own_routine(2)});

    auto edited = own_routine(1);
    std::swap(edited.details.steps[0], edited.details.steps[2]);
    edited.details.name = "Evening";
    edited.details.description = "";
    REQUIRE(book.edit(edited, noon + 1h));
    CHECK(*book.find(edited.id) == edited);

    REQUIRE(book.remove(edited.id, noon));
    CHECK(book.find(edited.id).error().kind == ErrorKind::NotFound);
    CHECK(book.edit(edited, noon).error().kind == ErrorKind::NotFound);
    CHECK(book.remove(edited.id, noon).error().kind == ErrorKind::NotFound);
    CHECK(*book.routines() == std::vector{own_routine(2)});
}

TEST_CASE("a routine that could not be read back is refused", "[store][own_routine]")
{
    const auto database = Database::in_memory();
    RoutineBook book(*database);
    auto wrong = own_routine(1);
    SECTION("without steps") { wrong.details.steps.clear(); }
    SECTION("with a cue of two lines") { wrong.details.steps[0].cue = "one\ntwo"; }
    SECTION("with a key of two words") { wrong.details.steps[0].exercise = "knee rolls"; }
    CHECK(book.add(wrong, noon).error().kind == ErrorKind::Invalid);
    CHECK(book.routines()->empty());
}

TEST_CASE("what was done to own routines is taken back one act after the other", "[store][own_routine]")
{
    const auto database = Database::in_memory();
    RoutineBook book(*database);
    ChangeJournal journal(*database);
    auto edited = own_routine(1);
    edited.details.steps.pop_back();
    REQUIRE(journal.record("added", noon, [&] { return book.add(own_routine(1), noon); }));
    REQUIRE(journal.record("edited", noon, [&] { return book.edit(edited, noon); }));
    REQUIRE(journal.record("removed", noon, [&] { return book.remove(edited.id, noon); }));

    REQUIRE(journal.undo_last(noon));
    CHECK(*book.routines() == std::vector{edited});
    REQUIRE(journal.undo_last(noon));
    CHECK(*book.routines() == std::vector{own_routine(1)});
    REQUIRE(journal.undo_last(noon));
    CHECK(book.routines()->empty());
}

TEST_CASE("a step that breaks its own rules on disk is corruption, not left out", "[store][own_routine]")
{
    const std::string line =
        GENERATE("knee_rolls", "knee_rolls dance 40 none 0 must ", "knee_rolls move 4 none 0 must ",
                 "knee_rolls move 40 up 0 must ", "knee_rolls move 40 none 1 must ", "knee_rolls move 40 none 0 shall ",
                 "- move 40 none 0 must ");
    CAPTURE(line);
    const auto database = Database::in_memory();
    RoutineBook book(*database);
    REQUIRE(book.add(own_routine(1), noon));
    REQUIRE(execute(database->handle(), "UPDATE own_routine SET steps = '" + line + "'"));
    CHECK(book.routines().error().kind == ErrorKind::Corrupt);
}
