#include "app/core/clock_watch.h"

#include "tests/support/fake_zone.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

// A computer switched on at nine, with its three clocks.
struct Computer {
    ClockReading clocks{utc_at("2026-01-05T09:00"), 0ms, 0ms};
    ClockWatch watch{clocks};

    void work(std::chrono::milliseconds time)
    {
        clocks.wall += time;
        clocks.since_boot += time;
        clocks.awake += time;
    }
    void sleep(std::chrono::milliseconds time)
    {
        clocks.wall += time;
        clocks.since_boot += time;
    }
    ClockWatch::Finding look() { return watch.compare(clocks); }
};

}  // namespace

TEST_CASE("a clock that was set is found, with how far and which way", "[core][clock]")
{
    Computer computer;
    computer.work(10min);
    computer.clocks.wall += 3h;
    const auto forward = computer.look();
    REQUIRE(forward.jump);
    CHECK(*forward.jump == ClockJump{utc_at("2026-01-05T12:10"), 3h});
    CHECK(forward.slept == 0s);

    computer.work(1min);
    computer.clocks.wall -= 24h;
    CHECK(computer.look().jump->by == -24h);
    computer.work(1min);
    CHECK_FALSE(computer.look().jump);
}

TEST_CASE("sleep is no jump of the clock", "[core][clock]")
{
    Computer computer;
    computer.work(1min);
    computer.sleep(8h);
    const auto found = computer.look();
    CHECK(found.slept == 8h);
    CHECK_FALSE(found.jump);
}

TEST_CASE("what keeps a clock right is not worth a word", "[core][clock]")
{
    Computer computer;
    computer.work(1h);
    computer.clocks.wall += 900ms;
    const auto found = computer.look();
    CHECK_FALSE(found.jump);
    CHECK(found.slept == 0s);
}

TEST_CASE("a planned look that is late counts only while the computer was awake and by its own clock", "[core][clock]")
{
    const auto planned = utc_at("2026-01-05T10:00");
    const auto late_by = [&](auto happens) {
        Computer computer;
        happens(computer);
        const auto found = computer.look();
        return ClockWatch::awake_since(planned, computer.clocks, found);
    };
    CHECK(late_by([](Computer& it) { it.work(70min); }) == 10min);
    CHECK(late_by([](Computer& it) { it.work(59min); }) == 0s);
    CHECK(late_by([](Computer& it) {
              it.work(30min);
              it.sleep(8h);
          }) == 0s);
    CHECK(late_by([](Computer& it) {
              it.work(30min);
              it.clocks.wall += 8h;
          }) == 0s);
}
