#include "app/ui/kit/canvas.h"

#include <algorithm>
#include <cmath>

namespace aftercare::ui {
namespace {

std::uint8_t between(std::uint8_t from, std::uint8_t to, float share)
{
    const float value = static_cast<float>(from) + (static_cast<float>(to) - static_cast<float>(from)) * share;
    return static_cast<std::uint8_t>(std::lround(value));
}

}  // namespace

Colour mix(Colour from, Colour to, float share)
{
    const float part = std::clamp(share, 0.0F, 1.0F);
    return {between(from.r, to.r, part), between(from.g, to.g, part), between(from.b, to.b, part),
            between(from.a, to.a, part)};
}

Colour faded(Colour colour, float opacity)
{
    colour.a = between(0, colour.a, std::clamp(opacity, 0.0F, 1.0F));
    return colour;
}

}  // namespace aftercare::ui
