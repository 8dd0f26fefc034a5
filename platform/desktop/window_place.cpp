#include "platform/desktop/window_place.h"

#include <charconv>
#include <fstream>
#include <sstream>

namespace aftercare {
namespace {

std::optional<int> value_of(std::string_view text, std::string_view name)
{
    const auto start = text.find(std::string(name) + "=");
    if (start == std::string_view::npos) return std::nullopt;
    const char* digits = text.data() + start + name.size() + 1;
    int value = 0;
    if (std::from_chars(digits, text.data() + text.size(), value).ec != std::errc{}) return std::nullopt;
    return value;
}

bool makes_sense(int length) { return length >= 200 && length <= 32'000; }

}  // namespace

std::string text_of(const WindowPlace& place)
{
    std::ostringstream text;
    text << "x=" << place.x << "\ny=" << place.y << "\nwidth=" << place.width << "\nheight=" << place.height
         << "\nmaximized=" << (place.maximized ? 1 : 0) << "\n";
    return text.str();
}

std::optional<WindowPlace> window_place_from(std::string_view text)
{
    const auto x = value_of(text, "x"), y = value_of(text, "y");
    const auto width = value_of(text, "width"), height = value_of(text, "height");
    const auto maximized = value_of(text, "maximized");
    if (!x || !y || !width || !height || !maximized) return std::nullopt;
    if (!makes_sense(*width) || !makes_sense(*height)) return std::nullopt;
    return WindowPlace{*x, *y, *width, *height, *maximized != 0};
}

std::optional<WindowPlace> read_window_place(const std::filesystem::path& file)
{
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return window_place_from(text.str());
}

void write_window_place(const std::filesystem::path& file, const WindowPlace& place)
{
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    std::ofstream(file) << text_of(place);
}

}  // namespace aftercare
