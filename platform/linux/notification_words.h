#pragma once

#include "platform/ports/inbox.h"

#include <optional>
#include <string>
#include <string_view>

namespace aftercare {

// What a notification says besides the reminder's own text.
struct NotificationWords {
    std::string due_at = "Due at";
    std::string waiting = "reminders are waiting";  // after their number
    std::string done = "Done";
    std::string later = "Later";
    std::string skip = "Skip";
    std::string open = "Open";
};

// The actions of a notification, as they are named on the bus.
namespace actions {
inline constexpr const char* open = "default";
inline constexpr const char* done = "done";
inline constexpr const char* later = "later";
inline constexpr const char* skip = "skip";
}  // namespace actions

inline std::optional<NotificationAnswered::Choice> choice_from(std::string_view action)
{
    using Choice = NotificationAnswered::Choice;
    if (action == actions::open) return Choice::Open;
    if (action == actions::done) return Choice::Done;
    if (action == actions::later) return Choice::Later;
    if (action == actions::skip) return Choice::Skip;
    return std::nullopt;
}

}  // namespace aftercare
