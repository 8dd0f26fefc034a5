#pragma once

#include "app/ui/kit/canvas.h"
#include "app/ui/kit/fonts.h"

struct ImDrawList;

namespace aftercare::ui {

// Draws into the window. One is made per frame and place; lengths are window pixels, as everywhere in Dear ImGui.
class ImguiCanvas final : public Canvas {
public:
    // Both must outlive the canvas.
    ImguiCanvas(ImDrawList& list, Fonts& fonts) : m_list(list), m_fonts(fonts) {}

    void fill_rect(Rect rect, Colour colour, float radius) override;
    void stroke_rect(Rect rect, Colour colour, float thickness, float radius) override;
    void fill_circle(Point centre, float radius, Colour colour) override;
    void stroke_circle(Point centre, float radius, Colour colour, float thickness) override;
    void line(Point from, Point to, Colour colour, float thickness) override;
    void polyline(std::span<const Point> points, Colour colour, float thickness) override;
    void fill_convex(std::span<const Point> points, Colour colour) override;
    void arc(Point centre, float radius, float from, float to, Colour colour, float thickness) override;
    void text(Point at, std::string_view words, TextFont font, float size, Colour colour) override;
    Point text_size(std::string_view words, TextFont font, float size) const override;
    void push_clip(Rect rect) override;
    void pop_clip() override;

private:
    ImDrawList& m_list;
    Fonts& m_fonts;
};

}  // namespace aftercare::ui
