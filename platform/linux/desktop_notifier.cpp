#include "platform/linux/desktop_notifier.h"

#include "platform/linux/bus_notifier.h"
#include "platform/linux/portal_notifier.h"

namespace aftercare {

std::unique_ptr<Notifier> desktop_notifier(SessionBus& bus, Inbox& inbox, const std::filesystem::path& data_folder)
{
    std::error_code ignored;
    if (std::filesystem::exists("/.flatpak-info", ignored))
        return std::make_unique<PortalNotifier>(bus, inbox, data_folder);
    return std::make_unique<BusNotifier>(bus, inbox, data_folder);
}

}  // namespace aftercare
