#pragma once

#include "platform/linux/session_bus.h"
#include "platform/ports/inbox.h"
#include "platform/ports/notifier.h"

#include <memory>

namespace aftercare {

// The way to this desktop's notifications: through the portal inside a sandbox, else straight to their service.
// `bus` and `inbox` outlive it.
std::unique_ptr<Notifier> desktop_notifier(SessionBus& bus, Inbox& inbox);

}  // namespace aftercare
