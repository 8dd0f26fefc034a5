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
    std::string region = "other";      // whose emergency numbers are shown
    bool fluid_restriction = false;    // someone set a limit: nothing here says how much or when to drink
    Weekdays working_days{0b0111110};  // Monday to Friday unless said otherwise
    TimeOfDay day_starts{0};           // until then the night belongs to the day before: 00:00 to 06:00
    bool welcomed = false;             // the first pages were read or skipped
    int goal_days = 0;                 // days a week with a routine that the person set out to do, 1 to 7; 0 for none
    std::string goal_activity;         // what they want to get back to, in their words; "" for nothing
    bool streaks = false;              // days in a row are counted out
    std::optional<Day> baseline_from;  // the first week is looked for from here; empty for the first day noted
    std::string baseline_reason;       // why a new beginning was set, in the person's words
    std::optional<Instant> reminders_paused_until;  // nothing is shown before; max() is "until resumed"

    bool operator==(const Settings&) const = default;
};

// The day a moment belongs to for this person.
Day day_of(const Moment& moment, const Settings& settings);

inline constexpr TimeOfDay latest_day_start{std::chrono::hours{6}};
inline constexpr int text_percents[] = {100, 115, 130, 150, 175, 200, 250};

Result<> check(const Settings& settings);

}  // namespace aftercare
