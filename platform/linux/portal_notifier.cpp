#include "platform/linux/portal_notifier.h"

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

constexpr std::uint32_t knows_sounds = 2;  // from this version on

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

// All of a message but what only newer portals know.
BusMessage call_for(sd_bus* bus, const std::string& id, const MessageText& text, const NotificationWords& words)
{
    auto message = new_call(bus, {service, path, interface, "AddNotification"});
    auto* raw = message.get();
    sd_bus_message_append(raw, "s", id.c_str());
    sd_bus_message_open_container(raw, 'a', "{sv}");
    append_text(raw, "title", text.title);
    append_text(raw, "body", text.body);
    append_text(raw, "priority", priority_of(text.manner.urgency));
    append_text(raw, "default-action", actions::open);
    if (text.can_be_answered) append_buttons(raw, words);
    return message;
}

void remove_message(sd_bus* bus, const std::string& id)
{
    const auto message = new_call(bus, {service, path, interface, "RemoveNotification"});
    sd_bus_message_append(message.get(), "s", id.c_str());
    send_off(bus, message);
}

BusMessage version_question(sd_bus* bus)
{
    auto question = new_call(bus, {service, path, "org.freedesktop.DBus.Properties", "Get"});
    sd_bus_message_append(question.get(), "ss", interface, "version");
    return question;
}

std::uint32_t version_from(sd_bus_message* answer)
{
    std::uint32_t told = 0;
    const bool is_told = answer && sd_bus_message_is_method_error(answer, nullptr) <= 0;
    return is_told && sd_bus_message_read(answer, "v", "u", &told) > 0 ? told : 0;
}

NotifierStatus status_of(std::uint32_t version)
{
    if (version == 0) return {};
    return {true, "desktop portal " + std::to_string(version), {"actions", "body"}};
}

}  // namespace

PortalNotifier::PortalNotifier(SessionBus& bus, Inbox& inbox, const std::filesystem::path& data_folder,
                               NotificationWords words)
    : m_bus(bus),
      m_inbox(inbox),
      m_words(std::move(words)),
      m_messages(service, ScreenFile(data_folder)),
      m_test(inbox)
{
    bus.on_connect([this](sd_bus* connection) {
        m_messages.forgive();
        sd_bus_match_signal(connection, nullptr, service, path, interface, "ActionInvoked", on_action, this);
        sd_bus_add_match(connection, nullptr, owner_changes_of(service).c_str(), on_owner, this);
    });
    bus.on_loss([this] {
        m_messages.lose();
        m_test.lose();
        forget_portal();
    });
}

void PortalNotifier::forget_portal()
{
    m_version.reset();
    m_question.reset();
    m_inbox.put(NotifierChanged{});
}

Result<> PortalNotifier::say(const std::vector<Occurrence>& occurrences, MessageText text)
{
    {
        const auto use = m_bus.use();
        auto* bus = use.connection();
        if (!can_be_called(bus, service))
            return fail(ErrorKind::Io, "No desktop answers here. Until one does, reminders wait in Today.");
        if (m_version == 0U) m_version.reset();  // it may have come meanwhile
        std::vector<std::string> superseded;
        auto& message = m_messages.place_for(occurrences, superseded);
        message.text = std::move(text);
        const auto id = occurrences.front().id.text();
        if (!message.handle.empty() && message.handle != id) superseded.push_back(message.handle);
        message.handle = id;
        for (const auto& other : superseded) remove_message(bus, other);
        send_waiting(bus);
    }
    m_bus.asked();
    return {};
}

void PortalNotifier::ask_version(sd_bus* bus)
{
    if (m_version || m_question) return;
    sd_bus_slot* slot = nullptr;
    if (sd_bus_call_async(bus, &slot, version_question(bus).get(), on_version, this, UINT64_MAX) < 0) m_version = 0U;
    m_question.reset(slot);
}

// How it may sound depends on the portal's version, which has to be known first.
void PortalNotifier::send_waiting(sd_bus* bus)
{
    for (auto& message : m_messages.all()) {
        if (!message.waits_to_be_sent()) continue;
        if (!m_version) return ask_version(bus);
        const auto call = call_for(bus, message.handle, message.text, m_words);
        if (*m_version >= knows_sounds)
            append_text(call.get(), "sound", message.text.manner.sound ? "default" : "silent");
        sd_bus_message_close_container(call.get());
        sd_bus_slot* slot = nullptr;
        const bool is_sent = sd_bus_call_async(bus, &slot, call.get(), on_shown, this, UINT64_MAX) >= 0;
        message.answer.reset(slot);
        if (!is_sent) message.state = MessageState::Failed;
    }
}

