#include "platform/linux/tray_mark.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace aftercare {
namespace {

// Drawn on a square of 128, like the icon in assets/desktop.
struct Point {
    float x, y;
};

struct Colour {
    int red, green, blue;
};

constexpr Colour ground{0x1D, 0x6A, 0x61}, spine{0xDC, 0xEB, 0xE5}, arms{0xD0, 0x8A, 0x55}, due{0xFF, 0xB2, 0x4D};
constexpr float side = 128;
constexpr int samples = 4;  // each way within a pixel

constexpr std::array<Point, 5> discs = {{{60, 86}, {67, 72}, {64, 57}, {59, 42}, {66, 28}}};
constexpr float disc_radius = 6.5F;
constexpr Point dot{100, 28};
constexpr float dot_radius = 26, dot_gap = 8;

bool within(Point at, Point centre, float radius)
{
    const float x = at.x - centre.x, y = at.y - centre.y;
    return x * x + y * y <= radius * radius;
}

bool on_ground(Point at)
{
    constexpr float margin = 8, corner = 28;
    const float x = std::max(std::abs(at.x - side / 2) - (side / 2 - margin - corner), 0.0F);
    const float y = std::max(std::abs(at.y - side / 2) - (side / 2 - margin - corner), 0.0F);
    return x * x + y * y <= corner * corner;
}

// The lower half of an ellipse, with round ends.
bool on_arms(Point at)
{
    constexpr Point middle{64, 72};
    constexpr float across = 34, down = 32, half_width = 4.5F;
    if (at.y < middle.y)
        return within(at, {middle.x - across, middle.y}, half_width) ||
               within(at, {middle.x + across, middle.y}, half_width);
    const float x = (at.x - middle.x) / across, y = (at.y - middle.y) / down;
    return std::abs(std::sqrt(x * x + y * y) - 1) * down <= half_width;
}

std::optional<Colour> colour_at(Point at, TrayMark mark)
{
    if (mark == TrayMark::WithDot) {
        if (within(at, dot, dot_radius)) return due;
        if (within(at, dot, dot_radius + dot_gap)) return std::nullopt;
    }
    if (!on_ground(at)) return std::nullopt;
    if (std::ranges::any_of(discs, [&](Point disc) { return within(at, disc, disc_radius); })) return spine;
    return on_arms(at) ? arms : ground;
}

// The mean of what lies within a pixel.
std::array<std::uint8_t, 4> pixel(int column, int row, float scale, TrayMark mark)
{
    int covered = 0, red = 0, green = 0, blue = 0;
    for (int i = 0; i < samples * samples; ++i) {
        const int across = i % samples, down = i / samples;
        const float x = static_cast<float>(column) + (static_cast<float>(across) + 0.5F) / samples;
        const float y = static_cast<float>(row) + (static_cast<float>(down) + 0.5F) / samples;
        const auto colour = colour_at({x * scale, y * scale}, mark);
        if (!colour) continue;
        ++covered;
        red += colour->red;
        green += colour->green;
        blue += colour->blue;
    }
    if (covered == 0) return {};
    const auto byte = [](int sum, int count) { return static_cast<std::uint8_t>(sum / count); };
    return {byte(255 * covered, samples * samples), byte(red, covered), byte(green, covered), byte(blue, covered)};
}

}  // namespace

std::vector<std::uint8_t> tray_mark(TrayMark mark, int size)
{
    std::vector<std::uint8_t> pixels;
    pixels.reserve(static_cast<std::size_t>(size) * static_cast<std::size_t>(size) * 4);
    const float scale = side / static_cast<float>(size);
    for (int row = 0; row < size; ++row)
        for (int column = 0; column < size; ++column)
            for (const auto byte : pixel(column, row, scale, mark)) pixels.push_back(byte);
    return pixels;
}

}  // namespace aftercare
