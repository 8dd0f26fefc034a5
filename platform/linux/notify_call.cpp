#include "platform/linux/notify_call.h"

#include <algorithm>
#include <charconv>

namespace aftercare {
namespace {

using notifications::path;
using notifications::service;

bool holds(const std::vector<std::string>& texts, std::string_view wanted)
{
    return std::find(texts.begin(), texts.end(), wanted) != texts.end();
}

// The service's number for a message; 0, which no message has, before it gave one.
std::uint32_t number_from(const std::string& handle)
{
    std::uint32_t number = 0;
    std::from_chars(handle.data(), handle.data() + handle.size(), number);
    return number;
}

// A service that reads markup in the body would take a person's "<" for it.
std::string without_markup(std::string_view text)
{
    std::string plain;
    for (const char letter : text) {
        if (letter == '&') plain += "&amp;";
        else if (letter == '<') plain += "&lt;";
        else if (letter == '>') plain += "&gt;";
        else plain += letter;
    }
    return plain;
}

// As the specification numbers them.
std::uint8_t number_of(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Low: return 0;
    case Urgency::Normal: return 1;
    case Urgency::High: return 2;
    }
    return 1;
}

// Silence is asked for as well, because many services sound for every message.
void append_sound(sd_bus_message* message, Manner manner)
{
    const char* sound = manner.urgency == Urgency::High ? "alarm-clock-elapsed" : "message-new-instant";
    if (manner.sound) sd_bus_message_append(message, "{sv}", "sound-name", "s", sound);
    else sd_bus_message_append(message, "{sv}", "suppress-sound", "b", 1);
}

void append_actions(sd_bus_message* message, const NotificationWords& words, bool can_be_answered)
{
    if (!can_be_answered) sd_bus_message_append(message, "as", 2, actions::open, words.open.c_str());
    else
        sd_bus_message_append(message, "as", 8, actions::open, words.open.c_str(), actions::done, words.done.c_str(),
                              actions::later, words.later.c_str(), actions::skip, words.skip.c_str());
}

void append_hints(sd_bus_message* message, const SentMessage& sent)
{
    const auto hint = [message](const char* name, const char* value) {
        sd_bus_message_append(message, "{sv}", name, "s", value);
    };
    sd_bus_message_open_container(message, 'a', "{sv}");
    // Lets dunst replace what an agent that has ended meanwhile left on the screen.
    hint("x-dunst-stack-tag", sent.rule.text().c_str());
    sd_bus_message_append(message, "{sv}", "urgency", "y", number_of(sent.text.manner.urgency));
    hint("category", "x-aftercare.reminder");
    hint("desktop-entry", "io.github.aftercare.Aftercare");
    append_sound(message, sent.text.manner);
    sd_bus_message_close_container(message);
}

}  // namespace

BusMessage notify_call(sd_bus* bus, const SentMessage& message, const NotificationWords& words,
                       const std::vector<std::string>& capabilities)
{
    const auto& text = message.text;
    const auto body = holds(capabilities, "body-markup") ? without_markup(text.body) : text.body;
    auto call = new_call(bus, {service, path, service, "Notify"});
    auto* raw = call.get();
    sd_bus_message_append(raw, "susss", "Aftercare", number_from(message.handle), "io.github.aftercare.Aftercare",
                          text.title.c_str(), body.c_str());
    if (holds(capabilities, "actions")) append_actions(raw, words, text.can_be_answered);
    else sd_bus_message_append(raw, "as", 0);
    append_hints(raw, message);
    constexpr int until_closed = 0;
    sd_bus_message_append(raw, "i", until_closed);
    return call;
}

BusMessage close_call(sd_bus* bus, const std::string& handle)
{
    auto call = new_call(bus, {service, path, service, "CloseNotification"});
    sd_bus_message_append(call.get(), "u", number_from(handle));
    return call;
}

}  // namespace aftercare
