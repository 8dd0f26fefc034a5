#include "app/domain/absence.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace std::chrono_literals;

namespace {

const Instant ten{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} + 10h};
const Absence until_ten{ten - 20min, ten};

}  // namespace

TEST_CASE("an absence was the break that fell into it, at its ends too", "[domain][absence]")
{
    const Schedule at_ten = TimesOfDay{.times = {10h}};
    CHECK(was_the_break(until_ten, at_ten, ten - 20min));
    CHECK(was_the_break(until_ten, at_ten, ten));
    CHECK_FALSE(was_the_break(until_ten, at_ten, ten - 20min - 1s));
    CHECK_FALSE(was_the_break(until_ten, at_ten, ten + 1s));
}

TEST_CASE("an absence was the break that comes within half the time between two after it", "[domain][absence]")
{
    const Schedule every_half_hour = EverySpan{.every = 30min, .from = 9h, .to = 17h};
    CHECK(was_the_break(until_ten, every_half_hour, ten + 15min));
    CHECK_FALSE(was_the_break(until_ten, every_half_hour, ten + 15min + 1s));
}
