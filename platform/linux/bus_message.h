#pragma once

#include <memory>
#include <string>
#include <systemd/sd-bus.h>
#include <vector>

namespace aftercare {

struct MessageReleaser {
    void operator()(sd_bus_message* message) const { sd_bus_message_unref(message); }
};
using BusMessage = std::unique_ptr<sd_bus_message, MessageReleaser>;

// What to call.
struct BusMethod {
    const char* service;
    const char* path;
    const char* interface;
    const char* name;
};

// An empty call, to append the arguments to.
inline BusMessage new_call(sd_bus* bus, const BusMethod& method)
{
    sd_bus_message* message = nullptr;
    sd_bus_message_new_method_call(bus, &message, method.service, method.path, method.interface, method.name);
    return BusMessage(message);
}

// The answer; none when the service is missing, refuses, or takes longer than the connection waits.
inline BusMessage send(sd_bus* bus, const BusMessage& message)
{
    sd_bus_message* answer = nullptr;
    if (sd_bus_call(bus, message.get(), 0, nullptr, &answer) < 0) return {};
    return BusMessage(answer);
}

inline BusMessage call(sd_bus* bus, const BusMethod& method) { return send(bus, new_call(bus, method)); }

// Matches the signals of the bus that the name has a new owner, or none any more.
inline std::string owner_changes_of(const char* name)
{
    return std::string("type='signal',sender='org.freedesktop.DBus',path='/org/freedesktop/DBus',"
                       "interface='org.freedesktop.DBus',member='NameOwnerChanged',arg0='") +
           name + "'";
}

// The array of strings that comes next in a message.
inline std::vector<std::string> read_strings(const BusMessage& message)
{
    std::vector<std::string> strings;
    if (!message || sd_bus_message_enter_container(message.get(), 'a', "s") < 0) return strings;
    for (const char* text = nullptr; sd_bus_message_read(message.get(), "s", &text) > 0;) strings.emplace_back(text);
    return strings;
}

}  // namespace aftercare
