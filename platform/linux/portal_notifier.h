#pragma once

#include "platform/linux/sent_messages.h"
#include "platform/linux/session_bus.h"
#include "platform/linux/test_call.h"
#include "platform/ports/inbox.h"

#include <filesystem>

namespace aftercare {

// Notifications from inside a sandbox, through org.freedesktop.portal.Notification. A message goes by its occurrence's
// id. The portal tells an answer only to the connection that has sent the message, so a program that takes over sends
// again what is on the screen. It tells nobody that a message was closed.
class PortalNotifier final : public Notifier {
public:
    // `bus` and `inbox` outlive it. What is on the screen is kept beside the diary in `data_folder`, where one is named.
    PortalNotifier(SessionBus& bus, Inbox& inbox, const std::filesystem::path& data_folder = {},
                   NotificationWords words = {});

    Result<> show(const Occurrence& occurrence, Manner manner) override;
    Result<> show_together(const std::vector<Occurrence>& occurrences, Manner manner) override;
    std::vector<Message> messages() override;
    void withdraw(const OccurrenceId& occurrence) override;
    void take_over() override;
    void hand_over() override;
    void test(const Occurrence& message) override;
    NotifierStatus status() override;
    std::optional<NotifierStatus> known_status() override;

private:
    Result<> say(const std::vector<Occurrence>& occurrences, MessageText text);
    void ask_version(sd_bus* bus);
    void send_waiting(sd_bus* bus);
    void forget_portal();

    static int on_version(sd_bus_message* answer, void* self, sd_bus_error*);
    static int on_shown(sd_bus_message* answer, void* self, sd_bus_error*);
    static int on_action(sd_bus_message* message, void* self, sd_bus_error*);
    static int on_owner(sd_bus_message* message, void* self, sd_bus_error*);

    SessionBus& m_bus;
    Inbox& m_inbox;
    NotificationWords m_words;
    SentMessages m_messages;
    TestCall m_test;
    std::optional<std::uint32_t> m_version;  // once it was told; 0 when there is no such portal
    BusSlot m_question;                      // while it is asked for
};

}  // namespace aftercare
