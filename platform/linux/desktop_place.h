#pragma once

#include "platform/linux/folders.h"

#include <string>
#include <string_view>

namespace aftercare {

// The desktop that a program runs on: where its session bus and its screens are. One that was started before the person
// logged in anew may be on a desktop that is no more.
struct DesktopPlace {
    std::string bus;      // its address; "" without one
    std::string wayland;  // the name of its display; "" without one
    std::string x11;      // likewise, and "" for one that is carried here from another computer

    static DesktopPlace of(const Environment& environment);

    // One line for others to read, and back.
    std::string line() const;
    static DesktopPlace from(std::string_view line);

    // Whether what runs at `other` lacks something that is here, as far as the names tell. Whoever has no desktop misses
    // nothing.
    bool misses(const DesktopPlace& other) const;
    // Whether its session bus can be reached.
    bool is_alive() const;
};

}  // namespace aftercare
