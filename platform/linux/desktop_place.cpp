#include "platform/linux/desktop_place.h"

#include "platform/linux/session_bus.h"

namespace aftercare {
namespace {

constexpr std::string_view nothing = "-";

std::string bus_of(const Environment& environment)
{
    if (const auto address = environment("DBUS_SESSION_BUS_ADDRESS")) return *address;
    const auto socket = session_bus_socket(environment);
    return socket ? "unix:path=" + socket->string() : "";
}

// A display of X that begins with the name of a computer is one that ssh carries.
std::string screens_of(const Environment& environment)
{
    const auto wayland = environment("WAYLAND_DISPLAY").value_or("");
    const auto x11 = environment("DISPLAY").value_or("");
    const bool is_here = x11.starts_with(':') || x11.starts_with("unix:");
    return is_here ? wayland + x11 : wayland;
}

}  // namespace

DesktopPlace DesktopPlace::of(const Environment& environment) { return {bus_of(environment), screens_of(environment)}; }

// An address holds no space (D-Bus Specification, Server Addresses).
std::string DesktopPlace::line() const { return (bus.empty() ? std::string(nothing) : bus) + " " + screens; }

DesktopPlace DesktopPlace::from(std::string_view line)
{
    const auto bus = line.substr(0, line.find(' '));
    const auto rest = line.substr(bus.size());
    return {std::string(bus == nothing ? "" : bus), std::string(rest.empty() ? "" : rest.substr(1))};
}

bool DesktopPlace::misses(const DesktopPlace& other) const
{
    return (!bus.empty() && other.bus != bus) || (!screens.empty() && other.screens != screens);
}

bool DesktopPlace::is_alive() const
{
    SessionBus session;
    return session.use().connection() != nullptr;
}

}  // namespace aftercare
