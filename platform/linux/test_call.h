#pragma once

#include "platform/linux/bus_message.h"
#include "platform/ports/inbox.h"

namespace aftercare {

// A test message on its way: nobody is held while the service thinks. How it ended goes into the inbox. Only touched
// while the bus is locked.
class TestCall {
public:
    // `inbox` outlives it.
    explicit TestCall(Inbox& inbox) : m_inbox(inbox) {}

    // Takes the place of one that is still on its way. Without a bus it has ended at once.
    void send(sd_bus* bus, const BusMessage& message);
    // The bus is gone, and the answer with it.
    void lose();

private:
    void end(TestOutcome outcome);
    static int on_answer(sd_bus_message* answer, void* self, sd_bus_error*);

    Inbox& m_inbox;
    BusSlot m_slot;
    bool m_waits = false;
};

}  // namespace aftercare
