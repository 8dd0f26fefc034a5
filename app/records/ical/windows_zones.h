#pragma once

#include <string_view>

namespace aftercare::records {

// What Windows and Outlook call a time zone, as every other system names it: "Europe/Berlin" for "W. Europe Standard
// Time"; "" for a name that is none of theirs.
std::string_view zone_of_windows(std::string_view name);

}  // namespace aftercare::records
