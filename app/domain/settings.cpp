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
    TRY(check_text(settings.region, longest_name));
    return check_text(settings.name, longest_name);
}

}  // namespace aftercare
