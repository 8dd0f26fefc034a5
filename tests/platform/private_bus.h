#pragma once

#include "platform/linux/bus_message.h"
#include "platform/linux/session_bus.h"
#include "platform/ports/inbox.h"
#include "tests/support/temp_folder.h"

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace aftercare::test {

// A session bus of its own, which this process uses from here on, for a system bus as well. It starts no service by itself.
class PrivateBus {
public:
    PrivateBus();
    ~PrivateBus();
    PrivateBus(const PrivateBus&) = delete;
    PrivateBus& operator=(const PrivateBus&) = delete;

    // False where dbus-daemon is not installed.
    bool runs() const { return m_process > 0; }

private:
    TempFolder m_folder;
    int m_process = 0;
};

// A program on the bus that answers as it was told to.
class FakeService {
public:
    // Fills in the answer to a call.
    using Answer = std::function<void(sd_bus_message* call, sd_bus_message* answer)>;

    FakeService() = default;
    ~FakeService();

    // By "interface.Method"; what is not named is refused, and an empty one is never answered. Before start().
    void answer(const std::string& method, Answer how) { m_answers[method] = std::move(how); }
    void start(const std::vector<std::string>& names);
    // Sends a signal, once the thread comes to it.
    void emit(std::function<void(sd_bus*)> signal);

private:
    static int on_call(sd_bus_message* call, void* self, sd_bus_error*);
    void run();

    sd_bus* m_bus = nullptr;
    std::map<std::string, Answer> m_answers;
    std::mutex m_mutex;
    std::vector<std::function<void(sd_bus*)>> m_signals;
    std::atomic<bool> m_ends = false;
    std::thread m_thread;
};

// Lets a program listen until `wanted` is true of an event; none when five seconds bring no such event.
template <class Event, class Wanted>
std::optional<Event> hear(SessionBus& bus, Inbox& inbox, const Wanted& wanted)
{
    PollSource* const sources[] = {&bus};
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (std::chrono::steady_clock::now() < patience) {
        (void)bus.use();
        for (const auto& event : inbox.take())
            if (const auto* heard = std::get_if<Event>(&event); heard && wanted(*heard)) return *heard;
        wait_for(sources);
    }
    return std::nullopt;
}

// Answers with one value of a basic type.
FakeService::Answer says_number(std::uint64_t value);        // "t"
FakeService::Answer says_small_number(std::uint32_t value);  // "u"
FakeService::Answer says_truth(bool value);                  // "b"
// To Properties.Get of that interface and property.
FakeService::Answer says_property(std::string interface, std::string name, bool value);

}  // namespace aftercare::test
