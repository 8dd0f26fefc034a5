#pragma once

#include "platform/linux/bus_message.h"
#include "platform/ports/notifier.h"

#include <functional>
#include <utility>

namespace aftercare {

// What the notification service is and can do, asked without holding anybody. Only touched while the bus is
// locked.
class ServiceQuery {
public:
    // `on_told` runs when it has answered, refuses to, or stays silent.
    explicit ServiceQuery(std::function<void(sd_bus*)> on_told) : m_on_told(std::move(on_told)) {}

    // What it has answered; not reachable once it has been silent for two seconds, until it answers after all; none
    // before that. Asks when it was not asked yet. Call SessionBus::asked() afterwards.
    std::optional<NotifierStatus> answer(sd_bus* bus);
    // It has been silent for two seconds, and its answer is still waited for.
    bool is_silent() const { return m_told && !m_told->reachable && m_slot; }
    bool has_refused() const { return m_told && !m_told->reachable && !m_slot; }
    // Another service has come, or none: what was asked and told no longer counts.
    void forget();

private:
    void ask(sd_bus* bus, const char* method, std::uint64_t patience);
    void tell(sd_bus* bus, NotifierStatus status);
    static int on_answer(sd_bus_message* answer, void* self, sd_bus_error*);

    std::function<void(sd_bus*)> m_on_told;
    BusSlot m_slot;
    std::string m_server;  // once it has said its name
    std::optional<NotifierStatus> m_told;
};

}  // namespace aftercare
