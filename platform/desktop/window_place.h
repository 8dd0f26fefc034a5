#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace aftercare {

// Where the window was when it was closed, in screen coordinates.
struct WindowPlace {
    int x = 0, y = 0;
    int width = 0, height = 0;
    bool maximized = false;

    bool operator==(const WindowPlace&) const = default;
};

// One "name=value" a line. None when the text is not whole or the size makes no sense.
std::string text_of(const WindowPlace& place);
std::optional<WindowPlace> window_place_from(std::string_view text);

// A place that cannot be read or written is no error: the window then opens where the system puts it.
std::optional<WindowPlace> read_window_place(const std::filesystem::path& file);
void write_window_place(const std::filesystem::path& file, const WindowPlace& place);

}  // namespace aftercare
