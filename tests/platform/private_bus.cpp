#include "tests/platform/private_bus.h"

#include "tests/platform/quiet_program.h"

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace aftercare::test {

PrivateBus::PrivateBus()
{
    const auto socket = "unix:path=" + (m_folder.path() / "bus").string();
    const auto settings = (m_folder.path() / "bus.conf").string();
    std::ofstream(settings) << "<busconfig><type>session</type><listen>" << socket
                            << "</listen><policy context=\"default\"><allow send_destination=\"*\" "
                               "eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
                               "<allow own=\"*\"/></policy></busconfig>";
    int ready[2];
    if (::pipe(ready) != 0) return;
    auto option = "--config-file=" + settings;
    auto print = "--print-address=" + std::to_string(ready[1]);
    std::string name = "dbus-daemon", nofork = "--nofork";
    char* words[] = {name.data(), option.data(), nofork.data(), print.data(), nullptr};
    m_process = start_quietly(words);
    ::close(ready[1]);
    char address[512];
    // It says its address once it listens, and nothing when it is not installed.
    if (::read(ready[0], address, sizeof address) <= 0) m_process = 0;
    ::close(ready[0]);
    ::setenv("DBUS_SESSION_BUS_ADDRESS", socket.c_str(), 1);
    ::setenv("DBUS_SYSTEM_BUS_ADDRESS", socket.c_str(), 1);
}

PrivateBus::~PrivateBus()
{
    ::unsetenv("DBUS_SESSION_BUS_ADDRESS");
    ::unsetenv("DBUS_SYSTEM_BUS_ADDRESS");
    if (m_process == 0) return;
    ::kill(m_process, SIGKILL);  // it has nothing to keep
    ::waitpid(m_process, nullptr, 0);
}

FakeService::~FakeService()
{
    m_ends = true;
    if (m_thread.joinable()) m_thread.join();
    sd_bus_flush_close_unref(m_bus);
}

void FakeService::start(const std::vector<std::string>& names)
{
    sd_bus_open_user(&m_bus);
    sd_bus_add_filter(m_bus, nullptr, on_call, this);
    for (const auto& name : names) sd_bus_request_name(m_bus, name.c_str(), 0);
    m_thread = std::thread([this] { run(); });
}

void FakeService::emit(std::function<void(sd_bus*)> signal)
{
    const std::lock_guard lock(m_mutex);
    m_signals.push_back(std::move(signal));
}

void FakeService::run()
{
    constexpr std::uint64_t a_moment = 10'000;  // microseconds
    while (!m_ends) {
        while (sd_bus_process(m_bus, nullptr) > 0) {}
        std::vector<std::function<void(sd_bus*)>> signals;
        {
            const std::lock_guard lock(m_mutex);
            signals.swap(m_signals);
        }
        for (const auto& signal : signals) signal(m_bus);
        sd_bus_wait(m_bus, a_moment);
    }
}

int FakeService::on_call(sd_bus_message* call, void* self, sd_bus_error*)
{
    std::uint8_t type = 0;
    sd_bus_message_get_type(call, &type);
    if (type != SD_BUS_MESSAGE_METHOD_CALL) return 0;
    const auto& answers = static_cast<FakeService*>(self)->m_answers;
    const auto method = std::string(sd_bus_message_get_interface(call)) + "." + sd_bus_message_get_member(call);
    const auto found = answers.find(method);
    if (found == answers.end()) return sd_bus_reply_method_errorf(call, SD_BUS_ERROR_UNKNOWN_METHOD, "not here");
    if (!found->second) return 1;
    sd_bus_message* raw = nullptr;
    sd_bus_message_new_method_return(call, &raw);
    const BusMessage answer(raw);
    found->second(call, raw);
    sd_bus_send(nullptr, raw, nullptr);
    return 1;
}

FakeService::Answer says_number(std::uint64_t value)
{
    return [value](auto*, auto* answer) { sd_bus_message_append(answer, "t", value); };
}

FakeService::Answer says_small_number(std::uint32_t value)
{
    return [value](auto*, auto* answer) { sd_bus_message_append(answer, "u", value); };
}

FakeService::Answer says_truth(bool value)
{
    return [value](auto*, auto* answer) { sd_bus_message_append(answer, "b", value ? 1 : 0); };
}

FakeService::Answer says_property(std::string interface, std::string name, bool value)
{
    return [=](auto* call, auto* answer) {
        const char *asked_interface = "", *asked_name = "";
        sd_bus_message_read(call, "ss", &asked_interface, &asked_name);
        // An answer without a value is one that cannot be read.
        if (interface == asked_interface && name == asked_name) sd_bus_message_append(answer, "v", "b", value ? 1 : 0);
    };
}

}  // namespace aftercare::test
