#pragma once

#include "platform/ports/window.h"

#include <filesystem>

namespace aftercare {

// Writes a picture as a PNG file, in place of what was there.
Result<> write_png(const std::filesystem::path& file, const Picture& picture);

}  // namespace aftercare
