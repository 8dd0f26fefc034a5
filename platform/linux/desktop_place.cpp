#include "platform/linux/desktop_place.h"

#include "app/base/text.h"
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

// A display that begins with the name of a computer is one that ssh carries. The screen after the dot does not matter.
std::string x11_of(const Environment& environment)
{
    const auto display = environment("DISPLAY").value_or("");
    return display.starts_with(':') ? display.substr(0, display.find('.')) : "";
}

std::string or_nothing(const std::string& name) { return name.empty() ? std::string(nothing) : name; }

bool lacks(const std::string& theirs, const std::string& ours) { return !ours.empty() && theirs != ours; }

}  // namespace

DesktopPlace DesktopPlace::of(const Environment& environment)
{
    return {bus_of(environment), environment("WAYLAND_DISPLAY").value_or(""), x11_of(environment)};
}

// None of them holds a space (D-Bus Specification, Server Addresses).
std::string DesktopPlace::line() const { return or_nothing(bus) + ' ' + or_nothing(wayland) + ' ' + or_nothing(x11); }

DesktopPlace DesktopPlace::from(std::string_view line)
{
    auto words = split(line, ' ');
    words.resize(3);
    for (auto& word : words)
        if (word == nothing) word.clear();
    return {words[0], words[1], words[2]};
}

bool DesktopPlace::misses(const DesktopPlace& other) const
{
    return lacks(other.bus, bus) || lacks(other.wayland, wayland) || lacks(other.x11, x11);
}

bool DesktopPlace::is_alive() const
{
    SessionBus session;
    return session.use().connection() != nullptr;
}

}  // namespace aftercare
