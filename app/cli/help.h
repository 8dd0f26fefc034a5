#pragma once

#include <string>
#include <string_view>

namespace aftercare::cli {

// The help on a verb ("pain log"), a group ("pain") or the program ("").
std::string help_on(std::string_view name);

}  // namespace aftercare::cli
