#include "platform/linux/instance_lock.h"

#include "tests/support/temp_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <unistd.h>

using namespace aftercare;
using test::TempFolder;

TEST_CASE("a lock is held once, and free again when its holder is gone", "[platform][lock]")
{
    const TempFolder root;
    const auto file = window_lock(root.path());
    {
        const auto first = InstanceLock::take(file, Instant{std::chrono::seconds{1'700'000'000}});
        REQUIRE(first);
        CHECK(first->has_value());

        const auto second = InstanceLock::take(file, Instant{});
        REQUIRE(second);
        CHECK_FALSE(second->has_value());
        const auto holder = InstanceLock::holder(file);
        REQUIRE(holder);
        CHECK(holder->process == ::getpid());
        CHECK(holder->since == Instant{std::chrono::seconds{1'700'000'000}});
    }
    CHECK_FALSE(InstanceLock::holder(file));
    const auto third = InstanceLock::take(file, Instant{});
    REQUIRE(third);
    CHECK(third->has_value());
}

TEST_CASE("a lock in a folder that cannot be written is an error", "[platform][lock]")
{
    const auto lock = InstanceLock::take("/proc/nowhere/agent.lock", Instant{});
    REQUIRE_FALSE(lock);
    CHECK(lock.error().kind == ErrorKind::Io);
}
