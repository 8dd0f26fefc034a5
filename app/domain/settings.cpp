#include "app/domain/settings.h"

#include "app/domain/pain.h"

#include <algorithm>
#include <array>
#include <utility>

namespace aftercare {
namespace {

constexpr std::array<std::pair<Theme, std::string_view>, 4> theme_keys = {{
    {Theme::System, "system"},
    {Theme::Light, "light"},
    {Theme::Dark, "dark"},
    {Theme::HighContrast, "high_contrast"},
}};

}  // namespace

std::string_view key_of(Theme theme)
{
    return std::find_if(theme_keys.begin(), theme_keys.end(), [&](auto& pair) { return pair.first == theme; })->second;
}

std::optional<Theme> theme_from(std::string_view key)
{
    const auto found =
        std::find_if(theme_keys.begin(), theme_keys.end(), [&](auto& pair) { return pair.second == key; });
    if (found == theme_keys.end()) return std::nullopt;
    return found->first;
}

Result<> check(const Settings& settings)
{
    if (settings.text_percent < 100 || settings.text_percent > 250)
        return fail(ErrorKind::Invalid, "Choose a text size from 100 to 250 percent.");
    if (settings.quiet_hours && settings.quiet_hours->from == settings.quiet_hours->to)
        return fail(ErrorKind::Invalid, "Quiet hours must end at another time than they begin.");
    if (settings.working_days.none()) return fail(ErrorKind::Invalid, "Choose at least one working day.");
    if (settings.day_starts < TimeOfDay{0} || settings.day_starts > latest_day_start)
        return fail(ErrorKind::Invalid, "A day can begin between 00:00 and 06:00.");
    if (settings.goal_days < 0 || settings.goal_days > 7)
        return fail(ErrorKind::Invalid, "Choose from one to seven days a week, or no goal.");
    TRY(check_text(settings.goal_activity, longest_name));
    TRY(check_text(settings.baseline_reason, longest_name));
    TRY(check_text(settings.region, longest_name));
    return check_text(settings.name, longest_name);
}

Day day_of(const Moment& moment, const Settings& settings)
{
    return std::chrono::floor<std::chrono::days>(moment.local() - settings.day_starts);
}

}  // namespace aftercare
