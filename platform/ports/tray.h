#pragma once

#include "platform/ports/inbox.h"

#include <string>
#include <variant>
#include <vector>

namespace aftercare {

// A line of the tray's menu: one that only says something, one that is chosen, or one that opens to further lines.
struct TrayLine {
    std::string label;  // "" is a line that divides
    std::variant<std::monostate, NotificationAnswered, TrayChosen> meaning{};
    std::vector<TrayLine> further{};

    bool operator==(const TrayLine&) const = default;
};

enum class TrayMood {
    Idle,     // nothing is planned: hosts may hide the icon
    Calm,     // something will come
    Waiting,  // something wants an answer
};

// What the tray says.
struct TrayPicture {
    TrayMood mood = TrayMood::Idle;
    std::string summary;  // "2 reminders are waiting"
    std::vector<TrayLine> menu;

    bool operator==(const TrayPicture&) const = default;
};

}  // namespace aftercare
