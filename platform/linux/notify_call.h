#pragma once

#include "platform/linux/sent_messages.h"

namespace aftercare {

namespace notifications {
inline constexpr const char* service = "org.freedesktop.Notifications";
inline constexpr const char* path = "/org/freedesktop/Notifications";
}  // namespace notifications

// The calls to org.freedesktop.Notifications. What the service has no capability for is left out.
BusMessage notify_call(sd_bus* bus, const SentMessage& message, const NotificationWords& words,
                       const std::vector<std::string>& capabilities);
BusMessage close_call(sd_bus* bus, const std::string& handle);

}  // namespace aftercare
