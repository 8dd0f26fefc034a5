#pragma once

#include "platform/linux/session_bus.h"
#include "platform/linux/tray_menu.h"
#include "platform/ports/tray.h"

namespace aftercare {

// The icon in the desktop's tray, as KDE's StatusNotifierItem specification has it. It is announced to whoever watches
// for such icons, and again when another watcher takes over; where nobody does nothing is shown. A host asks for what
// it draws, so that the icon costs nothing while nothing changes.
class StatusItem {
public:
    // Both outlive it. What is chosen goes into `inbox`.
    StatusItem(SessionBus& bus, Inbox& inbox);

    void show(const TrayPicture& picture);

    // What the item says of itself.
    const TrayPicture& picture() const { return m_picture; }
    // Its icon was clicked.
    void activate() { m_inbox.put(TrayChosen{TrayChosen::Choice::Open}); }

private:
    void greet(sd_bus* bus);

    SessionBus& m_bus;
    Inbox& m_inbox;
    TrayMenu m_menu;
    TrayPicture m_picture;
};

}  // namespace aftercare
