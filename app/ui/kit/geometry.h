#pragma once

namespace aftercare::ui {

// Logical pixels: x to the right, y down.
struct Point {
    float x = 0;
    float y = 0;

    friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend constexpr Point operator*(Point a, float factor) { return {a.x * factor, a.y * factor}; }
    bool operator==(const Point&) const = default;
};

// The left and top edges belong to it, the right and bottom ones do not, so tiles never overlap.
struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    constexpr float right() const { return x + width; }
    constexpr float bottom() const { return y + height; }
    constexpr Point top_left() const { return {x, y}; }
    constexpr Point centre() const { return {x + width / 2, y + height / 2}; }
    constexpr bool empty() const { return width <= 0 || height <= 0; }
    constexpr bool contains(Point point) const
    {
        return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
    }
    // Smaller by `margin` on every side; larger when it is negative. Never less than empty.
    constexpr Rect inset(float margin) const { return inset(margin, margin); }
    constexpr Rect inset(float sideways, float upright) const
    {
        const float inner_width = width - 2 * sideways;
        const float inner_height = height - 2 * upright;
        return {x + sideways, y + upright, inner_width > 0 ? inner_width : 0, inner_height > 0 ? inner_height : 0};
    }
    // What both cover; empty when they are apart.
    constexpr Rect common(Rect other) const
    {
        const float left = x > other.x ? x : other.x;
        const float top = y > other.y ? y : other.y;
        const float wide = (right() < other.right() ? right() : other.right()) - left;
        const float tall = (bottom() < other.bottom() ? bottom() : other.bottom()) - top;
        return {left, top, wide > 0 ? wide : 0, tall > 0 ? tall : 0};
    }
    constexpr Rect moved(Point by) const { return {x + by.x, y + by.y, width, height}; }

    bool operator==(const Rect&) const = default;
};

}  // namespace aftercare::ui
