#include "platform/linux/session_bus.h"

#include <systemd/sd-bus.h>

namespace aftercare {
namespace {

// A bus or service that hangs must not hold the program: no call waits longer.
constexpr std::uint64_t longest_call = 2'000'000;  // microseconds

}  // namespace

void SessionBus::Closer::operator()(sd_bus* bus) const { sd_bus_flush_close_unref(bus); }

SessionBus::Use::Use(SessionBus& bus) : m_lock(bus.m_mutex), m_bus(bus)
{
    if (!bus.m_connection) bus.connect();
}

SessionBus::Use::~Use() { m_bus.deliver(); }

sd_bus* SessionBus::Use::connection() const { return m_bus.m_connection.get(); }

void SessionBus::on_connect(std::function<void(sd_bus*)> greet)
{
    const std::lock_guard lock(m_mutex);
    if (m_connection) greet(m_connection.get());
    m_greetings.push_back(std::move(greet));
}

void SessionBus::on_loss(std::function<void()> mourn)
{
    const std::lock_guard lock(m_mutex);
    m_losses.push_back(std::move(mourn));
}

void SessionBus::on_question(std::function<void()> nudge)
{
    const std::lock_guard lock(m_mutex);
    m_nudge = std::move(nudge);
}

void SessionBus::asked()
{
    const std::lock_guard lock(m_mutex);
    if (m_nudge) m_nudge();
}

SessionBus::Use SessionBus::use() { return Use(*this); }

void SessionBus::own_name(std::string name)
{
    on_connect([name = std::move(name)](sd_bus* bus) { sd_bus_request_name(bus, name.c_str(), SD_BUS_NAME_QUEUE); });
}

void SessionBus::connect()
{
    sd_bus* opened = nullptr;
    if (sd_bus_open_user(&opened) < 0) return;
    m_connection.reset(opened);
    sd_bus_set_method_call_timeout(opened, longest_call);
    for (const auto& greet : m_greetings) greet(opened);
}

void SessionBus::deliver()
{
    int more = m_connection ? 1 : 0;
    while (more > 0) more = sd_bus_process(m_connection.get(), nullptr);
    if (more == 0) return;
    m_connection.reset();
    for (const auto& mourn : m_losses) mourn();
}

int SessionBus::fd() const
{
    const std::lock_guard lock(m_mutex);
    return m_connection ? sd_bus_get_fd(m_connection.get()) : -1;
}

short SessionBus::events() const
{
    const std::lock_guard lock(m_mutex);
    return m_connection ? static_cast<short>(sd_bus_get_events(m_connection.get())) : short{0};
}

std::optional<PollDeadline> SessionBus::deadline() const
{
    const std::lock_guard lock(m_mutex);
    std::uint64_t at = UINT64_MAX;  // microseconds of the monotonic clock, which is steady_clock's
    if (!m_connection || sd_bus_get_timeout(m_connection.get(), &at) < 0 || at == UINT64_MAX) return std::nullopt;
    return PollDeadline(std::chrono::microseconds(at));
}

void SessionBus::ready(PollDeadline)
{
    const std::lock_guard lock(m_mutex);
    deliver();
}

std::optional<std::filesystem::path>
session_bus_socket(const std::function<std::optional<std::string>(const char*)>& environment)
{
    constexpr std::string_view by_path = "unix:path=";
    if (const auto address = environment("DBUS_SESSION_BUS_ADDRESS")) {
        if (!address->starts_with(by_path)) return std::nullopt;
        const auto path = address->substr(by_path.size());
        return path.substr(0, path.find_first_of(",;"));
    }
    if (const auto folder = environment("XDG_RUNTIME_DIR")) return std::filesystem::path(*folder) / "bus";
    return std::nullopt;
}

}  // namespace aftercare
