#pragma once

#include "app/base/time.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftercare {

// Why the background agent looked at the diary.
enum class WakeReason {
    Started,
    Due,
    ClockSet,
    ZoneChanged,
    Resumed,
    DiaryChanged,
    Answered,
    NotifierChanged,
    BusChanged,
    Overslept,
    PresenceChanged,
};

inline constexpr std::array<std::string_view, 11> wake_reason_keys = {
    "started",          "due",         "clock_set", "zone_changed",    "resumed", "diary_changed", "answered",
    "notifier_changed", "bus_changed", "overslept", "presence_changed"};

inline std::string_view key_of(WakeReason reason) { return wake_reason_keys[static_cast<std::size_t>(reason)]; }

// The wall clock was set, or found to be: forward, or back when `by` is negative.
struct ClockJump {
    Instant at;
    Span by{};
    bool operator==(const ClockJump&) const = default;
};

// What the agent says about itself each time it has looked at the diary.
struct AgentReport {
    int process = 0;
    Instant since{};
    Instant last_wake{};
    WakeReason reason = WakeReason::Started;
    std::optional<Instant> next_wake{};
    std::optional<ClockJump> last_jump{};
    int restarts = 0;        // since the computer was started, each after it had died
    int overslept = 0;       // how often its watchdog found that a planned wake-up had not come
    bool bus = false;        // it is connected to the session bus
    std::string notifier{};  // "dunst 1.9.0"; "" when no service answers
    std::vector<std::string> capabilities{};
    std::string idle_source{};             // who tells it whether the person is there; "" when nobody does
    std::optional<bool> do_not_disturb{};  // none when the desktop does not tell
    std::string trouble{};                 // why the last look failed; "" when it did not

    bool operator==(const AgentReport&) const = default;
};

}  // namespace aftercare
