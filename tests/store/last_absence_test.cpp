#include "app/store/last_absence.h"

#include "app/store/database.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;
using namespace std::chrono_literals;

TEST_CASE("the last absence is kept, and takes the place of the one before it", "[store][absence]")
{
    const auto database = Database::in_memory();
    LastAbsence last(*database);
    CHECK(*last.find(noon) == std::nullopt);
    REQUIRE(last.keep({noon - 3h, noon - 2h}, noon));
    REQUIRE(last.keep({noon - 1h, noon - 30min}, noon));
    CHECK(*last.find(noon) == Absence{noon - 1h, noon - 30min});
}

TEST_CASE("an absence that is still to come, because the clock was set back, is none", "[store][absence]")
{
    const auto database = Database::in_memory();
    LastAbsence last(*database);
    REQUIRE(last.keep({noon - 1h, noon}, noon));
    CHECK(*last.find(noon - 1s) == std::nullopt);
    CHECK_FALSE(last.keep({noon, noon - 1h}, noon));
}
