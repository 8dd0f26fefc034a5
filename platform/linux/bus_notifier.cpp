#include "platform/linux/bus_notifier.h"

#include "app/base/text.h"
#include "platform/linux/bus_message.h"
#include "platform/linux/service_query.h"
#include "platform/linux/test_call.h"

#include <algorithm>
#include <map>

namespace aftercare {
namespace {

using Choice = NotificationAnswered::Choice;

constexpr const char* service = "org.freedesktop.Notifications";
constexpr const char* path = "/org/freedesktop/Notifications";
constexpr std::uint32_t dismissed_by_person = 2;  // reasons of NotificationClosed

bool holds(const std::vector<std::string>& texts, std::string_view wanted)
{
    return std::find(texts.begin(), texts.end(), wanted) != texts.end();
}

// Whether the names that the bus itself answers `method` with hold the service's.
bool bus_lists_service(sd_bus* bus, const char* method)
{
    constexpr const char* dbus = "org.freedesktop.DBus";
    return holds(read_strings(call(bus, {dbus, "/org/freedesktop/DBus", dbus, method})), service);
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

NotifierStatus ask_service(sd_bus* bus)
{
    NotifierStatus status;
    const auto server = call(bus, {service, path, service, "GetServerInformation"});
    const char *name = "", *vendor = "", *version = "", *specification = "";
    if (!server || sd_bus_message_read(server.get(), "ssss", &name, &vendor, &version, &specification) < 0)
        return status;
    status.reachable = true;
    status.server = std::string(name) + " " + version;
    status.capabilities = read_strings(call(bus, {service, path, service, "GetCapabilities"}));
    return status;
}

}  // namespace

// What was said to the service. Only touched while the bus is locked.
struct BusNotifier::Conversation {
    struct Shown {
        OccurrenceId occurrence;
        ReminderRuleId rule;
    };

    struct Text {
        ReminderRuleId rule;  // whose older message it replaces
        std::string summary, body;
        bool can_be_answered;
        Manner manner{};
    };

    Inbox& inbox;
    NotificationWords words;
    std::map<std::uint32_t, Shown> shown{};  // by the service's number
    std::optional<NotifierStatus> status{};  // until the service changes
    ServiceQuery query{inbox};
    TestCall test{inbox};

    void greet(sd_bus* bus);
    void changed();
    const NotifierStatus& ask(sd_bus* bus);
    std::optional<NotifierStatus> status_without_asking(sd_bus* bus) const;
    BusMessage message_for(sd_bus* bus, const Text& text, const NotifierStatus& status_now) const;
    static void append_hints(sd_bus_message* message, const Text& text);
    Result<> say(sd_bus* bus, const Text& text, const OccurrenceId& occurrence);
    void answered(std::uint32_t number, Choice choice);

