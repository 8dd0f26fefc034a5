#pragma once

#include "app/ui/kit/geometry.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace aftercare::ui {

// sRGB, not premultiplied. Only the theme makes these.
struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;

    bool operator==(const Colour&) const = default;
};

// `share` 0 gives `from`, 1 gives `to`; opacity is mixed too.
Colour mix(Colour from, Colour to, float share);
// The same colour with its opacity multiplied by `opacity`, 0 to 1.
Colour faded(Colour colour, float opacity);

enum class TextFont { Regular, SemiBold, Display, Icons };

// What charts, figures and maps draw on: the screen, a picture file, a test. Lengths are logical pixels.
// Angles are radians, 0 to the right and growing clockwise on screen. Strokes run half inside, half outside their
// outline; thick ones end round, except `line`.
class Canvas {
public:
    virtual ~Canvas() = default;

    virtual void fill_rect(Rect rect, Colour colour, float radius = 0) = 0;
    virtual void stroke_rect(Rect rect, Colour colour, float thickness, float radius = 0) = 0;
    virtual void fill_circle(Point centre, float radius, Colour colour) = 0;
    virtual void stroke_circle(Point centre, float radius, Colour colour, float thickness) = 0;
    virtual void line(Point from, Point to, Colour colour, float thickness) = 0;
    virtual void polyline(std::span<const Point> points, Colour colour, float thickness) = 0;
    // `points` go round a convex outline, in either direction.
    virtual void fill_convex(std::span<const Point> points, Colour colour) = 0;
    virtual void arc(Point centre, float radius, float from, float to, Colour colour, float thickness) = 0;

    // `at` is the top left corner of the line of text, whose height is about 1.21 of `size`, the em.
    virtual void text(Point at, std::string_view words, TextFont font, float size, Colour colour) = 0;
    // Width and height of that line.
    virtual Point text_size(std::string_view words, TextFont font, float size) const = 0;

    // Everything drawn until the matching pop stays inside `rect` and inside the clips pushed before it.
    virtual void push_clip(Rect rect) = 0;
    virtual void pop_clip() = 0;
};

}  // namespace aftercare::ui
