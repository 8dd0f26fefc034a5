#pragma once

#include "app/ui/kit/canvas.h"

#include <string>

namespace aftercare::ui {

// Writes what is drawn as an SVG picture: for printed reports, contact sheets and tests.
class SvgCanvas final : public Canvas {
public:
    explicit SvgCanvas(Point size) : m_size(size) {}

    // The whole picture so far, as one document.
    std::string document() const;

    void fill_rect(Rect rect, Colour colour, float radius) override;
    void stroke_rect(Rect rect, Colour colour, float thickness, float radius) override;
    void fill_circle(Point centre, float radius, Colour colour) override;
    void stroke_circle(Point centre, float radius, Colour colour, float thickness) override;
    void line(Point from, Point to, Colour colour, float thickness) override;
    void polyline(std::span<const Point> points, Colour colour, float thickness) override;
    void fill_convex(std::span<const Point> points, Colour colour) override;
    void arc(Point centre, float radius, float from, float to, Colour colour, float thickness) override;
    void text(Point at, std::string_view words, TextFont font, float size, Colour colour) override;
    // An estimate: an SVG viewer chooses the font.
    Point text_size(std::string_view words, TextFont font, float size) const override;
    void push_clip(Rect rect) override;
    void pop_clip() override;

private:
    Point m_size;
    std::string m_body;
    int m_clips_made = 0;
    int m_clips_open = 0;
};

}  // namespace aftercare::ui
