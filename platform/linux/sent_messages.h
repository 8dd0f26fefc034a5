#pragma once

#include "platform/linux/bus_message.h"
#include "platform/linux/notification_words.h"
#include "platform/linux/screen_file.h"
#include "platform/ports/notifier.h"

#include <list>

namespace aftercare {

// What a message says, and how.
struct MessageText {
    std::string title, body;
    bool can_be_answered = false;
    Manner manner{};
};

MessageText text_of(const Occurrence& occurrence, const NotificationWords& words, Manner manner);
MessageText text_of(const std::vector<Occurrence>& occurrences, const NotificationWords& words, Manner manner);

struct SentMessage {
    std::vector<OccurrenceId> occurrences;
    ReminderRuleId rule;  // of the first
    MessageText text{};
    MessageState state = MessageState::OnItsWay;
    std::string handle{};  // what the service knows it by; "" before it does
    std::string owner{};   // the service's own name on the bus
    bool was_shown = false;
    BusSlot answer{};  // while it is awaited

    bool waits_to_be_sent() const { return state == MessageState::OnItsWay && !answer; }
};

// What a service was told to show, and what became of it. Stays where it is. Only touched while the bus is locked.
class SentMessages {
public:
    SentMessages(const char* service, ScreenFile file) : m_service(service), m_file(std::move(file)) {}

    // Where a new message goes: to the place of an older one that tells of the same, or of the same rule. Others of
    // that kind are forgotten, and what the service knew them by is added to `superseded`.
    SentMessage& place_for(const std::vector<Occurrence>& occurrences, std::vector<std::string>& superseded);

    SentMessage* by_handle(std::string_view handle);
    SentMessage* by_occurrence(const OccurrenceId& id);
    // The one whose answer has come; nobody waits for it any more once `answer` ends.
    SentMessage* take_answered(sd_bus* bus, BusSlot& answer);
    std::list<SentMessage>& all() { return m_all; }

    void shown(SentMessage& message, std::string handle, sd_bus_message* answer);
    void erase(SentMessage& message, sd_bus* bus);

    // The service is gone with all that it showed; over what it had not answered it may have ended.
    void lose();
    // Another service may take what the last one did not.
    void forgive();

    // What another program left is read once there is a bus.
    void take_over();
    void hand_over();
    std::vector<Message> list(sd_bus* bus);

private:
    void read(sd_bus* bus);
    void keep(sd_bus* bus) const;

    const char* m_service;
    ScreenFile m_file;
    std::list<SentMessage> m_all;  // where each stays
    bool m_must_read = false;
};

}  // namespace aftercare
