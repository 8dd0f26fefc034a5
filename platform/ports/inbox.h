#pragma once

#include "platform/ports/notifier.h"

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace aftercare {

// Things that happen outside the window loop.
struct NotificationAnswered {
    OccurrenceId occurrence;
    enum class Choice { Done, Later, Skip, Open, Closed } choice;
    bool operator==(const NotificationAnswered&) const = default;
};
struct TrayChosen {  // what the agent's tray menu offers besides answers
    enum class Choice { Open, PauseUntilTomorrow, Resume, Quit } choice;
    bool operator==(const TrayChosen&) const = default;
};
struct DiaryChanged {};  // another program wrote to it
struct ClockChanged {};  // set, or another zone
struct QuitRequested {};
struct NotifierChanged {  // the notification service came or went, or a test has ended
    std::optional<TestOutcome> test{};
};
struct PresenceChanged {};  // the screen was locked or unlocked, do-not-disturb set, or somebody came back
struct ScreenReaderAction {
    std::uint32_t node;  // semantics::NodeId
    std::string action;  // "press", "focus", "set value", "increase", "decrease"
    std::string value;
};
struct ErrandDone {};     // what an errand hands over is there
struct ShowRequested {};  // a second start asks the first window to come forward

using PlatformEvent = std::variant<NotificationAnswered, DiaryChanged, ClockChanged, QuitRequested, NotifierChanged,
                                   PresenceChanged, ScreenReaderAction, ErrandDone, ShowRequested, TrayChosen>;

// Where other threads leave events for the loop. `wake` must be callable from any thread.
class Inbox {
public:
    explicit Inbox(std::function<void()> wake = [] {}) : m_wake(std::move(wake)) {}

    void put(PlatformEvent event)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_events.push_back(std::move(event));
        }
        m_wake();
    }

    std::vector<PlatformEvent> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_events, {});
    }

private:
    std::function<void()> m_wake;
    std::mutex m_mutex;
    std::vector<PlatformEvent> m_events;
};

}  // namespace aftercare
