#include "platform/linux/errand_thread.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <atomic>
#include <future>

using namespace aftercare;

TEST_CASE("an errand runs beside the loop, and the loop is woken when it is done", "[platform][errands]")
{
    std::promise<void> woken;
    Inbox inbox([&] { woken.set_value(); });
    ErrandThread errands(inbox);
    std::thread::id ran_on;
    errands.run([&] { ran_on = std::this_thread::get_id(); });
    woken.get_future().wait();
    CHECK(ran_on != std::this_thread::get_id());
    const auto events = inbox.take();
    REQUIRE(events.size() == 1);
    CHECK(std::holds_alternative<ErrandDone>(events.front()));
}

TEST_CASE("errands run one after the other, in the order they came", "[platform][errands]")
{
    std::promise<void> all;
    std::vector<int> order;  // touched by the thread alone until `all`
    Inbox inbox;
    ErrandThread errands(inbox);
    for (int i = 0; i < 50; ++i) errands.run([&, i] { order.push_back(i); });
    errands.run([&] { all.set_value(); });
    all.get_future().wait();
    REQUIRE(order.size() == 50);
    CHECK(std::ranges::is_sorted(order));
}

TEST_CASE("the end waits for the errand that runs and leaves the rest", "[platform][errands]")
{
    std::promise<void> begun;
    std::promise<void> go_on;
    std::atomic<int> finished = 0;
    Inbox inbox;
    std::thread helper;
    {
        ErrandThread errands(inbox);
        errands.run([&] {
            begun.set_value();
            go_on.get_future().wait();
            ++finished;
        });
        begun.get_future().wait();
        helper = std::thread([&] { go_on.set_value(); });
    }
    helper.join();
    CHECK(finished == 1);
}
