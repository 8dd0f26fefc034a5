#include "app/store/day_marks.h"

#include "app/store/change_journal.h"
#include "app/store/database.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;

namespace {

MarkedDay marked(int number, DayMark mark, Day day = monday) { return {DayMarkId(uuid(number)), day, mark}; }

}  // namespace

TEST_CASE("a day has the mark it was given last, and undo brings the one before back", "[store][marks]")
{
    const auto database = std::move(*Database::in_memory());
    DayMarks marks(database);
    ChangeJournal journal(database);
    const auto set = [&](const MarkedDay& one) {
        REQUIRE(journal.record("mark", noon, [&] { return marks.mark(one, noon); }));
    };
    set(marked(1, DayMark::Rest));
    set(marked(2, DayMark::FlareUp));
    set(marked(3, DayMark::Skipped, monday + std::chrono::days{1}));
    CHECK(*marks.between(monday, monday + std::chrono::days{9}) ==
          std::vector{marked(2, DayMark::FlareUp), marked(3, DayMark::Skipped, monday + std::chrono::days{1})});
    REQUIRE(journal.undo_last(noon));
    REQUIRE(journal.undo_last(noon));
    CHECK(*marks.between(monday, monday + std::chrono::days{9}) == std::vector{marked(1, DayMark::Rest)});
}

TEST_CASE("a mark that is taken away is gone", "[store][marks]")
{
    const auto database = std::move(*Database::in_memory());
    DayMarks marks(database);
    REQUIRE(marks.mark(marked(1, DayMark::Rest), noon));
    REQUIRE(marks.clear(monday, noon));
    REQUIRE(marks.clear(monday, noon));
    CHECK(marks.between(monday, monday)->empty());
}
