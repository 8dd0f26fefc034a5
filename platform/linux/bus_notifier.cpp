#include "platform/linux/bus_notifier.h"

#include "platform/linux/bus_message.h"
#include "platform/linux/notify_call.h"
#include "platform/linux/sent_messages.h"
#include "platform/linux/service_query.h"
#include "platform/linux/test_call.h"

namespace aftercare {
namespace {

using Choice = NotificationAnswered::Choice;

using notifications::path;
using notifications::service;

constexpr std::uint32_t dismissed_by_person = 2;  // reasons of NotificationClosed

NotifierStatus ask_service(sd_bus* bus)
{
    const auto server = call(bus, {service, path, service, "GetServerInformation"});
    const char *name = "", *vendor = "", *version = "", *specification = "";
    if (!server || sd_bus_message_read(server.get(), "ssss", &name, &vendor, &version, &specification) < 0) return {};
    const auto capabilities = call(bus, {service, path, service, "GetCapabilities"});
    if (!capabilities) return {};
    return {true, std::string(name) + " " + version, read_strings(capabilities)};
}

}  // namespace

// What is said to the service. Only touched while the bus is locked.
struct BusNotifier::Conversation {
    Conversation(Inbox& heard, NotificationWords said, const std::filesystem::path& data_folder)
        : inbox(heard),
          words(std::move(said)),
          messages(service, ScreenFile(data_folder))
    {
    }

    Inbox& inbox;
    NotificationWords words;
    SentMessages messages;
    std::optional<NotifierStatus> status{};  // of a service that has answered, until it changes
    ServiceQuery query{[this](sd_bus* bus) { heard_of_service(bus); }};
    TestCall test{inbox};

    void greet(sd_bus* bus);
    void lose();
    NotifierStatus ask(sd_bus* bus);
    std::optional<NotifierStatus> status_without_asking(sd_bus* bus) const;
    Result<> say(sd_bus* bus, const std::vector<Occurrence>& occurrences, MessageText text);
    void send_waiting(sd_bus* bus);
    void heard_of_service(sd_bus* bus);
    void answered(std::uint32_t number, std::optional<Choice> choice, sd_bus* bus);

