#include "platform/linux/keep_alive.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace aftercare;
using namespace std::chrono_literals;

namespace {

const auto long_ago = Instant{1'000'000'000s};
constexpr auto far_off = Instant{8'000'000'000s};

struct Outcome {
    int starts = 0;
    int code = -1;
};

// Keeps alive, in a process of its own, what `work` does with the plan; its argument says how often it was started.
Outcome keep(const Patience& patience, const std::function<int(int start, SharedPlan& plan)>& work)
{
    int counter[2];
    REQUIRE(::pipe(counter) == 0);
    const auto keeper = ::fork();
    if (keeper == 0) {
        SharedPlan plan, starts;
        starts.tell(Instant{});
        if (const auto code = keep_alive(plan, patience, {})) ::_exit(*code);
        starts.tell(*starts.next() + 1s);
        if (::write(counter[1], "!", 1) != 1) ::_exit(9);
        ::_exit(work(static_cast<int>(starts.next()->time_since_epoch().count()), plan));
    }
    ::close(counter[1]);
    Outcome outcome;
    int status = 0;
    REQUIRE(::waitpid(keeper, &status, 0) == keeper);
    if (WIFEXITED(status)) outcome.code = WEXITSTATUS(status);
    char one = 0;
    while (::read(counter[0], &one, 1) == 1) ++outcome.starts;
    ::close(counter[0]);
    return outcome;
}

}  // namespace

TEST_CASE("what dies is started again, and what ends as it should is not", "[platform][keep_alive]")
{
    const auto outcome = keep({1h, 1h}, [](int start, SharedPlan&) { return start == 1 ? 1 : 0; });
    CHECK(outcome.starts == 2);
    CHECK(outcome.code == 0);
}

TEST_CASE("what does not look when it had planned to hangs, and is killed and started again, even when it was stopped",
          "[platform][keep_alive]")
{
    const int hang = GENERATE(SIGSTOP, 0);
    const auto outcome = keep({20ms, 1h}, [=](int start, SharedPlan& plan) {
        plan.tell(long_ago);
        if (start > 1) return 0;
        if (hang != 0) ::raise(hang);
        for (;;) ::pause();
    });
    CHECK(outcome.starts == 2);
    CHECK(outcome.code == 0);
}

TEST_CASE("what never says a word hangs when its start has taken too long", "[platform][keep_alive]")
{
    const auto outcome = keep({1h, 20ms}, [](int start, SharedPlan&) {
        while (start == 1) ::pause();
        return 0;
    });
    CHECK(outcome.starts == 2);
}

TEST_CASE("what has looked, or has nothing to come, is left alone", "[platform][keep_alive]")
{
    const auto next = GENERATE(std::optional<Instant>(), std::optional(far_off));
    SharedPlan plan;
    Vigil vigil(plan, {1min, 10min});
    vigil.plan();
    REQUIRE(vigil.deadline());
    plan.tell(next);
    vigil.plan();
    CHECK_FALSE(vigil.deadline());

    plan.tell(long_ago);
    vigil.plan();
    const auto limit = vigil.deadline();
    REQUIRE(limit);
    vigil.plan();
    CHECK(vigil.deadline() == limit);  // looking at it again gives no more time
    vigil.ready(*limit - 1ms);
    CHECK_FALSE(vigil.is_over());

    plan.tell(next);
    vigil.heard();
    vigil.plan();
    CHECK_FALSE(vigil.deadline());
    vigil.ready(*limit);
    CHECK_FALSE(vigil.is_over());
}

TEST_CASE("what gives no sign when it is asked for one hangs, however far off its next look is",
          "[platform][keep_alive]")
{
    SharedPlan plan;
    plan.tell(far_off);
    Vigil vigil(plan, {1min, 10min});
    vigil.expect_sign();
    vigil.plan();
    const auto limit = vigil.deadline();
    REQUIRE(limit);
    vigil.expect_sign();
    vigil.plan();
    CHECK(vigil.deadline() == limit);  // being asked again gives no more time

    const bool answers = GENERATE(true, false);
    if (answers) vigil.heard();
    vigil.plan();
    vigil.ready(*limit);
    CHECK(vigil.is_over() != answers);
}