int PortalNotifier::on_version(sd_bus_message* answer, void* self, sd_bus_error*)
{
    auto& notifier = *static_cast<PortalNotifier*>(self);
    const BusSlot answered(std::move(notifier.m_question));  // lives on until this returns
    notifier.m_version = version_from(answer);
    notifier.send_waiting(sd_bus_message_get_bus(answer));
    notifier.m_inbox.put(NotifierChanged{});
    return 0;
}

int PortalNotifier::on_shown(sd_bus_message* answer, void* self, sd_bus_error*)
{
    auto& notifier = *static_cast<PortalNotifier*>(self);
    BusSlot answered;  // lives on until this returns
    auto* message = notifier.m_messages.take_answered(sd_bus_message_get_bus(answer), answered);
    if (!message) return 0;
    if (sd_bus_message_is_method_error(answer, nullptr) > 0) message->state = MessageState::Failed;
    else notifier.m_messages.shown(*message, message->handle, answer);
    notifier.m_inbox.put(NotifierChanged{});
    return 0;
}

int PortalNotifier::on_action(sd_bus_message* message, void* self, sd_bus_error*)
{
    const char *id = "", *action = "";
    if (sd_bus_message_read(message, "ss", &id, &action) < 0) return 0;
    auto& notifier = *static_cast<PortalNotifier*>(self);
    const auto occurrence = OccurrenceId::from(id);
    const auto choice = choice_from(action);
    if (!occurrence || !choice) return 0;
    if (auto* sent = notifier.m_messages.by_handle(id))
        notifier.m_messages.erase(*sent, sd_bus_message_get_bus(message));
    notifier.m_inbox.put(NotificationAnswered{*occurrence, *choice});
    return 0;
}

int PortalNotifier::on_owner(sd_bus_message* message, void* self, sd_bus_error*)
{
    const char *name = "", *before = "", *now = "";
    if (sd_bus_message_read(message, "sss", &name, &before, &now) < 0) return 0;
    auto& notifier = *static_cast<PortalNotifier*>(self);
    if (*before != '\0') notifier.m_messages.lose();
    if (*now != '\0') notifier.m_messages.forgive();
    notifier.forget_portal();
    if (*now != '\0') notifier.send_waiting(sd_bus_message_get_bus(message));
    return 0;
}

Result<> PortalNotifier::show(const Occurrence& occurrence, Manner manner)
{
    return say({occurrence}, text_of(occurrence, m_words, manner));
}

Result<> PortalNotifier::show_together(const std::vector<Occurrence>& occurrences, Manner manner)
{
    return say(occurrences, text_of(occurrences, m_words, manner));
}

std::vector<Message> PortalNotifier::messages()
{
    const auto use = m_bus.use();
    return m_messages.list(use.connection());
}

void PortalNotifier::take_over()
{
    const auto use = m_bus.use();
    m_messages.take_over();
}

void PortalNotifier::hand_over()
{
    const auto use = m_bus.use();
    m_messages.hand_over();
}

void PortalNotifier::test(const Occurrence& message)
{
    {
        const auto use = m_bus.use();
        auto* bus = use.connection();
        auto text = text_of(message, m_words, {});
        text.can_be_answered = false;
        auto call = bus ? call_for(bus, message.id.text(), text, m_words) : BusMessage();
        if (call) sd_bus_message_close_container(call.get());
        m_test.send(bus, call);
    }
    m_bus.asked();
}

// One whose answer is still to come is taken away once it is there.
void PortalNotifier::withdraw(const OccurrenceId& occurrence)
{
    const auto use = m_bus.use();
    auto* message = m_messages.by_occurrence(occurrence);
    if (!message || message->answer) return;
    if (use.connection() && message->was_shown) remove_message(use.connection(), message->handle);
    m_messages.erase(*message, use.connection());
}

NotifierStatus PortalNotifier::status()
{
    const auto use = m_bus.use();
    auto* bus = use.connection();
    if (!m_version && bus) m_version = version_from(send(bus, version_question(bus)).get());
    const auto told = status_of(m_version.value_or(0));
    if (!told.reachable) m_version.reset();  // silence is no answer to keep
    return told;
}

std::optional<NotifierStatus> PortalNotifier::known_status()
{
    std::optional<NotifierStatus> known;
    {
        const auto use = m_bus.use();
        auto* bus = use.connection();
        if (!can_be_called(bus, service)) return NotifierStatus{};
        ask_version(bus);
        if (m_version) known = status_of(*m_version);
    }
    m_bus.asked();
    return known;
}

}  // namespace aftercare
