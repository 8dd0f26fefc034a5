#pragma once

#include <cstdint>
#include <vector>

namespace aftercare {

enum class TrayMark { Plain, WithDot };

// The program's mark, as the tray takes it: four bytes a pixel, which are alpha, red, green and blue.
std::vector<std::uint8_t> tray_mark(TrayMark mark, int size);

}  // namespace aftercare
