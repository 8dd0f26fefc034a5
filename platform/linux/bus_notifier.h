#pragma once

#include "platform/linux/notification_words.h"
#include "platform/linux/session_bus.h"
#include "platform/ports/notifier.h"

namespace aftercare {

// Notifications through org.freedesktop.Notifications (Desktop Notifications Specification 1.2). One notification per
// rule: a newer one takes the place of its elder. It stays until it is answered or closed. Answers come through the
// inbox, and so does word that the service came or went. A service that hangs costs four seconds, not more, and neither a
// test message nor known_status() waits for it.
class BusNotifier final : public Notifier {
public:
    BusNotifier(SessionBus& bus, Inbox& inbox, NotificationWords words = {});
    ~BusNotifier() override;

    Result<> show(const Occurrence& occurrence, Manner manner) override;
    Result<> show_together(const std::vector<Occurrence>& occurrences) override;
    void test(const Occurrence& message) override;
    void withdraw(const OccurrenceId& occurrence) override;
    NotifierStatus status() override;
    std::optional<NotifierStatus> known_status() override;

private:
    struct Conversation;
    SessionBus& m_bus;
    std::unique_ptr<Conversation> m_conversation;
};

}  // namespace aftercare
