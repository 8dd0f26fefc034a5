#include "app/records/ical/windows_zones.h"

#include <algorithm>
#include <array>

namespace aftercare::records {
namespace {

struct Pair {
    std::string_view windows, usual;
};

// The first zone of each by Unicode's CLDR, windowsZones.xml; sorted by the names of Windows.
constexpr std::array pairs = {
    Pair{"AUS Central Standard Time", "Australia/Darwin"},
    Pair{"AUS Eastern Standard Time", "Australia/Sydney"},
    Pair{"Alaskan Standard Time", "America/Anchorage"},
    Pair{"Arab Standard Time", "Asia/Riyadh"},
    Pair{"Arabian Standard Time", "Asia/Dubai"},
    Pair{"Argentina Standard Time", "America/Argentina/Buenos_Aires"},
    Pair{"Atlantic Standard Time", "America/Halifax"},
    Pair{"Azores Standard Time", "Atlantic/Azores"},
    Pair{"Belarus Standard Time", "Europe/Minsk"},
    Pair{"Canada Central Standard Time", "America/Regina"},
    Pair{"Cen. Australia Standard Time", "Australia/Adelaide"},
    Pair{"Central America Standard Time", "America/Guatemala"},
    Pair{"Central Europe Standard Time", "Europe/Budapest"},
    Pair{"Central European Standard Time", "Europe/Warsaw"},
    Pair{"Central Standard Time", "America/Chicago"},
    Pair{"Central Standard Time (Mexico)", "America/Mexico_City"},
    Pair{"China Standard Time", "Asia/Shanghai"},
    Pair{"E. Africa Standard Time", "Africa/Nairobi"},
    Pair{"E. Australia Standard Time", "Australia/Brisbane"},
    Pair{"E. Europe Standard Time", "Europe/Chisinau"},
    Pair{"E. South America Standard Time", "America/Sao_Paulo"},
    Pair{"Eastern Standard Time", "America/New_York"},
    Pair{"Egypt Standard Time", "Africa/Cairo"},
    Pair{"FLE Standard Time", "Europe/Kiev"},
    Pair{"GMT Standard Time", "Europe/London"},
    Pair{"GTB Standard Time", "Europe/Bucharest"},
    Pair{"Greenwich Standard Time", "Atlantic/Reykjavik"},
    Pair{"Hawaiian Standard Time", "Pacific/Honolulu"},
    Pair{"India Standard Time", "Asia/Kolkata"},
    Pair{"Israel Standard Time", "Asia/Jerusalem"},
    Pair{"Kaliningrad Standard Time", "Europe/Kaliningrad"},
    Pair{"Korea Standard Time", "Asia/Seoul"},
    Pair{"Middle East Standard Time", "Asia/Beirut"},
    Pair{"Morocco Standard Time", "Africa/Casablanca"},
    Pair{"Mountain Standard Time", "America/Denver"},
    Pair{"New Zealand Standard Time", "Pacific/Auckland"},
    Pair{"Newfoundland Standard Time", "America/St_Johns"},
    Pair{"Pacific SA Standard Time", "America/Santiago"},
    Pair{"Pacific Standard Time", "America/Los_Angeles"},
    Pair{"Romance Standard Time", "Europe/Paris"},
    Pair{"Russian Standard Time", "Europe/Moscow"},
    Pair{"SA Pacific Standard Time", "America/Bogota"},
    Pair{"SE Asia Standard Time", "Asia/Bangkok"},
    Pair{"Singapore Standard Time", "Asia/Singapore"},
    Pair{"South Africa Standard Time", "Africa/Johannesburg"},
    Pair{"Tasmania Standard Time", "Australia/Hobart"},
    Pair{"Tokyo Standard Time", "Asia/Tokyo"},
    Pair{"Turkey Standard Time", "Europe/Istanbul"},
    Pair{"US Eastern Standard Time", "America/Indianapolis"},
    Pair{"US Mountain Standard Time", "America/Phoenix"},
    Pair{"UTC", "UTC"},
    Pair{"W. Australia Standard Time", "Australia/Perth"},
    Pair{"W. Central Africa Standard Time", "Africa/Lagos"},
    Pair{"W. Europe Standard Time", "Europe/Berlin"},
};
static_assert(std::ranges::is_sorted(pairs, {}, &Pair::windows));

}  // namespace

std::string_view zone_of_windows(std::string_view name)
{
    const auto found = std::ranges::lower_bound(pairs, name, {}, &Pair::windows);
    return found != pairs.end() && found->windows == name ? found->usual : std::string_view();
}

}  // namespace aftercare::records
