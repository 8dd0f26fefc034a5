#pragma once

#include "platform/linux/notification_words.h"
#include "platform/linux/session_bus.h"
#include "platform/linux/test_call.h"
#include "platform/ports/notifier.h"

#include <map>

namespace aftercare {

// Notifications from inside a sandbox, through org.freedesktop.portal.Notification. A message carries the occurrence's
// id, so that an answer is understood even by a program that was started again meanwhile.
class PortalNotifier final : public Notifier {
public:
    // `bus` and `inbox` outlive it.
    PortalNotifier(SessionBus& bus, Inbox& inbox, NotificationWords words = {});

    Result<> show(const Occurrence& occurrence, Manner manner) override;
    Result<> show_together(const std::vector<Occurrence>& occurrences) override;
    void test(const Occurrence& message) override;
    void withdraw(const OccurrenceId& occurrence) override;
    NotifierStatus status() override;

private:
    struct Text {
        std::string title, body;
        bool can_be_answered;
        Manner manner;
    };

    BusMessage message_for(sd_bus* bus, const Occurrence& occurrence, const Text& text) const;
    Result<> say(const Occurrence& occurrence, const Text& text);

    SessionBus& m_bus;
    Inbox& m_inbox;
    NotificationWords m_words;
    std::map<ReminderRuleId, OccurrenceId> m_shown;  // the rule's latest, which the next one takes the place of
    TestCall m_test;
};

}  // namespace aftercare
