#include "platform/linux/portal_notifier.h"

#include "app/base/text.h"
#include "platform/linux/bus_message.h"

namespace aftercare {
namespace {

constexpr const char* service = "org.freedesktop.portal.Desktop";
constexpr const char* path = "/org/freedesktop/portal/desktop";
constexpr const char* interface = "org.freedesktop.portal.Notification";

const char* priority_of(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Low: return "low";
    case Urgency::Normal: return "normal";
    case Urgency::High: return "urgent";
    }
    return "normal";
}

void append_text(sd_bus_message* message, const char* key, const std::string& text)
{
    sd_bus_message_append(message, "{sv}", key, "s", text.c_str());
}

void append_button(sd_bus_message* message, const std::string& label, const char* action)
{
    sd_bus_message_append(message, "a{sv}", 2, "label", "s", label.c_str(), "action", "s", action);
}

void append_buttons(sd_bus_message* message, const NotificationWords& words)
{
    sd_bus_message_open_container(message, 'e', "sv");
    sd_bus_message_append(message, "s", "buttons");
    sd_bus_message_open_container(message, 'v', "aa{sv}");
    sd_bus_message_open_container(message, 'a', "a{sv}");
    append_button(message, words.done, actions::done);
    append_button(message, words.later, actions::later);
    append_button(message, words.skip, actions::skip);
    for (int open = 0; open < 3; ++open) sd_bus_message_close_container(message);
}

void remove_message(sd_bus* bus, const OccurrenceId& occurrence)
{
    const auto message = new_call(bus, {service, path, interface, "RemoveNotification"});
    sd_bus_message_append(message.get(), "s", occurrence.text().c_str());
    send(bus, message);
}

// 0 when there is no such portal.
std::uint32_t version(sd_bus* bus)
{
    const auto message = new_call(bus, {service, path, "org.freedesktop.DBus.Properties", "Get"});
    sd_bus_message_append(message.get(), "ss", interface, "version");
    const auto answer = send(bus, message);
    std::uint32_t told = 0;
    if (!answer || sd_bus_message_read(answer.get(), "v", "u", &told) <= 0) return 0;
    return told;
}

int on_action(sd_bus_message* message, void* inbox, sd_bus_error*)
{
    const char *id = "", *action = "";
    if (sd_bus_message_read(message, "ss", &id, &action) < 0) return 0;
    const auto occurrence = OccurrenceId::from(id);
    const auto choice = choice_from(action);
    if (occurrence && choice) static_cast<Inbox*>(inbox)->put(NotificationAnswered{*occurrence, *choice});
    return 0;
}

int on_owner(sd_bus_message*, void* inbox, sd_bus_error*)
{
    static_cast<Inbox*>(inbox)->put(NotifierChanged{});
    return 0;
}

}  // namespace

PortalNotifier::PortalNotifier(SessionBus& bus, Inbox& inbox, NotificationWords words)
    : m_bus(bus),
      m_inbox(inbox),
      m_words(std::move(words)),
      m_test(inbox)
{
    bus.on_connect([this](sd_bus* connection) {
        sd_bus_match_signal(connection, nullptr, service, path, interface, "ActionInvoked", on_action, &m_inbox);
        sd_bus_add_match(connection, nullptr, owner_changes_of(service).c_str(), on_owner, &m_inbox);
    });
    bus.on_loss([this] {
        m_test.lose();
        m_inbox.put(NotifierChanged{});
    });
}

// All that needs no question to the portal first.
BusMessage PortalNotifier::message_for(sd_bus* bus, const Occurrence& occurrence, const Text& text) const
{
    auto message = new_call(bus, {service, path, interface, "AddNotification"});
    auto* raw = message.get();
    sd_bus_message_append(raw, "s", occurrence.id.text().c_str());
    sd_bus_message_open_container(raw, 'a', "{sv}");
    append_text(raw, "title", text.title);
    append_text(raw, "body", text.body);
    append_text(raw, "priority", priority_of(text.manner.urgency));
    append_text(raw, "default-action", actions::open);
    if (text.can_be_answered) append_buttons(raw, m_words);
    return message;
}

Result<> PortalNotifier::say(const Occurrence& occurrence, const Text& text)
{
    const auto use = m_bus.use();
    auto* bus = use.connection();
    if (!bus) return fail(ErrorKind::Io, "No desktop answers here. Until one does, reminders wait in Today.");
    const auto message = message_for(bus, occurrence, text);
    constexpr std::uint32_t knows_sounds = 2;
    if (version(bus) >= knows_sounds) append_text(message.get(), "sound", text.manner.sound ? "default" : "silent");
    sd_bus_message_close_container(message.get());
    if (!send(bus, message))
        return fail(ErrorKind::Io, "The desktop does not let Aftercare show notifications. Allow them in its settings; "
                                   "until then reminders wait in Today.");
    const auto elder = m_shown.find(occurrence.rule);
    if (elder != m_shown.end() && elder->second != occurrence.id) remove_message(bus, elder->second);
    m_shown.insert_or_assign(occurrence.rule, occurrence.id);
    return {};
}

Result<> PortalNotifier::show(const Occurrence& occurrence, Manner manner)
{
    return say(occurrence, {occurrence.text, m_words.due_at + " " + clock_text(occurrence.due_local), true, manner});
}

Result<> PortalNotifier::show_together(const std::vector<Occurrence>& occurrences)
{
    std::vector<std::string> lines;
    for (const auto& one : occurrences) lines.push_back(clock_text(one.due_local) + "  " + one.text);
    return say(occurrences.front(),
               {std::to_string(lines.size()) + " " + m_words.waiting, join(lines, "\n"), false, Manner{}});
}

void PortalNotifier::test(const Occurrence& message)
{
    {
        const auto use = m_bus.use();
        auto* bus = use.connection();
        const auto due = m_words.due_at + " " + clock_text(message.due_local);
        auto call = bus ? message_for(bus, message, {message.text, due, false, Manner{}}) : BusMessage();
        if (call) sd_bus_message_close_container(call.get());
        m_test.send(bus, call);
    }
    m_bus.asked();
}

void PortalNotifier::withdraw(const OccurrenceId& occurrence)
{
    const auto use = m_bus.use();
    std::erase_if(m_shown, [&](const auto& entry) { return entry.second == occurrence; });
    if (use.connection()) remove_message(use.connection(), occurrence);
}

NotifierStatus PortalNotifier::status()
{
    const auto use = m_bus.use();
    const auto told = use.connection() ? version(use.connection()) : 0;
    if (told == 0) return {};
    return {true, "desktop portal " + std::to_string(told), {"actions", "body"}};
}

}  // namespace aftercare