    static int on_action(sd_bus_message* message, void* self, sd_bus_error*);
    static int on_closed(sd_bus_message* message, void* self, sd_bus_error*);
    static int on_owner(sd_bus_message* message, void* self, sd_bus_error*);
};

void BusNotifier::Conversation::greet(sd_bus* bus)
{
    sd_bus_match_signal(bus, nullptr, service, path, service, "ActionInvoked", on_action, this);
    sd_bus_match_signal(bus, nullptr, service, path, service, "NotificationClosed", on_closed, this);
    sd_bus_add_match(bus, nullptr, owner_changes_of(service).c_str(), on_owner, this);
}

void BusNotifier::Conversation::changed()
{
    status.reset();
    query.forget();
    inbox.put(NotifierChanged{});
}

const NotifierStatus& BusNotifier::Conversation::ask(sd_bus* bus)
{
    if (!status) status = ask_service(bus);
    return *status;
}

// To ask would start a service that waits to be needed, and nobody is to be shown anything yet.
std::optional<NotifierStatus> BusNotifier::Conversation::status_without_asking(sd_bus* bus) const
{
    if (!bus) return NotifierStatus{};
    if (status) return status;
    if (bus_lists_service(bus, "ListNames")) return std::nullopt;
    if (bus_lists_service(bus, "ListActivatableNames")) return NotifierStatus{true, "started when needed", {}};
    return NotifierStatus{};
}

BusMessage BusNotifier::Conversation::message_for(sd_bus* bus, const Text& text, const NotifierStatus& status_now) const
{
    const auto elder =
        std::find_if(shown.begin(), shown.end(), [&](const auto& entry) { return entry.second.rule == text.rule; });
    const std::uint32_t replaces = elder == shown.end() ? 0 : elder->first;
    const auto body = holds(status_now.capabilities, "body-markup") ? without_markup(text.body) : text.body;

    auto message = new_call(bus, {service, path, service, "Notify"});
    auto* raw = message.get();
    sd_bus_message_append(raw, "susss", "Aftercare", replaces, "io.github.aftercare.Aftercare", text.summary.c_str(),
                          body.c_str());
    if (!holds(status_now.capabilities, "actions")) sd_bus_message_append(raw, "as", 0);
    else if (!text.can_be_answered) sd_bus_message_append(raw, "as", 2, actions::open, words.open.c_str());
    else
        sd_bus_message_append(raw, "as", 8, actions::open, words.open.c_str(), actions::done, words.done.c_str(),
                              actions::later, words.later.c_str(), actions::skip, words.skip.c_str());
    append_hints(raw, text);
    constexpr int until_closed = 0;
    sd_bus_message_append(raw, "i", until_closed);
    return message;
}

void BusNotifier::Conversation::append_hints(sd_bus_message* message, const Text& text)
{
    const auto hint = [message](const char* name, const char* value) {
        sd_bus_message_append(message, "{sv}", name, "s", value);
    };
    sd_bus_message_open_container(message, 'a', "{sv}");
    // Lets dunst replace what an agent that has ended meanwhile left on the screen.
    hint("x-dunst-stack-tag", text.rule.text().c_str());
    sd_bus_message_append(message, "{sv}", "urgency", "y", number_of(text.manner.urgency));
    hint("category", "x-aftercare.reminder");
    hint("desktop-entry", "io.github.aftercare.Aftercare");
    append_sound(message, text.manner);
    sd_bus_message_close_container(message);
}

Result<> BusNotifier::Conversation::say(sd_bus* bus, const Text& text, const OccurrenceId& occurrence)
{
    const auto answer = bus ? send(bus, message_for(bus, text, ask(bus))) : BusMessage();
    std::uint32_t number = 0;
    if (!answer || sd_bus_message_read(answer.get(), "u", &number) <= 0)
        return fail(ErrorKind::Io, "No notification service answers on this desktop. Start one, such as dunst; until "
                                   "then reminders wait in Today.");
    std::erase_if(shown, [&](const auto& entry) { return entry.second.rule == text.rule; });
    shown.insert_or_assign(number, Shown{occurrence, text.rule});
    return {};
}

void BusNotifier::Conversation::answered(std::uint32_t number, Choice choice)
{
    const auto found = shown.find(number);
    if (found == shown.end()) return;  // another program's
    inbox.put(NotificationAnswered{found->second.occurrence, choice});
    shown.erase(found);
}

int BusNotifier::Conversation::on_action(sd_bus_message* message, void* self, sd_bus_error*)
{
    std::uint32_t number = 0;
    const char* action = "";
    if (sd_bus_message_read(message, "us", &number, &action) < 0) return 0;
    if (const auto choice = choice_from(action)) static_cast<Conversation*>(self)->answered(number, *choice);
    return 0;
}

int BusNotifier::Conversation::on_closed(sd_bus_message* message, void* self, sd_bus_error*)
{
    std::uint32_t number = 0, reason = 0;
    if (sd_bus_message_read(message, "uu", &number, &reason) < 0) return 0;
    auto& conversation = *static_cast<Conversation*>(self);
    if (reason == dismissed_by_person) conversation.answered(number, Choice::Closed);
    else conversation.shown.erase(number);
    return 0;
}

int BusNotifier::Conversation::on_owner(sd_bus_message* message, void* self, sd_bus_error*)
{
    const char *name = "", *before = "", *now = "";
    if (sd_bus_message_read(message, "sss", &name, &before, &now) < 0) return 0;
    auto& conversation = *static_cast<Conversation*>(self);
    // A service that our own message started has that message on show already; one that went took all with it.
    if (*before != '\0') conversation.shown.clear();
    conversation.changed();
    return 0;
}

BusNotifier::BusNotifier(SessionBus& bus, Inbox& inbox, NotificationWords words)
    : m_bus(bus),
      m_conversation(std::make_unique<Conversation>(Conversation{inbox, std::move(words)}))
{
    bus.on_connect([this](sd_bus* connection) { m_conversation->greet(connection); });
    bus.on_loss([this] {
        m_conversation->shown.clear();
        m_conversation->test.lose();
        m_conversation->changed();
    });
}

BusNotifier::~BusNotifier() = default;

Result<> BusNotifier::show(const Occurrence& occurrence, Manner manner)
{
    const auto use = m_bus.use();
    const auto due = m_conversation->words.due_at + " " + clock_text(occurrence.due_local);
    return m_conversation->say(use.connection(), {occurrence.rule, occurrence.text, due, true, manner}, occurrence.id);
}

Result<> BusNotifier::show_together(const std::vector<Occurrence>& occurrences)
{
    const auto use = m_bus.use();
    std::vector<std::string> lines;
    for (const auto& one : occurrences) lines.push_back(clock_text(one.due_local) + "  " + one.text);
    const auto count = std::to_string(lines.size()) + " " + m_conversation->words.waiting;
    const auto& first = occurrences.front();
    return m_conversation->say(use.connection(), {first.rule, count, join(lines, "\n"), false}, first.id);
}

// To ask first what the service can do would hold the window, so the test goes without buttons.
void BusNotifier::test(const Occurrence& message)
{
    {
        const auto use = m_bus.use();
        auto* connection = use.connection();
        const auto due = m_conversation->words.due_at + " " + clock_text(message.due_local);
        auto call = connection ? m_conversation->message_for(connection, {message.rule, message.text, due, false}, {})
                               : BusMessage();
        m_conversation->test.send(connection, call);
    }
    m_bus.asked();
}

void BusNotifier::withdraw(const OccurrenceId& occurrence)
{
    const auto use = m_bus.use();
    auto& shown = m_conversation->shown;
    const auto found = std::find_if(shown.begin(), shown.end(),
                                    [&](const auto& entry) { return entry.second.occurrence == occurrence; });
    if (!use.connection() || found == shown.end()) return;
    const auto message = new_call(use.connection(), {service, path, service, "CloseNotification"});
    sd_bus_message_append(message.get(), "u", found->first);
    shown.erase(found);
    send(use.connection(), message);
}

NotifierStatus BusNotifier::status()
{
    const auto use = m_bus.use();
    const auto known = m_conversation->status_without_asking(use.connection());
    return known ? *known : m_conversation->ask(use.connection());
}

std::optional<NotifierStatus> BusNotifier::known_status()
{
    std::optional<NotifierStatus> known;
    {
        const auto use = m_bus.use();
        known = m_conversation->status_without_asking(use.connection());
        if (!known) known = m_conversation->query.answer(use.connection());
        if (known && known->reachable) m_conversation->status = known;
    }
    m_bus.asked();
    return known;
}

}  // namespace aftercare
