#pragma once

#include "app/domain/quiet_hours.h"
#include "app/domain/schedule.h"

#include <string>
#include <string_view>

namespace aftercare {

enum class Theme { System, Light, Dark, HighContrast };
std::string_view key_of(Theme theme);
std::optional<Theme> theme_from(std::string_view key);

// How the program looks and behaves for this person; kept in the diary.
struct Settings {
    std::string name;        // for the greeting; "" greets without one
    int text_percent = 100;  // 100 to 250
    Theme theme = Theme::Light;
    bool less_motion = false;
    bool single_key_shortcuts = true;
    bool sounds = true;        // of the routine player
    bool spoken_cues = false;  // of the routine player
    std::optional<QuietHours> quiet_hours = QuietHours{std::chrono::hours{21}, std::chrono::hours{7}};
    std::string region = "other";                   // whose emergency numbers are shown
    bool fluid_restriction = false;                 // someone set a limit: nothing here says how much or when to drink
    Weekdays working_days{0b0111110};               // Monday to Friday unless said otherwise
    std::optional<Instant> reminders_paused_until;  // nothing is shown before; max() is "until resumed"

    bool operator==(const Settings&) const = default;
};

inline constexpr int text_percents[] = {100, 115, 130, 150, 175, 200, 250};

Result<> check(const Settings& settings);

}  // namespace aftercare
