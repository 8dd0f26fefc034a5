#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace aftercare {

// A boolean of GNOME's settings, out of the file that dconf keeps what a person changed in: a hash table as GVDB lays
// it out, whose items name their parents. `key` is whole, such as "/org/gnome/desktop/sound/event-sounds". None when the
// file does not hold it, which means that it has its default, or is not such a file.
std::optional<bool> dconf_truth(std::span<const std::byte> file, std::string_view key);

}  // namespace aftercare
