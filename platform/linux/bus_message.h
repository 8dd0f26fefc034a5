#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <systemd/sd-bus.h>
#include <vector>

namespace aftercare {

struct MessageReleaser {
    void operator()(sd_bus_message* message) const { sd_bus_message_unref(message); }
};
using BusMessage = std::unique_ptr<sd_bus_message, MessageReleaser>;

// An answer that is awaited without holding anybody. Without it nobody listens any more.
struct SlotReleaser {
    void operator()(sd_bus_slot* slot) const { sd_bus_slot_unref(slot); }
};
using BusSlot = std::unique_ptr<sd_bus_slot, SlotReleaser>;

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

// Sends it and asks for no answer.
inline void send_off(sd_bus* bus, const BusMessage& message)
{
    sd_bus_message_set_expect_reply(message.get(), 0);
    sd_bus_send(bus, message.get(), nullptr);
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

// Whether the names that the bus itself answers `method` with hold this one.
inline bool bus_lists(sd_bus* bus, const char* method, std::string_view wanted)
{
    constexpr const char* dbus = "org.freedesktop.DBus";
    const auto names = read_strings(call(bus, {dbus, "/org/freedesktop/DBus", dbus, method}));
    return std::find(names.begin(), names.end(), wanted) != names.end();
}

// Whether a service is there, or one that the bus starts when it is needed.
inline bool can_be_called(sd_bus* bus, std::string_view service)
{
    return bus && (bus_lists(bus, "ListNames", service) || bus_lists(bus, "ListActivatableNames", service));
}

// The unique name of the one that has this name now; "" when nobody has.
inline std::string owner_of(sd_bus* bus, const char* service)
{
    constexpr const char* dbus = "org.freedesktop.DBus";
    const auto question = new_call(bus, {dbus, "/org/freedesktop/DBus", dbus, "GetNameOwner"});
    sd_bus_message_append(question.get(), "s", service);
    const auto answer = send(bus, question);
    const char* owner = "";
    if (!answer || sd_bus_message_read(answer.get(), "s", &owner) <= 0) return "";
    return owner;
}

}  // namespace aftercare
