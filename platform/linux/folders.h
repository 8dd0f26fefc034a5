#pragma once

#include "app/base/result.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace aftercare {

// The value of an environment variable; none when it is not set or empty.
using Environment = std::function<std::optional<std::string>(const char* name)>;
std::optional<std::string> environment_variable(const char* name);

// Where the diary lies: `chosen` (--data), AFTERCARE_DATA, $XDG_DATA_HOME/aftercare, ~/.local/share/aftercare.
// Relative XDG folders are ignored, as the XDG base directory specification asks. Absolute; nothing is created.
Result<std::filesystem::path> data_folder(const std::optional<std::string>& chosen, const Environment& environment);

// The same for someone who names none and sets neither AFTERCARE_DATA nor XDG_DATA_HOME; none without a home.
std::optional<std::filesystem::path> data_folder_without_wishes(const Environment& environment);

// $XDG_STATE_HOME/aftercare, where only the window's size and place are kept; none without a home.
std::optional<std::filesystem::path> state_folder(const Environment& environment);

// $XDG_CONFIG_HOME/autostart; none without a home.
std::optional<std::filesystem::path> autostart_folder(const Environment& environment);

// $XDG_CONFIG_HOME/systemd/user; none without a home.
std::optional<std::filesystem::path> unit_folder(const Environment& environment);

// $XDG_CONFIG_HOME/dconf/user, where GNOME keeps the settings a person changed; none without a home.
std::optional<std::filesystem::path> dconf_file(const Environment& environment);

// The guidance: `chosen` (--content), share/aftercare/content beside the program or beside its bin folder, or the
// content/ of the source tree when the program lies in its build/ folder.
Result<std::filesystem::path> content_folder(const std::optional<std::string>& chosen,
                                             const std::filesystem::path& program);

// A folder of fonts beside the program or its bin folder; none when they were not installed.
std::optional<std::filesystem::path> font_folder(const std::filesystem::path& program);

// The file this process runs.
std::filesystem::path this_program();

}  // namespace aftercare
