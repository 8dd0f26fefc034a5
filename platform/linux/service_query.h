#pragma once

#include "platform/linux/bus_message.h"
#include "platform/ports/inbox.h"

namespace aftercare {

// What the notification service is and can do, asked without holding anybody. Word that it has answered, or stays
// silent, goes into the inbox. Only touched while the bus is locked.
class ServiceQuery {
public:
    // `inbox` outlives it.
    explicit ServiceQuery(Inbox& inbox) : m_inbox(inbox) {}

    // What it has answered; not reachable once it has been silent for two seconds, until it answers after all; none
    // before that. Asks when it was not asked yet. Call SessionBus::asked() afterwards.
    std::optional<NotifierStatus> answer(sd_bus* bus);
    // Another service has come, or none: what was asked and told no longer counts.
    void forget();

private:
    struct SlotReleaser {
        void operator()(sd_bus_slot* slot) const { sd_bus_slot_unref(slot); }
    };

    void ask(sd_bus* bus, const char* method, std::uint64_t patience);
    void tell(NotifierStatus status);
    static int on_answer(sd_bus_message* answer, void* self, sd_bus_error*);

    Inbox& m_inbox;
    std::unique_ptr<sd_bus_slot, SlotReleaser> m_slot;
    std::string m_server;  // once it has said its name
    std::optional<NotifierStatus> m_told;
};

}  // namespace aftercare
