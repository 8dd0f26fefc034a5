#pragma once

#include "platform/ports/tray.h"

#include <string>
#include <vector>

struct sd_bus;
struct sd_bus_message;

namespace aftercare {

// The tray's menu on the bus: com.canonical.dbusmenu, version 3. A line keeps its number for as long as it is the same
// line, and no other ever gets that number, so that a click on a menu that is out of date does what it said or nothing.
class TrayMenu {
public:
    static constexpr const char* path = "/StatusNotifierItem/Menu";

    // What is chosen goes into `inbox`, which outlives it.
    explicit TrayMenu(Inbox& inbox) : m_inbox(inbox) {}

    // Offers the menu on a new connection.
    void offer(sd_bus* bus);
    // At most two levels. `bus` may be none; then the menu waits for one.
    void show(const std::vector<TrayLine>& lines, sd_bus* bus);

    // The calls of the interface. Below zero when they cannot be read or answered.
    int layout(sd_bus_message* call);
    int properties(sd_bus_message* call);
    int property(sd_bus_message* call);
    int event(sd_bus_message* call);
    int events(sd_bus_message* call);

private:
    struct Item {
        int number;  // of the line; those it opens to have the numbers after it
        TrayLine line;
    };

    struct Asked;
    const TrayLine* find(int number) const;
    void choose(int number, std::string_view event);
    void append(sd_bus_message* answer, int number, const TrayLine& line, const Asked& asked) const;

    Inbox& m_inbox;
    std::vector<Item> m_items;
    int m_last_number = 0;
    unsigned m_revision = 0;
};

}  // namespace aftercare
