#pragma once

#include "platform/ports/window.h"

#include <filesystem>
#include <string>

namespace aftercare {

// Writes a picture as a PNG file, in place of what was there.
Result<> write_png(const std::filesystem::path& file, const Picture& picture);
// The bytes of such a file.
Result<std::string> png_of(const Picture& picture);

}  // namespace aftercare
