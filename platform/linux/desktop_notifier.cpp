#include "platform/linux/desktop_notifier.h"

#include "platform/linux/bus_notifier.h"
#include "platform/linux/portal_notifier.h"

#include <filesystem>

namespace aftercare {

std::unique_ptr<Notifier> desktop_notifier(SessionBus& bus, Inbox& inbox)
{
    std::error_code ignored;
    if (std::filesystem::exists("/.flatpak-info", ignored)) return std::make_unique<PortalNotifier>(bus, inbox);
    return std::make_unique<BusNotifier>(bus, inbox);
}

}  // namespace aftercare