    static int on_shown(sd_bus_message* answer, void* self, sd_bus_error*);
    static int on_action(sd_bus_message* message, void* self, sd_bus_error*);
    static int on_closed(sd_bus_message* message, void* self, sd_bus_error*);
    static int on_owner(sd_bus_message* message, void* self, sd_bus_error*);
};

void BusNotifier::Conversation::greet(sd_bus* bus)
{
    messages.forgive();
    sd_bus_match_signal(bus, nullptr, service, path, service, "ActionInvoked", on_action, this);
    sd_bus_match_signal(bus, nullptr, service, path, service, "NotificationClosed", on_closed, this);
    sd_bus_add_match(bus, nullptr, owner_changes_of(service).c_str(), on_owner, this);
}

void BusNotifier::Conversation::lose()
{
    messages.lose();
    test.lose();
    status.reset();
    query.forget();
    inbox.put(NotifierChanged{});
}

NotifierStatus BusNotifier::Conversation::ask(sd_bus* bus)
{
    if (query.is_silent()) return {};  // to ask once more would hold the program once more
    auto told = ask_service(bus);
    if (told.reachable) status = told;
    else (void)query.answer(bus);
    send_waiting(bus);
    return told;
}

// To ask would start a service that waits to be needed, and nobody is to be shown anything yet.
std::optional<NotifierStatus> BusNotifier::Conversation::status_without_asking(sd_bus* bus) const
{
    if (!bus) return NotifierStatus{};
    if (status) return status;
    if (bus_lists(bus, "ListNames", service)) return std::nullopt;
    if (bus_lists(bus, "ListActivatableNames", service)) return NotifierStatus{true, "started when needed", {}, true};
    return NotifierStatus{};
}

Result<> BusNotifier::Conversation::say(sd_bus* bus, const std::vector<Occurrence>& occurrences, MessageText text)
{
    if (!can_be_called(bus, service))
        return fail(ErrorKind::Io, "No notification service answers on this desktop. Start one, such as dunst; until "
                                   "then reminders wait in Today.");
    if (query.has_refused()) query.forget();  // it may have changed its mind
    std::vector<std::string> superseded;
    messages.place_for(occurrences, superseded).text = std::move(text);
    for (const auto& handle : superseded) send_off(bus, close_call(bus, handle));
    send_waiting(bus);
    return {};
}

// What the service can do has to be known first. A message waits for a service that hangs, without an end: sent again
// it would come as often as that.
void BusNotifier::Conversation::send_waiting(sd_bus* bus)
{
    for (auto& message : messages.all()) {
        if (!message.waits_to_be_sent()) continue;
        if (!status) return (void)query.answer(bus);
        sd_bus_slot* slot = nullptr;
        const auto call = notify_call(bus, message, words, status->capabilities);
        const bool is_sent = sd_bus_call_async(bus, &slot, call.get(), on_shown, this, UINT64_MAX) >= 0;
        message.answer.reset(slot);
        if (!is_sent) message.state = MessageState::Failed;
    }
}

// One that refuses to say what it is shows nothing either.
void BusNotifier::Conversation::heard_of_service(sd_bus* bus)
{
    const auto told = query.answer(bus);
    if (told && told->reachable) status = told;
    else if (!query.is_silent())
        for (auto& message : messages.all())
            if (message.waits_to_be_sent()) message.state = MessageState::Failed;
    send_waiting(bus);
    inbox.put(NotifierChanged{});
}

void BusNotifier::Conversation::answered(std::uint32_t number, std::optional<Choice> choice, sd_bus* bus)
{
    auto* message = messages.by_handle(std::to_string(number));
    if (!message) return;  // another program's
    if (choice) inbox.put(NotificationAnswered{message->occurrences.front(), *choice});
    messages.erase(*message, bus);
}

int BusNotifier::Conversation::on_shown(sd_bus_message* answer, void* self, sd_bus_error*)
{
    auto& conversation = *static_cast<Conversation*>(self);
    BusSlot answered;  // lives on until this returns
    auto* message = conversation.messages.take_answered(sd_bus_message_get_bus(answer), answered);
    if (!message) return 0;
    std::uint32_t number = 0;
    const bool is_refused = sd_bus_message_is_method_error(answer, nullptr) > 0;
    if (is_refused || sd_bus_message_read(answer, "u", &number) <= 0) message->state = MessageState::Failed;
    else conversation.messages.shown(*message, std::to_string(number), answer);
    conversation.inbox.put(NotifierChanged{});
    return 0;
}

int BusNotifier::Conversation::on_action(sd_bus_message* message, void* self, sd_bus_error*)
{
    std::uint32_t number = 0;
    const char* action = "";
    if (sd_bus_message_read(message, "us", &number, &action) < 0) return 0;
    const auto choice = choice_from(action);
    if (choice) static_cast<Conversation*>(self)->answered(number, choice, sd_bus_message_get_bus(message));
    return 0;
}

int BusNotifier::Conversation::on_closed(sd_bus_message* message, void* self, sd_bus_error*)
{
    std::uint32_t number = 0, reason = 0;
    if (sd_bus_message_read(message, "uu", &number, &reason) < 0) return 0;
    const auto choice = reason == dismissed_by_person ? std::optional(Choice::Closed) : std::nullopt;
    static_cast<Conversation*>(self)->answered(number, choice, sd_bus_message_get_bus(message));
    return 0;
}

int BusNotifier::Conversation::on_owner(sd_bus_message* message, void* self, sd_bus_error*)
{
    const char *name = "", *before = "", *now = "";
    if (sd_bus_message_read(message, "sss", &name, &before, &now) < 0) return 0;
    auto& conversation = *static_cast<Conversation*>(self);
    // One that our own message starts is about to show that message; one that went took all with it.
    if (*before != '\0') conversation.messages.lose();
    if (*now != '\0') conversation.messages.forgive();
    conversation.status.reset();
    conversation.query.forget();
    if (*now != '\0') conversation.send_waiting(sd_bus_message_get_bus(message));
    conversation.inbox.put(NotifierChanged{});
    return 0;
}

BusNotifier::BusNotifier(SessionBus& bus, Inbox& inbox, const std::filesystem::path& data_folder,
                         NotificationWords words)
    : m_bus(bus),
      m_conversation(std::make_unique<Conversation>(inbox, std::move(words), data_folder))
{
    bus.on_connect([this](sd_bus* connection) { m_conversation->greet(connection); });
    bus.on_loss([this] { m_conversation->lose(); });
}

BusNotifier::~BusNotifier() = default;

Result<> BusNotifier::say(const std::vector<Occurrence>& occurrences, MessageText text)
{
    const auto said = m_conversation->say(m_bus.use().connection(), occurrences, std::move(text));
    m_bus.asked();
    return said;
}

Result<> BusNotifier::show(const Occurrence& occurrence, Manner manner)
{
    return say({occurrence}, text_of(occurrence, m_conversation->words, manner));
}

Result<> BusNotifier::show_together(const std::vector<Occurrence>& occurrences, Manner manner)
{
    return say(occurrences, text_of(occurrences, m_conversation->words, manner));
}

std::vector<Message> BusNotifier::messages()
{
    const auto use = m_bus.use();
    return m_conversation->messages.list(use.connection());
}

// One whose answer is still to come is taken away once it is there.
void BusNotifier::withdraw(const OccurrenceId& occurrence)
{
    const auto use = m_bus.use();
    auto* message = m_conversation->messages.by_occurrence(occurrence);
    if (!message || message->answer) return;
    if (use.connection() && !message->handle.empty())
        send_off(use.connection(), close_call(use.connection(), message->handle));
    m_conversation->messages.erase(*message, use.connection());
}

void BusNotifier::take_over()
{
    const auto use = m_bus.use();
    m_conversation->messages.take_over();
}

void BusNotifier::hand_over()
{
    const auto use = m_bus.use();
    m_conversation->messages.hand_over();
}

// To ask first what the service can do would take longer, so the test goes without buttons.
void BusNotifier::test(const Occurrence& message)
{
    {
        const auto use = m_bus.use();
        auto* connection = use.connection();
        const SentMessage sent{
            {message.id}, message.rule, text_of(message, m_conversation->words, {.urgency = Urgency::Normal})};
        auto call = connection ? notify_call(connection, sent, m_conversation->words, {}) : BusMessage();
        m_conversation->test.send(connection, call);
    }
    m_bus.asked();
}

NotifierStatus BusNotifier::status()
{
    NotifierStatus told;
    {
        const auto use = m_bus.use();
        const auto known = m_conversation->status_without_asking(use.connection());
        told = known ? *known : m_conversation->ask(use.connection());
    }
    m_bus.asked();
    return told;
}

std::optional<NotifierStatus> BusNotifier::known_status()
{
    std::optional<NotifierStatus> known;
    {
        const auto use = m_bus.use();
        known = m_conversation->status_without_asking(use.connection());
        if (!known) known = m_conversation->query.answer(use.connection());
    }
    m_bus.asked();
    return known;
}

}  // namespace aftercare
