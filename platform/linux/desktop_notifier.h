#pragma once

#include "platform/linux/session_bus.h"
#include "platform/ports/inbox.h"
#include "platform/ports/notifier.h"

#include <filesystem>
#include <memory>

namespace aftercare {

// The way to this desktop's notifications: through the portal inside a sandbox, else straight to their service.
// `bus` and `inbox` outlive it. Who shows reminders names the diary's folder, where what is on the screen is kept.
std::unique_ptr<Notifier> desktop_notifier(SessionBus& bus, Inbox& inbox,
                                           const std::filesystem::path& data_folder = {});

}  // namespace aftercare
