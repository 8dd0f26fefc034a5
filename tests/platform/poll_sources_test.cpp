#include "platform/linux/folder_watch.h"
#include "platform/linux/signals.h"
#include "platform/linux/wall_timer.h"
#include "tests/support/temp_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <csignal>
#include <fstream>
#include <poll.h>
#include <unistd.h>

using namespace aftercare;
using test::TempFolder;
using namespace std::chrono_literals;

namespace {

bool has_something(const PollSource& source)
{
    pollfd polled{source.fd(), source.events(), 0};
    return ::poll(&polled, 1, 0) == 1;
}

void write_to(const std::filesystem::path& file) { std::ofstream(file, std::ios::app) << "x"; }

}  // namespace

TEST_CASE("a burst of writes to the diary is one report and one more a second later", "[platform][watch]")
{
    const TempFolder root;
    Inbox inbox;
    auto watch = diary_watch(inbox, root.path());
    CHECK_FALSE(watch.deadline());

    const PollDeadline start{};
    write_to(root.path() / "diary.db-wal");
    watch.ready(start);
    write_to(root.path() / "diary.db-wal");
    watch.ready(start + 40ms);
    watch.ready(start + 60ms);
    CHECK(inbox.take().empty());
    CHECK(watch.deadline() == start + 90ms);

    watch.ready(start + 90ms);
    CHECK(inbox.take().size() == 1);
    CHECK(watch.deadline() == start + 1090ms);
    watch.ready(start + 1090ms);
    CHECK(inbox.take().size() == 1);
    CHECK_FALSE(watch.deadline());
}

TEST_CASE("files that are not the diary are not reported", "[platform][watch]")
{
    const TempFolder root;
    Inbox inbox;
    auto watch = diary_watch(inbox, root.path());
    write_to(root.path() / "agent.lock");
    watch.ready({});
    CHECK_FALSE(watch.deadline());
}

TEST_CASE("what is still being written is reported again, each time after a longer pause", "[platform][watch]")
{
    const TempFolder root;
    Inbox inbox;
    auto watch = diary_watch(inbox, root.path());
    write_to(root.path() / "diary.db-wal");
    watch.ready(PollDeadline{});
    watch.ready(PollDeadline{} + 50ms);
    watch.expect_more();
    CHECK(watch.deadline() == PollDeadline{} + 1050ms);  // it is reported then anyway
    auto now = PollDeadline{} + 1050ms;
    for (const auto pause : {1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s}) {
        watch.ready(now);
        CHECK_FALSE(inbox.take().empty());
        watch.expect_more();
        now += pause;
        CHECK(watch.deadline() == now);
    }
    watch.ready(now);
    CHECK_FALSE(watch.deadline());
}

TEST_CASE("a folder that is missing is watched in silence, and that of the diary as soon as it comes",
          "[platform][watch]")
{
    const TempFolder root;
    Inbox inbox;
    const FolderWatch silent(inbox, ClockChanged{}, root.path() / "late", {"x"});
    CHECK(silent.is_blind());
    CHECK_FALSE(silent.deadline());

    auto watch = diary_watch(inbox, root.path() / "late");
    CHECK(watch.fd() == -1);
    watch.ready(PollDeadline{} + 1ms);
    CHECK(inbox.take().size() == 1);  // whoever hears it looks by itself
    CHECK(watch.deadline() == PollDeadline{} + 1001ms);
    std::filesystem::create_directory(root.path() / "late");
    watch.ready(PollDeadline{} + 1001ms);
    CHECK(inbox.take().size() == 1);
    CHECK_FALSE(watch.is_blind());
    CHECK_FALSE(watch.deadline());
}

TEST_CASE("a folder that was removed and made again is watched anew", "[platform][watch]")
{
    const TempFolder root;
    const auto folder = root.path() / "data";
    std::filesystem::create_directory(folder);
    Inbox inbox;
    auto watch = diary_watch(inbox, folder);
    std::filesystem::rename(folder, root.path() / "moved away");
    watch.ready(PollDeadline{});
    std::filesystem::create_directory(folder);
    watch.ready(PollDeadline{} + 50ms);
    CHECK(inbox.take().size() == 1);
    write_to(folder / "diary.db");
    watch.ready(PollDeadline{} + 10s);
    CHECK(watch.deadline() == PollDeadline{} + 10s + 50ms);
}

TEST_CASE("a wall timer wakes at a moment that has passed and sleeps without one", "[platform][timer]")
{
    Inbox inbox;
    WallTimer timer(inbox);
    CHECK_FALSE(has_something(timer));
    timer.set(PreciseInstant{24h});
    CHECK(has_something(timer));
    timer.ready({});
    CHECK_FALSE(has_something(timer));
    timer.set(PreciseInstant{});
    CHECK(has_something(timer));
    timer.set(std::nullopt);
    CHECK_FALSE(has_something(timer));
    CHECK(inbox.take().empty());
}

TEST_CASE("a request to end becomes an event, and so does one to come forward", "[platform][signals]")
{
    Inbox inbox;
    Signals signals(inbox);
    ::raise(SIGTERM);
    ::raise(SIGUSR1);
    signals.ready({});
    const auto events = inbox.take();
    REQUIRE(events.size() == 2);
    int quit = 0, show = 0;
    for (const auto& event : events) {
        quit += std::holds_alternative<QuitRequested>(event);
        show += std::holds_alternative<ShowRequested>(event);
    }
    CHECK(quit == 1);
    CHECK(show == 1);
}
