#pragma once

#include "platform/linux/notification_words.h"
#include "platform/linux/sent_messages.h"
#include "platform/linux/session_bus.h"
#include "platform/ports/notifier.h"

#include <filesystem>

namespace aftercare {

// Notifications through org.freedesktop.Notifications (Desktop Notifications Specification 1.2). One notification per
// rule: a newer one takes the place of its elder. It stays until it is answered or closed. Answers come through the
// inbox, and so does word that the service came or went, or has shown something. A service that hangs holds nobody but
// who asks for its status(), two seconds and once: a message waits for it, and is shown when it goes on.
class BusNotifier final : public Notifier {
public:
    // `bus` and `inbox` outlive it. What is on the screen is kept beside the diary in `data_folder`, where one is named.
    BusNotifier(SessionBus& bus, Inbox& inbox, const std::filesystem::path& data_folder = {},
                NotificationWords words = {});
    ~BusNotifier() override;

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
    struct Conversation;
    Result<> say(const std::vector<Occurrence>& occurrences, MessageText text);

    SessionBus& m_bus;
    std::unique_ptr<Conversation> m_conversation;
};

}  // namespace aftercare
